import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";

export type FoundCopy = { sha256: string; mediaType: string; name: string };

/**
 * The attached copy of a document, for the desk: third-party works are kept as evidence, not published.
 *
 * @throws NotFound, also for viewers outside the desk
 */
export async function findCopy(viewer: Viewer, documentId: string): Promise<FoundCopy> {
  if (!can(viewer, "desk.enter")) throw new NotFound();
  const found = await db.sourceDocument.findUnique({
    where: { id: documentId },
    select: { copySha256: true, copyMediaType: true, copyName: true },
  });
  if (!found?.copySha256) throw new NotFound();
  return {
    sha256: found.copySha256,
    mediaType: found.copyMediaType ?? "application/octet-stream",
    name: found.copyName ?? "copy",
  };
}
