import "server-only";
import type { Viewer } from "@/lib/access/types";
import { ownAccount } from "@/lib/auth/lock-account-row";
import { takeAttempt } from "@/lib/auth/throttle";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { Conflict, Invalid, NotFound } from "@/lib/errors";
import { readPassages } from "@/lib/reports/queries/passages";
import { findWords } from "../passage-words";
import { LONGEST_QUOTE, MOST_ANNOTATIONS } from "../policy";
import type { Annotate, EditAnnotation, RemoveAnnotation } from "../schema";
import { keepOwn } from "./keep-own";

/**
 * Marks words of a passage that the viewer may read, with a colour and perhaps a note. The same words marked again get
 * the new colour, and keep their note unless there is a new one.
 *
 * @throws Forbidden, NotFound, TooManyRequests, Conflict (the words are not there today), Invalid (too many)
 */
export async function annotate(viewer: Viewer, intent: Annotate): Promise<{ annotationId: string }> {
  await takeAttempt("annotation", ownAccount(viewer).accountId);
  const { report: slug, blockId, colour, note } = intent;
  const report = await db.report.findUnique({ where: { slug }, select: { id: true } });
  if (!report) throw new NotFound();
  const { id: reportId } = report;
  return keepOwn(viewer, reportId, async (tx, { accountId }) => {
    // Asked under the lock: no version is published meanwhile.
    const { currentVersionId: versionId } = await tx.report.findUniqueOrThrow({
      where: { id: reportId },
      select: { currentVersionId: true },
    });
    if (versionId === null) throw new NotFound();
    const passage = (await readPassages(tx, viewer, { versionId, blockIds: [blockId] })).get(blockId);
    if (!passage) throw new NotFound();
    const words = findWords(passage.text, intent.quote, intent.before);
    if (!words) throw new Conflict("The passage has changed since you opened it. Reload the page.");
    if (words.quote.length > LONGEST_QUOTE) throw new Invalid("quote", "Choose fewer words");
    const same = { accountId, reportId, blockId, ...words };
    const [already] = await tx.annotation.findMany({
      where: { ...same, removedAt: null },
      select: { id: true, note: true },
      take: 1,
    });
    const changedAt = now();
    if (already) {
      await tx.annotation.update({
        where: { id: already.id },
        data: { colour, note: note || already.note, changedAt },
        select: { id: true },
      });
      return { annotationId: already.id };
    }
    if ((await tx.annotation.count({ where: { accountId, removedAt: null } })) >= MOST_ANNOTATIONS) {
      throw new Invalid("", "You have as many notes and highlights as can be kept. Delete some first.");
    }
    const { id } = await tx.annotation.create({
      data: { ...same, versionId, colour, note, createdAt: changedAt, changedAt },
      select: { id: true },
    });
    return { annotationId: id };
  });
}

/** @throws Forbidden, NotFound, TooManyRequests */
export async function editAnnotation(viewer: Viewer, intent: EditAnnotation): Promise<void> {
  await takeAttempt("annotation", ownAccount(viewer).accountId);
  const { annotationId: id, colour, note } = intent;
  const { count } = await keepOwn(viewer, null, (tx, { accountId }) =>
    tx.annotation.updateMany({
      where: { id, accountId, removedAt: null },
      data: { colour, note, changedAt: now() },
    }),
  );
  if (count === 0) throw new NotFound();
}

/** Removes an annotation; can be restored. @throws Forbidden, NotFound */
export async function removeAnnotation(
  viewer: Viewer,
  { annotationId: id }: RemoveAnnotation,
): Promise<void> {
  const { count } = await keepOwn(viewer, null, (tx, { accountId }) =>
    tx.annotation.updateMany({ where: { id, accountId, removedAt: null }, data: { removedAt: now() } }),
  );
  if (count === 0) throw new NotFound();
}
