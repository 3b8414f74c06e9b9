import { ANONYMOUS } from "@/lib/access/types";
import { guardedHandler } from "@/lib/auth/guard";
import { takeAttempt } from "@/lib/auth/throttle";
import { Invalid, NotFound } from "@/lib/errors";
import { networkOf } from "@/lib/ip-address";
import { quotation } from "@/lib/library/queries/quotation";
import { DrawQuotation } from "@/lib/library/schema";
import { readSettings } from "@/lib/settings/queries/read-settings";
import { isDrawable } from "@/lib/text/shown-text";
import { drawQuotation } from "../opengraph-image/draw";

/**
 * A picture of words of a report, with their source. For every viewer, only words that everyone may read are drawn:
 * it is made to be shown to others.
 */
export const GET = guardedHandler({
  query: DrawQuotation,
  permit: () => true,
  async run(_viewer, { params, query }, origin) {
    if (typeof params.slug !== "string") throw new NotFound();
    await takeAttempt("quotation", networkOf(origin.address));
    const found = await quotation(ANONYMOUS, { slug: params.slug, ...query });
    const house = await readSettings(["name", "zone", "logoLight"]);
    if (!isDrawable(found.words)) throw new Invalid("quote", "These words have letters that cannot be drawn");
    return new Response(new Uint8Array(await drawQuotation(found, house)), {
      headers: {
        "content-type": "image/png",
        "content-disposition": `inline; filename="${found.slug}-quotation.png"`,
        "x-robots-tag": "noindex",
      },
    });
  },
});
