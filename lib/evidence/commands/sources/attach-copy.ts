import "server-only";
import { createHash } from "node:crypto";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { lockRows } from "@/lib/db/locks";
import { Forbidden, NotFound } from "@/lib/errors";
import { writeStored } from "@/lib/files/genuine";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import { AttachCopy } from "../../sources/schema";
import { inspectCopy } from "../../sources/source-copy";

export type CopyAttached = { sha256: string; mediaType: string; bytes: number; textTaken: boolean };

/**
 * Stores a copy of a document as it was found, under its SHA-256; an earlier copy stays in the data folder. A
 * plain-text or HTML copy also provides the document's text, if it has none yet.
 *
 * @throws Forbidden, NotFound, Invalid (`copy`: empty or too large)
 */
export async function attachCopy(
  viewer: Viewer,
  intent: AttachCopy,
  upload: Uint8Array,
  origin: Origin,
): Promise<CopyAttached> {
  if (!can(viewer, "source.edit")) throw new Forbidden();
  const { documentId, name } = AttachCopy.parse(intent);
  const { mediaType, text } = await inspectCopy(upload);
  const sha256 = createHash("sha256").update(upload).digest("hex");
  if (!(await db.sourceDocument.findUnique({ where: { id: documentId }, select: { id: true } }))) {
    throw new NotFound();
  }
  await writeStored(sha256, upload);
  return db.$transaction(async (tx) => {
    await lockRows(tx, "SourceDocument", [documentId]);
    const document = await tx.sourceDocument.findUnique({
      where: { id: documentId },
      select: { copySha256: true, copyName: true, text: true },
    });
    if (!document) throw new NotFound();
    const { text: words, ...before } = document;
    const textTaken = !words && text !== null;
    const after = {
      copySha256: sha256,
      copyMediaType: mediaType,
      copyBytes: upload.byteLength,
      copyName: name,
    };
    await tx.sourceDocument.update({
      where: { id: documentId },
      data: { ...after, ...(textTaken && { text }), revision: { increment: 1 } },
      select: { id: true },
    });
    const subject = { subjectKind: "SourceDocument", subjectId: documentId } as const;
    await recordAudit(tx, { viewer, action: "source.attach-copy", ...subject, before, after, origin });
    await raiseEpoch(tx);
    return { sha256, mediaType, bytes: upload.byteLength, textTaken };
  });
}
