import { z } from "zod";
import { ANONYMOUS } from "@/lib/access/types";
import { guardedHandler } from "@/lib/auth/guard";
import { NotFound } from "@/lib/errors";
import { findPicture } from "@/lib/reports/queries/find-picture";
import { readSettings } from "@/lib/settings/queries/read-settings";
import { drawPicture } from "./draw";

/** The version is in the address so that each has its own picture in the caches of other sites. */
const Query = z.object({ version: z.string().max(12).optional() });

/** The picture that other sites show with a link to a report. Public facts only, the same for everyone. */
export const GET = guardedHandler({
  query: Query,
  permit: () => true,
  run: async (_viewer, { params, query }) => {
    if (typeof params.slug !== "string") throw new NotFound();
    const [picture, house] = await Promise.all([
      findPicture(ANONYMOUS, params.slug),
      readSettings(["name", "zone", "logoLight"]),
    ]);
    const current = query.version === String(picture.number);
    return new Response(new Uint8Array(await drawPicture(picture, house)), {
      headers: {
        "content-type": "image/png",
        "cache-control": `public, max-age=${current ? 86_400 : 60}`,
      },
    });
  },
});
