import "server-only";
import type { Prisma } from "@/lib/db/generated/client";

/** A picture's bytes as they are served, with their SHA-256, hex. */
type NewFile = { bytes: Uint8Array<ArrayBuffer>; sha256: string; mediaType: string };

/** Stores a picture of the house or of an author; the same bytes are stored once. Returns its id. */
export async function storeSettingFile(
  tx: Prisma.TransactionClient,
  { bytes, sha256, mediaType }: NewFile,
): Promise<string> {
  const known = await tx.settingFile.findUnique({ where: { sha256 }, select: { id: true } });
  if (known) return known.id;
  const made = await tx.settingFile.create({ data: { bytes, sha256, mediaType }, select: { id: true } });
  return made.id;
}
