import "server-only";
import type { Viewer } from "@/lib/access/types";
import { ownAccount } from "@/lib/auth/hold-account";
import { db } from "@/lib/db/client";

/** Whether the viewer's reading history is recorded; it is unless they switched it off. @throws Forbidden */
export async function keepsHistory(viewer: Viewer): Promise<boolean> {
  const { accountId } = ownAccount(viewer);
  const settings = await db.readerSettings.findUnique({ where: { accountId }, select: { history: true } });
  return settings?.history ?? true;
}
