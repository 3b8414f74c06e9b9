import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/commands";
import type { ChooseImport } from "../schema";

/** Starts what the lines of an import are to do; a job does it. Lines without a decision stay out. */
export async function startImport(viewer: Viewer, { importId }: ChooseImport, origin: Origin): Promise<void> {
  await begin(viewer, importId, origin, "register.import");
}

/** Takes an import back: what it has written goes, unless it has been changed or is used since. */
export async function undoImport(viewer: Viewer, { importId }: ChooseImport, origin: Origin): Promise<void> {
  await begin(viewer, importId, origin, "register.undo-import");
}

async function begin(
  viewer: Viewer,
  importId: string,
  origin: Origin,
  action: "register.import" | "register.undo-import",
): Promise<void> {
  if (viewer.kind !== "person" || !can(viewer, "register.import")) throw new Forbidden();
  const undo = action === "register.undo-import";
  await db.$transaction(async (tx) => {
    const now = new Date();
    const where = undo
      ? { startedAt: { not: null }, undoStartedAt: null }
      : { checkedAt: { not: null }, startedAt: null };
    // Who starts it answers for it. Its lines say everything from now on.
    const data = undo
      ? { undoStartedAt: now }
      : { startedAt: now, createdById: viewer.accountId, text: null };
    const { count } = await tx.registerImport.updateMany({ where: { id: importId, ...where }, data });
    if (count === 0) {
      if ((await tx.registerImport.count({ where: { id: importId } })) === 0) throw new NotFound();
      throw new Conflict(
        undo
          ? "This has not begun, or is undone already."
          : "Its lines are not checked, or it has begun already.",
      );
    }
    await enqueue(tx, "register-import", { importId }, { key: `register-import:${importId}` });
    const plans = await tx.registerImportLine.groupBy({ by: ["plan"], where: { importId }, _count: true });
    await recordAudit(tx, {
      viewer,
      action,
      subjectKind: "RegisterImport",
      subjectId: importId,
      after: Object.fromEntries(plans.map(({ plan, _count }) => [plan, _count])),
      origin,
    });
  });
}
