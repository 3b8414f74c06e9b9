import { readFile } from "node:fs/promises";
import path from "node:path";
import { LRUCache } from "lru-cache";
import sharp from "sharp";
import { guardedHandler } from "@/lib/auth/guard";
import { readSettings } from "@/lib/settings/queries/read-settings";
import { settingFile } from "@/lib/settings/queries/setting-file";

const SIDE = 180;

/** By the id of the favicon, which never changes. */
const drawn = new LRUCache<string, Uint8Array<ArrayBuffer>>({
  max: 4,
  fetchMethod: async (id) => {
    const { bytes } = await settingFile(id);
    // Telephones show what is transparent as black.
    const png = await sharp(bytes)
      .resize(SIDE, SIDE, { fit: "contain", background: "#fff" })
      .flatten({ background: "#fff" })
      .png()
      .toBuffer();
    return new Uint8Array(png);
  },
});

/** The icon on the home screen of a telephone. */
export const GET = guardedHandler({
  permit: () => true,
  run: async () => {
    const { favicon } = await readSettings(["favicon"]);
    const bytes = favicon
      ? await drawn.forceFetch(favicon.file)
      : new Uint8Array(await readFile(path.resolve("app/apple-icon.png/mark.png")));
    return new Response(bytes, { headers: { "content-type": "image/png" } });
  },
});
