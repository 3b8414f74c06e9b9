import "server-only";
import type { Viewer } from "@/lib/access/types";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import type { NotePlace } from "../schema";
import { recordingFor } from "./recording-for";

/**
 * Records how far a person has read a report, for their other devices. A block that the version does not have is not
 * recorded.
 *
 * @throws Forbidden, NotFound
 */
export async function notePlace(viewer: Viewer, { slug, blockId, progress }: NotePlace): Promise<void> {
  const report = await db.report.findUnique({ where: { slug }, select: { id: true } });
  if (!report) throw new NotFound();
  const { id: reportId } = report;
  await recordingFor(viewer, { table: "Report", id: reportId }, async (tx, { accountId }) => {
    const block = await tx.block.findFirst({
      where: { blockId, version: { currentOf: { id: reportId } } },
      select: { versionId: true },
    });
    if (!block) throw new NotFound();
    const place = { versionId: block.versionId, blockId, progress, at: now() };
    await tx.readingPlace.upsert({
      where: { accountId_reportId: { accountId, reportId } },
      create: { accountId, reportId, ...place },
      update: place,
      select: { blockId: true },
    });
  });
}
