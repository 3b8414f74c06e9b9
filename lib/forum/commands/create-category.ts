import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Forbidden, Invalid } from "@/lib/errors";
import type { CreateCategory } from "../schema";
import { holdLevel } from "./hold-level";

/** Creates a category. @throws Forbidden, Invalid (`slug`: another has it; `minRank`: no such level) */
export async function createCategory(
  viewer: Viewer,
  intent: CreateCategory,
  origin: Origin,
): Promise<{ id: string }> {
  if (!can(viewer, "forum.manage")) throw new Forbidden();
  return db.$transaction(async (tx) => {
    await holdLevel(tx, intent.minRank);
    const [created] = await tx.category.createManyAndReturn({
      data: [intent],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!created) throw new Invalid("slug", "Another category has this address.");
    await recordAudit(tx, {
      viewer,
      action: "forum.create",
      subjectKind: "Category",
      subjectId: created.id,
      before: null,
      after: intent,
      origin,
    });
    return created;
  });
}
