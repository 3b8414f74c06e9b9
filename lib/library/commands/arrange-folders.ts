import "server-only";
import type { Viewer } from "@/lib/access/types";
import { now } from "@/lib/clock/now";
import type { Prisma } from "@/lib/db/generated/client";
import { Invalid, NotFound } from "@/lib/errors";
import { moved } from "@/lib/following/policy";
import { MOST_FOLDERS } from "../policy";
import type { AddFolder, MoveFolder, RemoveFolder, RenameFolder } from "../schema";
import { keepOwn } from "./keep-own";

/** Adds a folder after the others. @throws Forbidden, Invalid (`name`: taken; too many) */
export async function addFolder(viewer: Viewer, { name }: AddFolder): Promise<void> {
  await keepOwn(viewer, null, async (tx, { accountId }) => {
    await freeName(tx, accountId, name);
    const folders = await tx.bookmarkFolder.count({ where: { accountId, removedAt: null } });
    if (folders >= MOST_FOLDERS) throw new Invalid("name", `At most ${MOST_FOLDERS} folders`);
    const last = await tx.bookmarkFolder.aggregate({ where: { accountId }, _max: { position: true } });
    await tx.bookmarkFolder.create({
      data: { accountId, name, position: (last._max.position ?? 0) + 1, createdAt: now() },
      select: { id: true },
    });
  });
}

/** @throws Forbidden, NotFound, Invalid (`name`: taken) */
export async function renameFolder(viewer: Viewer, { folderId, name }: RenameFolder): Promise<void> {
  await keepOwn(viewer, null, async (tx, { accountId }) => {
    await freeName(tx, accountId, name, folderId);
    const { count } = await tx.bookmarkFolder.updateMany({
      where: { id: folderId, accountId, removedAt: null },
      data: { name },
    });
    if (count === 0) throw new NotFound();
  });
}

/** Moves a folder past its neighbour. @throws Forbidden, NotFound */
export async function moveFolder(viewer: Viewer, { folderId, to }: MoveFolder): Promise<void> {
  await keepOwn(viewer, null, async (tx, { accountId }) => {
    const folders = await tx.bookmarkFolder.findMany({
      where: { accountId, removedAt: null },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const ids = folders.map(({ id }) => id);
    if (!ids.includes(folderId)) throw new NotFound();
    await tx.$executeRaw`
      UPDATE "BookmarkFolder" f SET "position" = o."position"
      FROM unnest(${moved(ids, folderId, to)}::uuid[]) WITH ORDINALITY AS o("id", "position")
      WHERE f."id" = o."id" AND f."position" <> o."position"`;
  });
}

/**
 * Removes a folder; its bookmarks stay, in no folder, and are in it again if it is restored.
 *
 * @throws Forbidden, NotFound
 */
export async function removeFolder(viewer: Viewer, { folderId }: RemoveFolder): Promise<void> {
  const { count } = await keepOwn(viewer, null, (tx, { accountId }) =>
    tx.bookmarkFolder.updateMany({
      where: { id: folderId, accountId, removedAt: null },
      data: { removedAt: now() },
    }),
  );
  if (count === 0) throw new NotFound();
}

/** Makes sure that no other folder has a name. A removed one that has it can no longer be restored. */
async function freeName(
  tx: Prisma.TransactionClient,
  accountId: string,
  name: string,
  but?: string,
): Promise<void> {
  const taken = await tx.bookmarkFolder.findUnique({
    where: { accountId_name: { accountId, name } },
    select: { id: true, removedAt: true },
  });
  if (!taken || taken.id === but) return;
  if (taken.removedAt === null) throw new Invalid("name", "You have a folder with this name");
  await tx.bookmarkFolder.delete({ where: { id: taken.id }, select: { id: true } });
}
