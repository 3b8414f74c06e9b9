import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { lockRows } from "@/lib/db/locks";
import { Forbidden, NotFound } from "@/lib/errors";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import { AddSourceDocument } from "../../sources/schema";
import { AUDITED, documentColumns, requireNewAddress } from "./document-columns";

/**
 * Adds a document to a source.
 *
 * @throws Forbidden, NotFound, Invalid (`url`: another document has it)
 */
export async function addSourceDocument(
  viewer: Viewer,
  intent: AddSourceDocument,
  origin: Origin,
): Promise<{ documentId: string }> {
  if (!can(viewer, "source.edit")) throw new Forbidden();
  const { sourceId, ...facts } = AddSourceDocument.parse(intent);
  return db.$transaction(async (tx) => {
    // Locked against concurrent additions of the same document.
    const locked = await lockRows(tx, "Source", [sourceId]);
    if (!locked.has(sourceId)) throw new NotFound();
    await requireNewAddress(tx, facts.url);
    const { id, ...after } = await tx.sourceDocument.create({
      data: { ...documentColumns(facts), sourceId, createdById: accountIdOf(viewer) },
      select: { id: true, ...AUDITED },
    });
    const subject = { subjectKind: "SourceDocument", subjectId: id } as const;
    await recordAudit(tx, { viewer, action: "source.add-document", ...subject, before: null, after, origin });
    await raiseEpoch(tx);
    return { documentId: id };
  });
}
