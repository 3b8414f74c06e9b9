import { z } from "zod";
import { ANONYMOUS } from "@/lib/access/types";
import { guardedHandler } from "@/lib/auth/guard";
import { env } from "@/lib/env";
import { NotFound } from "@/lib/errors";
import { ADDRESS_KINDS } from "@/lib/reports/queries/list-addresses";
import { entriesOf, PART_SIZE, sitemapFile, standingEntries } from "../../sitemap-xml";

const Part = z.union([
  z.strictObject({ kind: z.literal("pages"), part: z.literal("1.xml") }),
  z.strictObject({
    kind: z.enum(ADDRESS_KINDS),
    part: z.string().regex(/^[1-9]\d{0,3}\.xml$/),
  }),
]);

/** One part of the sitemap, such as `/sitemaps/reports/2.xml`. */
export const GET = guardedHandler({
  permit: () => true,
  run: async (_viewer, { params }) => {
    const asked = Part.safeParse(params);
    if (!asked.success) throw new NotFound();
    const { kind, part } = asked.data;
    if (kind === "pages") return sitemapFile(standingEntries(), env().PUBLIC_URL);
    const pages = entriesOf(ANONYMOUS, { kind, part: Number.parseInt(part, 10), size: PART_SIZE });
    // Reads the first addresses before it sends anything: a missing part is a 404, not an empty file.
    const first = await pages.next();
    if (first.done) throw new NotFound();
    return sitemapFile(resumed(first.value, pages), env().PUBLIC_URL);
  },
});

async function* resumed<T>(first: T, rest: AsyncIterable<T>) {
  yield first;
  yield* rest;
}
