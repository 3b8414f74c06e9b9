import "server-only";
import type { Viewer } from "@/lib/access/types";
import { now } from "@/lib/clock/now";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFound } from "@/lib/errors";
import { moved } from "@/lib/following/policy";
import type { FileBookmark, MoveBookmark, RemoveBookmark } from "../schema";
import { keepOwn } from "./keep-own";

/** Puts a bookmark into a folder, or into none; it comes first there. @throws Forbidden, NotFound (also of another's folder) */
export async function fileBookmark(viewer: Viewer, { bookmarkId, folderId }: FileBookmark): Promise<void> {
  await keepOwn(viewer, null, async (tx, { accountId }) => {
    const folder =
      folderId === null ||
      (await tx.bookmarkFolder.findFirst({ where: { id: folderId, accountId, removedAt: null } }));
    if (!folder) throw new NotFound();
    const first = await tx.bookmark.aggregate({ where: { accountId, folderId }, _min: { position: true } });
    const { count } = await tx.bookmark.updateMany({
      where: { id: bookmarkId, accountId, removedAt: null },
      data: { folderId, position: (first._min.position ?? 1) - 1 },
    });
    if (count === 0) throw new NotFound();
  });
}

/** Moves a bookmark past its neighbour in the same folder. @throws Forbidden, NotFound */
export async function moveBookmark(viewer: Viewer, { bookmarkId, to }: MoveBookmark): Promise<void> {
  await keepOwn(viewer, null, async (tx, { accountId }) => {
    const line = await tx.bookmark.findFirst({
      where: { id: bookmarkId, accountId, removedAt: null },
      select: { folder: { select: { id: true, removedAt: true } } },
    });
    if (!line) throw new NotFound();
    const order = moved(await sharing(tx, accountId, line.folder), bookmarkId, to);
    await tx.$executeRaw`
      UPDATE "Bookmark" b SET "position" = o."position"
      FROM unnest(${order}::uuid[]) WITH ORDINALITY AS o("id", "position") WHERE b."id" = o."id" AND b."position" <> o."position"`;
  });
}

/** Keeps a report no longer; can be restored. @throws Forbidden, NotFound */
export async function removeBookmark(viewer: Viewer, { bookmarkId }: RemoveBookmark): Promise<void> {
  const { count } = await keepOwn(viewer, null, (tx, { accountId }) =>
    tx.bookmark.updateMany({
      where: { id: bookmarkId, accountId, removedAt: null },
      data: { removedAt: now() },
    }),
  );
  if (count === 0) throw new NotFound();
}

/** The bookmarks shown under one heading, in order: those of a removed folder are with those in none. */
async function sharing(
  tx: Prisma.TransactionClient,
  accountId: string,
  folder: { id: string; removedAt: Date | null } | null,
): Promise<string[]> {
  const inNone = { OR: [{ folderId: null }, { folder: { removedAt: { not: null } } }] };
  const rows = await tx.bookmark.findMany({
    where: { accountId, removedAt: null, ...(folder?.removedAt === null ? { folderId: folder.id } : inNone) },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
