import "server-only";
import type { Viewer } from "@/lib/access/types";
import { NotFound } from "@/lib/errors";
import type { RestoreKept } from "../schema";
import { keepOwn } from "./keep-own";

/** Brings back what was just removed, where it was. @throws Forbidden, NotFound (gone for good, or never removed) */
export async function restoreKept(viewer: Viewer, { kind, id }: RestoreKept): Promise<void> {
  const { count } = await keepOwn(viewer, null, (tx, { accountId }) => {
    const removed = { where: { id, accountId, removedAt: { not: null } }, data: { removedAt: null } };
    switch (kind) {
      case "bookmark":
        return tx.bookmark.updateMany(removed);
      case "folder":
        return tx.bookmarkFolder.updateMany(removed);
      case "note":
        return tx.annotation.updateMany(removed);
    }
  });
  if (count === 0) throw new NotFound("It can no longer be restored.");
}
