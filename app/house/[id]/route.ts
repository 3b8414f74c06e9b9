import { z } from "zod";
import { guardedHandler } from "@/lib/auth/guard";
import { NotFound } from "@/lib/errors";
import { settingFile, settingPng } from "@/lib/settings/queries/setting-file";

/** `png`: for programs that show no SVG */
const Query = z.strictObject({ as: z.literal("png").optional() });

/** A logo of the house; its address is new whenever it changes. */
export const GET = guardedHandler({
  query: Query,
  permit: () => true,
  run: async (_viewer, { params, query }) => {
    const id = z.guid().safeParse(params.id);
    if (!id.success) throw new NotFound();
    // Asked whether it is still there, also for one that was drawn before.
    const file = await settingFile(id.data);
    const { bytes, mediaType } =
      query.as === "png" ? { bytes: await settingPng(id.data), mediaType: "image/png" } : file;
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
