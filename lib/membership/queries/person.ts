import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import { MEMBERSHIP_HOLDS_SQL } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { MembershipState } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { canRestore } from "../policy";
import type { MembershipView, OwnMembership, OwnRequest, PersonView } from "../types";

/** Everything admins manage about one person. Includes all memberships ever, newest first. */
export async function person(viewer: Viewer, id: string): Promise<PersonView> {
  if (!can(viewer, "account.read")) throw new NotFound();
  const account = await db.account.findUnique({ where: { id, removedAt: null }, select: PERSON });
  if (!account) throw new NotFound();
  const { passwordHash, emailVerifiedAt, suspensions, author, ...rest } = account;
  return {
    ...rest,
    hasPassword: passwordHash !== null,
    isAuthor: author !== null,
    verified: emailVerifiedAt !== null,
    suspensions: suspensions.map(({ by, ...suspension }) => ({ ...suspension, byName: by.name })),
    sessions: await liveSessions(id),
    memberships: await membershipsOf(id),
  };
}

const PERSON = {
  id: true,
  name: true,
  email: true,
  role: true,
  emailVerifiedAt: true,
  createdAt: true,
  passwordHash: true,
  author: { select: { id: true } },
  suspensions: {
    orderBy: { createdAt: "desc" },
    select: { id: true, reason: true, createdAt: true, liftedAt: true, by: { select: { name: true } } },
  },
} satisfies Prisma.AccountSelect;

function liveSessions(accountId: string) {
  return db.session.findMany({
    where: { accountId, endedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { lastSeenAt: "desc" },
    take: 50,
    select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true, address: true },
  });
}

const MembershipRow = z.strictObject({
  id: z.string(),
  tierName: z.string(),
  state: z.enum(MembershipState),
  startsAt: z.date(),
  endsAt: z.date().nullable(),
  revokedAt: z.date().nullable(),
  note: z.string(),
  holds: z.boolean(),
});
const OwnRow = z.strictObject({ tierName: z.string(), startsAt: z.date(), endsAt: z.date().nullable() });

/** The database's clock decides whether each is current. */
async function membershipsOf(accountId: string): Promise<MembershipView[]> {
  const rows = await selectRows(db, "memberships-of-person", MembershipRow)`
    SELECT m."id", t."name" AS "tierName", m."state"::text AS "state", m."startsAt", m."endsAt", m."revokedAt",
      m."note", (${Prisma.raw(MEMBERSHIP_HOLDS_SQL)}) AS "holds"
    FROM "Membership" m JOIN "Tier" t ON t."id" = m."tierId"
    WHERE m."accountId" = ${accountId}::uuid ORDER BY m."createdAt" DESC, m."id" DESC LIMIT 100`;
  const now = new Date();
  return rows.map((row, index) => {
    // Newest first: one that was restored since is history.
    const isLatest = rows.findIndex((other) => other.tierName === row.tierName) === index;
    return { ...row, restorable: isLatest && canRestore(row, now) };
  });
}

/** The viewer's current memberships, highest first, for the account page. */
export async function ownMemberships(viewer: Viewer): Promise<OwnMembership[]> {
  if (viewer.kind !== "person") throw new NotFound();
  return selectRows(db, "own-memberships", OwnRow)`
    SELECT t."name" AS "tierName", m."startsAt", m."endsAt"
    FROM "Membership" m JOIN "Tier" t ON t."id" = m."tierId"
    WHERE m."accountId" = ${viewer.accountId}::uuid AND ${Prisma.raw(MEMBERSHIP_HOLDS_SQL)}
    ORDER BY t."rank" DESC, m."endsAt" DESC NULLS FIRST`;
}

/** The viewer's requests for access that wait for an answer, newest first. */
export async function ownRequests(viewer: Viewer): Promise<OwnRequest[]> {
  if (viewer.kind !== "person") throw new NotFound();
  const rows = await db.accessRequest.findMany({
    where: { accountId: viewer.accountId, answeredAt: null },
    orderBy: { createdAt: "desc" },
    take: 10,
    select: { createdAt: true, tier: { select: { name: true } } },
  });
  return rows.map(({ createdAt, tier }) => ({ createdAt, tierName: tier.name }));
}
