import "server-only";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import type { Prisma } from "@/lib/db/generated/client";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";

/** A term before and after; null where there is none. */
type Change = { viewer: Viewer; id: string; before: unknown; after: unknown; origin: Origin };

/** Records a change of a term in the audit log, and invalidates the pages that show it. Called last in its transaction. */
export async function noteChange(tx: Prisma.TransactionClient, { id, ...change }: Change): Promise<void> {
  await recordAudit(tx, { ...change, action: "glossary.edit", subjectKind: "GlossaryTerm", subjectId: id });
  await raiseEpoch(tx);
}
