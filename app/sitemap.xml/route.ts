import { ANONYMOUS } from "@/lib/access/types";
import { guardedHandler } from "@/lib/auth/guard";
import { env } from "@/lib/env";
import { listAddressParts } from "@/lib/reports/queries/list-addresses";
import { fitsOneFile, PART_SIZE, sitemapFile, sitemapIndex, wholeSitemap } from "../sitemaps/sitemap-xml";

/**
 * The public addresses; when there are too many for one file, the list of its parts. Queried on each request, so that a
 * withdrawn report disappears at once.
 */
export const GET = guardedHandler({
  permit: () => true,
  run: async () => {
    const parts = await listAddressParts(ANONYMOUS, PART_SIZE);
    const site = env().PUBLIC_URL;
    return fitsOneFile(parts, PART_SIZE)
      ? sitemapFile(wholeSitemap(ANONYMOUS, parts, PART_SIZE), site)
      : sitemapIndex(parts, site);
  },
});
