import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import type { PublishedPicture } from "../version-facts";

/**
 * The pictures of a version by the ids of its attachments, each once, in order of first appearance. A missing
 * attachment is left out.
 */
export async function readPictures(
  tx: Pick<Prisma.TransactionClient, "attachment">,
  attachmentIds: readonly string[],
): Promise<PublishedPicture[]> {
  if (attachmentIds.length === 0) return [];
  const ids = [...new Set(attachmentIds)];
  const found = await tx.attachment.findMany({
    where: { id: { in: ids } },
    select: { id: true, sha256: true, mediaType: true, bytes: true, width: true, height: true },
  });
  const pictures = new Map(found.map(({ id, ...picture }) => [id, { attachmentId: id, ...picture }]));
  return ids.flatMap((id) => pictures.get(id) ?? []);
}
