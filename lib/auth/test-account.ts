import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import type { Person, Role } from "@/lib/access/types";
import { env } from "@/lib/env";
import { sealSession, sessionCookieName } from "./session/cookie";

export const TEST_PASSWORD = "tulip orbit cactus nine";
export const TEST_ORIGIN = { address: "203.0.113.7", userAgent: "a test" };

/** In the right format, and quick to compute. */
const CHEAP = { memoryCost: 8, timeCost: 1 };

type Wanted = { email?: string; role?: Role; verified?: boolean; password?: string | null };

/** Creates an account in the database of the calling test file. */
export async function makeAccount(wanted: Wanted = {}) {
  const { db } = await import("@/lib/db/client");
  const {
    email = `${randomUUID()}@example.com`,
    role = "reader",
    verified = true,
    password = TEST_PASSWORD,
  } = wanted;
  const passwordHash = password === null ? null : await hash(password, CHEAP);
  const data = { email, name: "Ada", role, passwordHash, emailVerifiedAt: verified ? new Date() : null };
  return db.account.create({ data, select: { id: true, email: true, name: true } });
}

/** A viewer who has signed in to it. */
export async function signedIn(account: { id: string }): Promise<Person> {
  const { db } = await import("@/lib/db/client");
  const { viewerOfSession } = await import("./viewer");
  const expiresAt = new Date(Date.now() + 3_600_000);
  const data = { accountId: account.id, expiresAt, userAgent: "a test", address: "203.0.113.7" };
  const { id } = await db.session.create({ data, select: { id: true } });
  const viewer = await viewerOfSession(id);
  if (viewer.kind !== "person") throw new Error("The session does not hold");
  return viewer;
}

/** The `Cookie` header of a browser with this session. */
export async function cookieOfSession(sessionId: string): Promise<string> {
  const name = sessionCookieName(env().PUBLIC_URL.startsWith("https:"));
  return `${name}=${await sealSession(sessionId)}`;
}

/** The secret in the newest mail to an address, as its recipient would open it. */
export async function mailedToken(to: string): Promise<string> {
  const mail = await newestMail(to);
  const token = /[?&]token=([A-Za-z0-9_-]+)/.exec(mail.text)?.[1];
  if (!token) throw new Error(`No link in the mail to ${to}: ${mail.subject}`);
  return token;
}

export async function newestMail(to: string) {
  const { db } = await import("@/lib/db/client");
  return db.outboxMail.findFirstOrThrow({
    where: { to },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { subject: true, text: true, cause: true },
  });
}
