import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { lockRows } from "@/lib/db/locks";
import { Forbidden, NotFound } from "@/lib/errors";
import type { CloseCategory } from "../schema";

/** Closes a category to new topics, or opens it again. @throws Forbidden, NotFound */
export async function closeCategory(
  viewer: Viewer,
  { categoryId, open }: CloseCategory,
  origin: Origin,
): Promise<void> {
  if (!can(viewer, "forum.manage")) throw new Forbidden();
  await db.$transaction(async (tx) => {
    await lockRows(tx, "Category", [categoryId]);
    const before = await tx.category.findUnique({ where: { id: categoryId }, select: { closedAt: true } });
    if (!before) throw new NotFound();
    if ((before.closedAt === null) === open) return;
    await tx.category.update({
      where: { id: categoryId },
      data: { closedAt: open ? null : now() },
      select: { id: true },
    });
    await recordAudit(tx, {
      viewer,
      action: "forum.close",
      subjectKind: "Category",
      subjectId: categoryId,
      before: { open: !open },
      after: { open },
      origin,
    });
  });
}
