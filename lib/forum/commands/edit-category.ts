import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { Forbidden, NotFound } from "@/lib/errors";
import type { EditCategory } from "../schema";
import { lockTierOfLevel } from "./create-category";

const EDITABLE = { name: true, about: true, minRank: true, position: true } satisfies Prisma.CategorySelect;

/**
 * Changes name, description, level and place of a category; its topics have the new level at once.
 *
 * @throws Forbidden, NotFound, Invalid (`minRank`: no such level)
 */
export async function editCategory(viewer: Viewer, intent: EditCategory, origin: Origin): Promise<void> {
  if (!can(viewer, "forum.manage")) throw new Forbidden();
  const { categoryId, ...wanted } = intent;
  await db.$transaction(async (tx) => {
    await lockThreadRows(tx, categoryId);
    await lockRows(tx, "Category", [categoryId]);
    const before = await tx.category.findUnique({ where: { id: categoryId }, select: EDITABLE });
    if (!before) throw new NotFound();
    if (JSON.stringify(sorted(before)) === JSON.stringify(sorted(wanted))) return;
    await lockTierOfLevel(tx, wanted.minRank);
    await tx.category.update({ where: { id: categoryId }, data: wanted, select: { id: true } });
    await recordAudit(tx, {
      viewer,
      action: "forum.edit",
      subjectKind: "Category",
      subjectId: categoryId,
      before,
      after: wanted,
      origin,
    });
  });
}

/** A change of level is written to the threads of the category too, and comments lock them first. */
async function lockThreadRows(tx: Prisma.TransactionClient, categoryId: string): Promise<void> {
  const threads = await tx.thread.findMany({ where: { categoryId }, select: { id: true } });
  await lockRows(
    tx,
    "Thread",
    threads.map(({ id }) => id),
  );
}

const sorted = (values: object) => Object.entries(values).sort(([a], [b]) => a.localeCompare(b));
