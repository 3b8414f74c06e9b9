import type { Role, Viewer } from "@/lib/access/types";

export type Person = Extract<Viewer, { kind: "person" }>;

/** The origin of the tests' requests. */
export const origin = { address: "203.0.113.7", userAgent: "Test" };
/** A day in the future. */
export const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
/** What a tier needs besides its short name and rank. */
export const tierText = { name: "Paid", priceText: "", summary: "", benefits: [] };

let count = 0;
/** A number that no test of this file has used. */
export const nextNumber = () => {
  count += 1;
  return count;
};

/** A viewer with a role, a confirmed address and a session. Call it after `openTestDatabase`. */
export async function personOf(role: Role): Promise<Person> {
  const { db } = await import("@/lib/db/client");
  const email = `${role}-${nextNumber()}@example.com`;
  const { id } = await db.account.create({ data: { email, name: email, role, emailVerifiedAt: new Date() } });
  const expiresAt = new Date(Date.now() + 3_600_000);
  const session = await db.session.create({
    data: { accountId: id, expiresAt, userAgent: "Test", address: "203.0.113.1" },
  });
  const facts = { name: email, email, role, verified: true, membershipRank: 0 };
  return { kind: "person", accountId: id, sessionId: session.id, ...facts };
}

/** The only admin, with every other account a reader, and a new reader. */
export async function onlyAdmin(): Promise<{ admin: Person; reader: Person }> {
  const { db } = await import("@/lib/db/client");
  await db.account.updateMany({ where: { role: "admin" }, data: { role: "reader" } });
  return { admin: await personOf("admin"), reader: await personOf("reader") };
}

/** A tier on sale without members. */
export async function newTier(admin: Viewer): Promise<{ id: string; slug: string; rank: number }> {
  const { createTier } = await import("./commands/create-tier");
  const number = nextNumber();
  const tier = { slug: `tier-${number}`, rank: 100 + number };
  return { ...tier, ...(await createTier(admin, { ...tierText, ...tier }, origin)) };
}

/** The latest entry of the audit log. */
export async function lastAct() {
  const { db } = await import("@/lib/db/client");
  return db.auditEntry.findFirstOrThrow({
    orderBy: { seq: "desc" },
    select: { actorId: true, action: true, subjectId: true, detail: true },
  });
}
