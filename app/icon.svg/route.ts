import { readFile } from "node:fs/promises";
import path from "node:path";
import { guardedHandler } from "@/lib/auth/guard";
import { readSettings } from "@/lib/settings/queries/read-settings";
import { settingFile } from "@/lib/settings/queries/setting-file";

/** The icon in the tab of a browser: the favicon of the house, which may be a PNG, or our mark. */
export const GET = guardedHandler({
  permit: () => true,
  run: async () => {
    const { favicon } = await readSettings(["favicon"]);
    const icon = favicon
      ? await settingFile(favicon.file)
      : {
          bytes: new Uint8Array(await readFile(path.resolve("app/icon.svg/mark.svg"))),
          mediaType: "image/svg+xml",
        };
    return new Response(icon.bytes, {
      headers: { "content-type": icon.mediaType, "x-content-type-options": "nosniff" },
    });
  },
});
