import "server-only";
import type { Viewer } from "@/lib/access/types";
import { ownAccount } from "@/lib/auth/lock-account-row";
import { db } from "@/lib/db/client";
import { sentences } from "@/lib/document/sentences";
import { NotFound } from "@/lib/errors";
import { readPassages } from "@/lib/reports/queries/passages";
import type { NotedPassage } from "../types";

/** A passage that the viewer may read, sentence by sentence. @throws Forbidden, NotFound */
export async function passageToNote(
  viewer: Viewer,
  slug: string,
  blockId: string | undefined,
): Promise<NotedPassage> {
  ownAccount(viewer);
  const report = await db.report.findUnique({
    where: { slug },
    select: { currentVersion: { select: { id: true, title: true } } },
  });
  if (!report?.currentVersion || blockId === undefined) throw new NotFound();
  const { id: versionId, title } = report.currentVersion;
  const passage = (await readPassages(db, viewer, { versionId, blockIds: [blockId] })).get(blockId);
  if (!passage || passage.text === "") throw new NotFound();
  return {
    report: { slug, title },
    blockId,
    words: passage.text,
    sentences: sentences(passage.text).map(({ text }) => text),
  };
}
