import "server-only";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";

type SettingFile = { bytes: Uint8Array<ArrayBuffer>; mediaType: string };

/**
 * The bytes of a logo or favicon, for anyone.
 *
 * @throws NotFound
 */
export async function settingFile(id: string): Promise<SettingFile> {
  const file = await db.settingFile.findUnique({ where: { id }, select: { bytes: true, mediaType: true } });
  if (!file) throw new NotFound();
  return file;
}
