import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Forbidden } from "@/lib/errors";
import { pairOf } from "../../sources/policy";
import { RestoreSimilar, type SimilarPair } from "../../sources/schema";
import { lockDocumentRows } from "./change-origin";

/**
 * Withdraws the record that two documents are not copies: if they look alike, they are shown again.
 *
 * @throws Forbidden, NotFound
 */
export async function restoreSimilar(viewer: Viewer, intent: SimilarPair, origin: Origin): Promise<void> {
  if (!can(viewer, "source.edit")) throw new Forbidden();
  const { documentId, otherId } = RestoreSimilar.parse(intent);
  await db.$transaction(async (tx) => {
    await lockDocumentRows(tx, [documentId, otherId]);
    const { count } = await tx.similarityDismissal.deleteMany({ where: pairOf(documentId, otherId) });
    if (count === 0) return;
    const subject = { subjectKind: "SourceDocument", subjectId: documentId } as const;
    await recordAudit(tx, {
      viewer,
      action: "source.restore-similar",
      ...subject,
      before: { otherId },
      origin,
    });
  });
}
