import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { lockRows } from "@/lib/db/locks";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import { EditSourceDocument } from "../../sources/schema";
import { AUDITED, documentColumns, requireNewAddress } from "./document-columns";

/**
 * Changes the facts of a document. It stays with its source, and with the claims that rest on it.
 *
 * @throws Forbidden, NotFound, Invalid (`url`), Conflict when it has changed since `revision`
 */
export async function editSourceDocument(
  viewer: Viewer,
  intent: EditSourceDocument,
  origin: Origin,
): Promise<void> {
  if (!can(viewer, "source.edit")) throw new Forbidden();
  const { documentId, revision, ...facts } = EditSourceDocument.parse(intent);
  await db.$transaction(async (tx) => {
    await lockRows(tx, "SourceDocument", [documentId]);
    const found = await tx.sourceDocument.findUnique({
      where: { id: documentId },
      select: { ...AUDITED, revision: true },
    });
    if (!found) throw new NotFound();
    const { revision: now, ...before } = found;
    if (now !== revision) {
      throw new Conflict(
        "This document has changed since you opened it. Reload the page to see the changes.",
      );
    }
    await requireNewAddress(tx, facts.url, documentId);
    const after = await tx.sourceDocument.update({
      where: { id: documentId },
      data: { ...documentColumns(facts), revision: revision + 1 },
      select: AUDITED,
    });
    const subject = { subjectKind: "SourceDocument", subjectId: documentId } as const;
    await recordAudit(tx, { viewer, action: "source.edit-document", ...subject, before, after, origin });
    await raiseEpoch(tx);
  });
}
