import { db } from "@/lib/db/client";
import { peopleRows } from "./people-rows";
import { reportRows } from "./report-rows";

/** A new person with two bookmarks in no folder, and two folders. */
async function bookmark() {
  const { accountId, cookie } = await peopleRows.person();
  const ids: string[] = [];
  for (const position of [1, 2]) {
    const { reportId } = await reportRows.report();
    const data = { accountId, reportId, position };
    ids.push((await db.bookmark.create({ data, select: { id: true } })).id);
  }
  const [folder] = await db.bookmarkFolder.createManyAndReturn({
    data: ["Planted", "Planted too"].map((name, position) => ({ accountId, name, position })),
    select: { id: true },
  });
  return { bookmarkId: ids[0] ?? "", folderId: folder?.id ?? "", cookie };
}

/** A new person with a note, which was just removed if asked for. */
async function annotation({ removed = false } = {}) {
  const { accountId, cookie } = await peopleRows.person();
  const { reportId, blockId } = await reportRows.report();
  const { currentVersionId } = await db.report.findUniqueOrThrow({
    where: { id: reportId },
    select: { currentVersionId: true },
  });
  const { id: annotationId } = await db.annotation.create({
    data: {
      accountId,
      reportId,
      versionId: currentVersionId ?? "",
      blockId,
      quote: "makes its own magnets",
      before: "",
      colour: "yellow",
      ...(removed && { removedAt: new Date() }),
    },
    select: { id: true },
  });
  return { annotationId, cookie };
}

export const libraryRows = { bookmark, annotation };
