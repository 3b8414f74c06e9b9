import "server-only";
import { higherRole } from "@/lib/access/rank";
import { MEMBERSHIP_HOLDS_SQL } from "@/lib/access/sql";
import type { Role, Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { hashOf, issueLink } from "@/lib/auth/links/mail-token";
import { hashPassword } from "@/lib/auth/password/hash";
import { weaknessOf } from "@/lib/auth/password/weakness";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { lockAdvisory, lockRows } from "@/lib/db/locks";
import { IdRow, selectRows } from "@/lib/db/rows";
import { Conflict, Forbidden, Invalid } from "@/lib/errors";
import { clearBounces } from "@/lib/mail/commands";
import { writeGrant } from "@/lib/membership/commands/write-grant";
import { SENDER, stillMayInvite } from "../may-invite";
import { hasLapsed } from "../policy";
import type { AcceptInvitation } from "../schema";

export const SPENT_INVITATION =
  "This invitation no longer works: it was used, revoked or has expired. Ask for another one.";

const FOUND = {
  id: true,
  email: true,
  role: true,
  tierId: true,
  endsAt: true,
  invitedById: true,
} as const satisfies Prisma.InvitationSelect;
type Found = Prisma.InvitationGetPayload<{ select: typeof FOUND }>;

/**
 * Accepts an invitation with the secret of its link. For an address without an account it makes one, confirmed by the link.
 * An account that exists already gets role and membership only from a viewer who is signed in to it; its role is raised,
 * never lowered.
 *
 * @returns the secret of a link that signs in to the new account; null for one that is signed in
 * @throws Invalid (the link no longer works; `name`, `password`), Forbidden (signed in to another account, or to none although
 *   there is one)
 */
export async function acceptInvitation(
  viewer: Viewer,
  { token, name, password }: AcceptInvitation,
  origin: Origin,
): Promise<{ signInToken: string | null }> {
  const found = await db.invitation.findUnique({ where: { tokenHash: hashOf(token) }, select: FOUND });
  if (!found) throw new Invalid("", SPENT_INVITATION);
  const existing = await db.account.findUnique({ where: { email: found.email }, select: { id: true } });
  if (existing) {
    if (viewer.kind !== "person" || viewer.accountId !== existing.id)
      throw new Forbidden("First sign in to the account with this address.");
    if (!viewer.verified) throw new Forbidden("First confirm the address of your account.");
    await db.$transaction((tx) => raiseAccount(tx, viewer, { found, token, accountId: existing.id }, origin));
    return { signInToken: null };
  }
  const { email } = found;
  if (name === undefined) throw new Invalid("name", "Enter your name.");
  if (password === undefined) throw new Invalid("password", "Choose a password.");
  const weakness = weaknessOf(password, { email, name });
  if (weakness) throw new Invalid("password", weakness);
  const passwordHash = await hashPassword(password);
  const signInToken = await db.$transaction((tx) =>
    makeAccount(tx, viewer, { found, token, name, passwordHash }, origin),
  );
  return { signInToken };
}

type Existing = { found: Found; token: string; accountId: string };

async function raiseAccount(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { found, token, accountId }: Existing,
  origin: Origin,
): Promise<void> {
  await lockAdvisory(tx, "admins");
  await lockRows(tx, "Account", [accountId, found.invitedById]);
  // What was checked before the lock may have changed.
  const account = await tx.account.findUnique({
    where: { id: accountId, email: found.email, emailVerifiedAt: { not: null }, removedAt: null },
    select: { role: true, suspensions: { where: { liftedAt: null }, select: { id: true } } },
  });
  if (!account || account.suspensions.length > 0) throw new Forbidden();
  await spend(tx, found, { token, accountId });
  const role = higherRole(account.role, found.role);
  await tx.account.update({ where: { id: accountId }, data: { role }, select: { id: true } });
  await settle(tx, viewer, { found, accountId, before: account.role, role }, origin);
}

type Fresh = { found: Found; token: string; name: string; passwordHash: string };

async function makeAccount(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { found, token, name, passwordHash }: Fresh,
  origin: Origin,
): Promise<string> {
  const { email, role } = found;
  await lockAdvisory(tx, "admins");
  const [made] = await tx.account.createManyAndReturn({
    data: [{ email, name, role, passwordHash, emailVerifiedAt: new Date() }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!made) throw new Conflict("This address has an account now. Open the link again to sign in to it.");
  const accountId = made.id;
  await lockRows(tx, "Account", [accountId, found.invitedById]);
  await spend(tx, found, { token, accountId });
  await clearBounces(tx, email);
  const { url } = await issueLink(tx, { purpose: "sign_in", accountId, email });
  await settle(tx, viewer, { found, accountId, before: null, role }, origin);
  return new URL(url).searchParams.get("token") ?? "";
}

/** Uses up the invitation, if its sender may still offer this: exactly one of many concurrent attempts gets it. */
async function spend(
  tx: Prisma.TransactionClient,
  found: Found,
  { token, accountId }: { token: string; accountId: string },
): Promise<void> {
  const sender = await tx.account.findUniqueOrThrow({ where: { id: found.invitedById }, select: SENDER });
  if (!stillMayInvite(sender, found)) throw new Invalid("", SPENT_INVITATION);
  const [spent] = await selectRows(tx, "spent-invitation", IdRow)`
    UPDATE "Invitation" SET "acceptedAt" = now(), "acceptedById" = ${accountId}::uuid
    WHERE "id" = ${found.id}::uuid AND "tokenHash" = ${hashOf(token)} AND "invitedById" = ${found.invitedById}::uuid
      AND "acceptedAt" IS NULL AND "revokedAt" IS NULL AND "expiresAt" > now()
    RETURNING "id"::text`;
  if (!spent) throw new Invalid("", SPENT_INVITATION);
}

type Settled = { found: Found; accountId: string; before: Role | null; role: Role };

/** Gives the membership, unless the account holds a longer one, and records the act. */
async function settle(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { found, accountId, before, role }: Settled,
  origin: Origin,
): Promise<void> {
  const { tierId, endsAt } = found;
  const late = hasLapsed(found, new Date());
  if (tierId && !late && !(await holdsLonger(tx, accountId, { tierId, endsAt }))) {
    const note = "Accepted an invitation";
    await writeGrant(tx, viewer, { accountId, tierId, endsAt, note, untold: true }, origin);
  }
  await recordAudit(tx, {
    viewer,
    action: "account.accept-invitation",
    subjectKind: "Account",
    subjectId: accountId,
    before: before && { role: before },
    after: { role, invitation: found.id, invitedBy: found.invitedById },
    origin,
  });
}

async function holdsLonger(
  tx: Prisma.TransactionClient,
  accountId: string,
  { tierId, endsAt }: { tierId: string; endsAt: Date | null },
): Promise<boolean> {
  const rows = await selectRows(tx, "longer-membership", IdRow)`
    SELECT m."id"::text FROM "Membership" m
    WHERE m."accountId" = ${accountId}::uuid AND m."tierId" = ${tierId}::uuid AND ${Prisma.raw(MEMBERSHIP_HOLDS_SQL)}
      AND (m."endsAt" IS NULL OR m."endsAt" >= ${endsAt}) LIMIT 1`;
  return rows.length > 0;
}
