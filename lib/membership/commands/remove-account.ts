import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { forgetAccount } from "@/lib/discussion/commands/forget-account";
import { Forbidden, Invalid, NotFound } from "@/lib/errors";
import { forgetFollows } from "@/lib/following/commands/unfollow";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import { forgetLibrary } from "@/lib/library/commands/keep-own";
import { forgetReading } from "@/lib/reading/commands/forget-reading";
import type { RemoveAccount } from "../schema";
import { keepingAnAdmin } from "./keep-an-admin";

const Account = z.strictObject({ email: z.string() });

/** The name that remains for a removed person. */
export const REMOVED_NAME = "Removed account";
export const FORMER_AUTHOR = "A former author";

/**
 * Removes an account permanently. Everything personal is erased: address, name, password, sessions, links, memberships,
 * mails, requests, and the details that the audit log keeps outside its chain. The bare row stays, since what was
 * published and logged refers to it and is never rewritten. The byline of its reports stays, or becomes that of a
 * former author.
 *
 * @throws Forbidden, NotFound, Invalid (`email`: a different address was typed, it is the viewer's own, or the last admin's; the
 *     operator of the machine may remove that one)
 */
export async function removeAccount(viewer: Viewer, intent: RemoveAccount, origin: Origin): Promise<void> {
  const { accountId, byline } = intent;
  if (!can(viewer, "account.remove", { accountId })) throw new Forbidden();
  if (viewer.kind === "person" && viewer.accountId === accountId) {
    throw new Invalid("email", "You cannot remove yourself. Ask another admin.");
  }
  await db.$transaction(async (tx) => {
    let credited = false;
    const erase = async () => {
      const [account] = await selectRows(tx, "account-to-remove", Account)`
        SELECT "email" FROM "Account" WHERE "id" = ${accountId}::uuid AND "removedAt" IS NULL FOR UPDATE`;
      if (!account) throw new NotFound();
      if (account.email !== intent.email) {
        throw new Invalid("email", "This is not the account's address. Type it exactly as shown above.");
      }
      await becomeNobody(tx, accountId);
      await tx.$executeRaw`SELECT lodestone_erase_details(${accountId}::uuid)`;
      if (byline === "former") await tx.$executeRaw`SELECT lodestone_erase_bylines(${accountId}::uuid)`;
      credited = await eraseBelongings(tx, accountId, account.email);
    };
    // A user with shell access can create an admin, and the next start offers a link if there is none.
    await (viewer.kind === "operator" ? erase() : keepingAnAdmin(tx, viewer, "email", erase));
    const seen = await leaveByline(tx, accountId, byline);
    await recordAudit(tx, {
      viewer,
      action: "account.remove",
      subjectKind: "Account",
      subjectId: accountId,
      after: { removed: true, byline },
      origin,
    });
    if (seen || credited) await raiseEpoch(tx);
  });
}

async function becomeNobody(tx: Prisma.TransactionClient, id: string): Promise<void> {
  await tx.account.update({
    where: { id },
    data: {
      // A reserved domain (RFC 2606), so that no mail goes anywhere and the address is free again.
      email: `removed-${id}@removed.invalid`,
      name: REMOVED_NAME,
      role: "reader",
      passwordHash: null,
      emailVerifiedAt: null,
      removedAt: new Date(),
    },
    select: { id: true },
  });
}

/** @returns whether what readers see has changed */
async function eraseBelongings(
  tx: Prisma.TransactionClient,
  accountId: string,
  email: string,
): Promise<boolean> {
  const own = { where: { accountId } };
  const credited = await forgetAccount(tx, accountId);
  await forgetFollows(tx, accountId);
  await forgetReading(tx, accountId);
  await forgetLibrary(tx, accountId);
  await tx.gift.deleteMany(own);
  await tx.pushSubscription.deleteMany(own);
  await tx.session.deleteMany(own);
  // Sign-ins not yet in the audit log: it should record them, but not where they came from.
  await tx.auditWaiting.updateMany({
    where: { subjectKind: "Account", subjectId: accountId },
    data: { address: "", userAgent: "" },
  });
  await tx.mailToken.deleteMany({ where: { OR: [{ accountId }, { email }] } });
  await tx.suspension.deleteMany(own);
  await tx.mailPreference.deleteMany(own);
  await tx.membership.deleteMany(own);
  await tx.mailBounce.deleteMany({ where: { OR: [{ accountId }, { address: email }] } });
  await tx.outboxMail.deleteMany({ where: { OR: [{ accountId }, { to: email }] } });
  await tx.accessRequest.deleteMany({ where: { OR: [{ accountId }, { email }] } });
  await tx.invitation.deleteMany({ where: { OR: [{ acceptedById: accountId }, { email }] } });
  await tx.peopleBatchLine.updateMany({
    where: { OR: [{ accountId }, { email }] },
    data: { email: "", name: "" },
  });
  // Those that the person sent end with their account.
  await tx.invitation.updateMany({
    where: { invitedById: accountId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  return credited;
}

/** @returns whether what readers see has changed */
async function leaveByline(
  tx: Prisma.TransactionClient,
  accountId: string,
  byline: RemoveAccount["byline"],
): Promise<boolean> {
  const author = await tx.author.findUnique({ where: { accountId }, select: { id: true, pictureId: true } });
  if (!author) return false;
  const former = { slug: `former-author-${author.id}`, name: FORMER_AUTHOR, bio: "", pictureId: null };
  await tx.author.update({
    where: { id: author.id },
    data: { accountId: null, ...(byline === "former" ? former : {}) },
    select: { id: true },
  });
  if (byline === "former" && author.pictureId)
    await tx.settingFile.deleteMany({ where: { id: author.pictureId, authors: { none: {} } } });
  return byline === "former";
}
