import "server-only";
import type { Viewer } from "@/lib/access/types";
import { ownAccount } from "@/lib/auth/lock-account-row";
import { takeAttempt } from "@/lib/auth/throttle";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { Invalid, NotFound } from "@/lib/errors";
import { MOST_BOOKMARKS } from "../policy";
import { keepOwn } from "./keep-own";

/**
 * Keeps a published report, first in no folder; one that is kept already stays where it is. Its title is public, so
 * anyone with an account may keep it.
 *
 * @throws Forbidden, NotFound, TooManyRequests, Invalid (too many bookmarks)
 */
export async function bookmarkReport(viewer: Viewer, slug: string): Promise<{ bookmarkId: string }> {
  await takeAttempt("follow", ownAccount(viewer).accountId);
  const reportId = await publishedReport(slug);
  return keepOwn(viewer, reportId, async (tx, { accountId }) => {
    const already = await tx.bookmark.findUnique({
      where: { accountId_reportId: { accountId, reportId } },
      select: { id: true, removedAt: true },
    });
    if (already && already.removedAt === null) return { bookmarkId: already.id };
    const kept = await tx.bookmark.count({ where: { accountId, removedAt: null } });
    if (kept >= MOST_BOOKMARKS) {
      throw new Invalid("", `You have ${MOST_BOOKMARKS} bookmarks, which is the most. Remove some first.`);
    }
    const place = { folderId: null, position: await firstPosition(tx, accountId), createdAt: now() };
    const { id } = await tx.bookmark.upsert({
      where: { accountId_reportId: { accountId, reportId } },
      create: { accountId, reportId, ...place },
      update: { ...place, removedAt: null },
      select: { id: true },
    });
    return { bookmarkId: id };
  });
}

/** Keeps a report no longer; can be restored. What is not kept stays so. @throws Forbidden, TooManyRequests */
export async function unbookmarkReport(viewer: Viewer, slug: string): Promise<void> {
  await takeAttempt("follow", ownAccount(viewer).accountId);
  await keepOwn(viewer, null, (tx, { accountId }) =>
    tx.bookmark.updateMany({
      where: { accountId, report: { slug }, removedAt: null },
      data: { removedAt: now() },
    }),
  );
}

async function publishedReport(slug: string): Promise<string> {
  const report = await db.report.findUnique({
    where: { slug },
    select: { id: true, currentVersionId: true },
  });
  if (!report?.currentVersionId) throw new NotFound();
  return report.id;
}

/** What is new comes first, where it is looked for. */
async function firstPosition(tx: Prisma.TransactionClient, accountId: string): Promise<number> {
  const { _min } = await tx.bookmark.aggregate({
    where: { accountId, folderId: null, removedAt: null },
    _min: { position: true },
  });
  return (_min.position ?? 1) - 1;
}
