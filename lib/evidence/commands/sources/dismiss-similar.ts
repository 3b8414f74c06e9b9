import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Forbidden } from "@/lib/errors";
import { pairOf } from "../../sources/policy";
import { DismissSimilar, type SimilarPair } from "../../sources/schema";
import { lockDocumentRows } from "./change-origin";

/**
 * Records that two similar documents are not copies: they are no longer shown as similar.
 *
 * @throws Forbidden, NotFound
 */
export async function dismissSimilar(viewer: Viewer, intent: SimilarPair, origin: Origin): Promise<void> {
  if (!can(viewer, "source.edit")) throw new Forbidden();
  const { documentId, otherId } = DismissSimilar.parse(intent);
  const pair = pairOf(documentId, otherId);
  await db.$transaction(async (tx) => {
    await lockDocumentRows(tx, [documentId, otherId]);
    await tx.similarityDismissal.upsert({
      where: { firstId_secondId: pair },
      create: { ...pair, byId: accountIdOf(viewer) },
      update: {},
      select: { firstId: true },
    });
    const subject = { subjectKind: "SourceDocument", subjectId: documentId } as const;
    await recordAudit(tx, {
      viewer,
      action: "source.dismiss-similar",
      ...subject,
      after: { otherId },
      origin,
    });
  });
}
