import { randomUUID } from "node:crypto";
import { cookieOfSession } from "@/lib/auth/test-account";
import { db } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/client";
import type { ViewerKind } from "./world";

type Kind = Exclude<ViewerKind, "stranger" | "forger">;
type Person = {
  role?: Role;
  verified?: boolean;
  tier?: string;
  endsAt?: Date;
  revoked?: boolean;
  suspended?: boolean;
  ended?: boolean;
};

const DAY = 86_400_000;
const PEOPLE: Record<Kind, Person> = {
  unverified: { verified: false },
  registered: {},
  subscriber: { tier: "subscriber" },
  professional: { tier: "professional" },
  expired: { tier: "professional", endsAt: new Date(Date.now() - DAY) },
  revoked: { tier: "professional", revoked: true },
  suspended: { tier: "professional", suspended: true },
  ended: { tier: "professional", ended: true },
  analyst: { role: "analyst" },
  editor: { role: "editor" },
  admin: { role: "admin" },
};

/** Makes an account and a session for each kind of viewer. Returns their cookie headers. */
export async function plantViewers(): Promise<Partial<Record<ViewerKind, string>>> {
  const cookies: Partial<Record<ViewerKind, string>> = {};
  for (const kind of Object.keys(PEOPLE) as Kind[]) cookies[kind] = await plantViewer(kind, PEOPLE[kind]);
  return cookies;
}

async function plantViewer(kind: Kind, person: Person): Promise<string> {
  const account = await db.account.create({
    data: {
      email: `leak-${kind}@example.com`,
      name: `Leak ${kind}`,
      role: person.role ?? "reader",
      emailVerifiedAt: person.verified === false ? null : new Date(),
    },
    select: { id: true },
  });
  if (person.tier) {
    const tier = await db.tier.findUniqueOrThrow({ where: { slug: person.tier }, select: { id: true } });
    await db.membership.create({
      data: {
        accountId: account.id,
        tierId: tier.id,
        state: "active",
        startsAt: new Date(Date.now() - 30 * DAY),
        endsAt: person.endsAt,
        revokedAt: person.revoked ? new Date() : null,
      },
    });
  }
  if (person.suspended) {
    await db.suspension.create({ data: { accountId: account.id, byId: account.id, reason: "leak test" } });
  }
  const session = await db.session.create({
    data: {
      id: randomUUID(),
      accountId: account.id,
      expiresAt: new Date(Date.now() + DAY),
      endedAt: person.ended ? new Date() : null,
      userAgent: "leak test",
      address: "127.0.0.1",
    },
    select: { id: true },
  });
  return cookieOfSession(session.id);
}
