import "server-only";
import { LRUCache } from "lru-cache";
import sharp from "sharp";
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

/** For mails and sharing pictures, which show no SVG; twice as high as it is shown. */
const PNG_HEIGHT = 96;

/** By the id of the logo, whose bytes never change. */
const drawn = new LRUCache<string, Uint8Array<ArrayBuffer>>({
  max: 8,
  fetchMethod: async (id) => {
    const { bytes } = await settingFile(id);
    // A logo for light pages, which a program for mail may show on a dark one.
    const png = await sharp(bytes, { density: 300 })
      .resize({ height: PNG_HEIGHT })
      .flatten({ background: "#fff" })
      .png()
      .toBuffer();
    return new Uint8Array(png);
  },
});

/** A logo as PNG on white. @throws NotFound */
export const settingPng = (id: string): Promise<Uint8Array<ArrayBuffer>> => drawn.forceFetch(id);
