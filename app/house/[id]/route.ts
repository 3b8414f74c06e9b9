import { z } from "zod";
import { guardedHandler, NoParameters } from "@/lib/auth/guard";
import { NotFound } from "@/lib/errors";
import { settingFile } from "@/lib/settings/queries/setting-file";

/** A logo of the house; its address is new whenever it changes. */
export const GET = guardedHandler({
  query: NoParameters,
  permit: () => true,
  run: async (_viewer, { params }) => {
    const id = z.guid().safeParse(params.id);
    if (!id.success) throw new NotFound();
    const { bytes, mediaType } = await settingFile(id.data);
    return new Response(bytes, {
      headers: {
        "content-type": mediaType,
        "cache-control": "public, max-age=31536000, immutable",
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        "x-content-type-options": "nosniff",
      },
    });
  },
});
