import { randomBytes, randomUUID } from "node:crypto";
import { hashOf, issueLink } from "@/lib/auth/links/mail-token";
import { hashPassword } from "@/lib/auth/password/hash";
import { cookieOfSession } from "@/lib/auth/test-account";
import type { MailLinkPurpose } from "@/lib/auth/types";
import { db } from "@/lib/db/client";
import { undoLink, unsubscribeLink } from "@/lib/mail/unsubscribe-link";

/** The password of planted people who have one. */
export const PASSWORD = "a long enough passphrase of one's own";

const DAY = 86_400_000;

type Wanted = { password?: boolean; verified?: boolean; suspended?: boolean };

/** A new account that no other call uses. */
async function person({ password = false, verified = true, suspended = false }: Wanted = {}) {
  const email = `person-${randomUUID()}@example.com`;
  const { id: accountId } = await db.account.create({
    data: {
      email,
      name: "Planted person",
      passwordHash: password ? await hashPassword(PASSWORD) : null,
      emailVerifiedAt: verified ? new Date() : null,
    },
    select: { id: true },
  });
  if (suspended) {
    await db.suspension.create({
      data: { accountId, byId: accountId, reason: "planted" },
      select: { id: true },
    });
  }
  return { accountId, email, cookie: await cookieOfSession(await session(accountId)) };
}

async function session(accountId: string): Promise<string> {
  const expiresAt = new Date(Date.now() + DAY);
  const data = { accountId, expiresAt, userAgent: "leak test", address: "127.0.0.1" };
  return (await db.session.create({ data, select: { id: true } })).id;
}

/** The secret of a mailed, unused link; `to` is `null` for the link that makes the first admin. */
async function token(
  purpose: MailLinkPurpose,
  to: { accountId: string; email: string } | null,
): Promise<string> {
  const target = { purpose, accountId: to?.accountId ?? null, email: to?.email ?? null };
  const { url } = await db.$transaction((tx) => issueLink(tx, target));
  return new URL(url).searchParams.get("token") ?? "";
}

function unsubscribeToken(accountId: string): string {
  return new URL(unsubscribeLink("/unsubscribe", accountId, "newReports")).searchParams.get("token") ?? "";
}

/** What takes it back, after it was done. */
async function undoToken(accountId: string): Promise<string> {
  await db.mailPreference.create({ data: { accountId, kind: "newReports", wanted: false } });
  const link = undoLink({ accountId, rule: "newReports", before: "on" });
  return new URLSearchParams(link.split("?")[1]).get("undo") ?? "";
}

/** A report that mail to a person came back. */
async function mailReport({ accountId }: { accountId: string }) {
  const { email } = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { email: true } });
  const reports = [{ reference: accountId, kind: "soft", address: email }];
  const body = Buffer.from(JSON.stringify({ reports }));
  return {
    path: "/api/mail-reports",
    body: body.toString("base64"),
    type: "application/json",
    signed: true as const,
  };
}

let ranks = 100;

/** A tier that no one has. */
async function tier(): Promise<string> {
  ranks += 1;
  const text = { name: `Planted ${ranks}`, priceText: "", summary: "", benefits: [] };
  return (
    await db.tier.create({ data: { slug: `planted-${ranks}`, rank: ranks, ...text }, select: { id: true } })
  ).id;
}

async function membership({ revoked = false } = {}): Promise<string> {
  const { accountId } = await person();
  const times = {
    startsAt: new Date(Date.now() - DAY),
    endsAt: new Date(Date.now() + 30 * DAY),
    revokedAt: revoked ? new Date() : null,
  };
  const data = { accountId, tierId: await tier(), state: "active" as const, ...times };
  return (await db.membership.create({ data, select: { id: true } })).id;
}

async function accessRequest(): Promise<string> {
  const { accountId, email } = await person();
  const data = { accountId, email, name: "Planted", organisation: "", message: "", tierId: await tier() };
  return (await db.accessRequest.create({ data, select: { id: true } })).id;
}

/** An open invitation from a new admin; `secret` is that of its link. */
async function invitation(): Promise<{ id: string; email: string; secret: string }> {
  const { accountId: invitedById } = await person();
  await db.account.update({ where: { id: invitedById }, data: { role: "admin" }, select: { id: true } });
  const secret = randomBytes(32).toString("base64url");
  const email = `invited-${randomUUID()}@example.com`;
  const dates = { endsAt: new Date(Date.now() + 30 * DAY), expiresAt: new Date(Date.now() + DAY) };
  const offered = { role: "analyst" as const, tierId: await tier(), ...dates };
  const data = { email, ...offered, invitedById, tokenHash: hashOf(secret) };
  const { id } = await db.invitation.create({ data, select: { id: true } });
  return { id, email, secret };
}

/** A list of people with one line that makes an account, or grants a membership. */
async function peopleBatch({ kind = "import" as "import" | "grant", started = false } = {}): Promise<string> {
  const { accountId: createdById } = await person();
  const email = `listed-${randomUUID()}@example.com`;
  const line = { number: 2, email, name: "Listed", plan: "create" as const, remark: "", unsubscribed: false };
  const head = {
    kind,
    title: "members.csv",
    tell: false,
    createdById,
    startedAt: started ? new Date() : null,
  };
  const reading = { separated: "commas", used: ["email"], ignored: [] };
  const data = { ...head, reading, lines: { create: [line] } };
  return (await db.peopleBatch.create({ data, select: { id: true } })).id;
}

/** An author without an account. */
async function author(): Promise<{ id: string; slug: string }> {
  const data = { slug: `planted-${randomUUID()}`, name: "Planted author", bio: "" };
  return db.author.create({ data, select: { id: true, slug: true } });
}

export const peopleRows = {
  person,
  session,
  token,
  unsubscribeToken,
  undoToken,
  mailReport,
  tier,
  membership,
  accessRequest,
  invitation,
  peopleBatch,
  author,
};
