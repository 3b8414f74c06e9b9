import type { Viewer } from "@/lib/access/types";
import { type AddressKind, type AddressPart, readAddressPart } from "@/lib/reports/queries/list-addresses";
import { HOUSE_PAGE_NAMES } from "@/lib/settings/keys";
import { readSettings } from "@/lib/settings/queries/read-settings";
import { markupText } from "@/lib/text/shown-text";

/**
 * How many addresses the sitemap protocol allows in one file; its 50 MB limit would take a thousand characters each.
 */
export const PART_SIZE = 50_000;

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const HEADERS = { "content-type": "application/xml; charset=utf-8", "cache-control": "public, no-cache" };

/** Pages that always exist. */
const STANDING = [
  "",
  "/reports",
  "/entities",
  "/concentration",
  "/graph",
  "/claims",
  "/sources",
  "/glossary",
  "/pricing",
  "/verify",
];

/** Whether all parts and the fixed pages fit into one file of `size` addresses. */
export function fitsOneFile(parts: readonly AddressPart[], size: number): boolean {
  return parts.reduce((sum, { count }) => sum + count, STANDING.length + HOUSE_PAGE_NAMES.length) <= size;
}

/** The list of the files that the sitemap is split into; the fixed pages have a file of their own. */
export function sitemapIndex(parts: readonly AddressPart[], site: string): Response {
  const files = [
    { path: "/sitemaps/pages/1.xml", updatedAt: null },
    ...parts.map(({ kind, part, updatedAt }) => ({ path: `/sitemaps/${kind}/${part}.xml`, updatedAt })),
  ];
  const lines = files.map((file) => entry("sitemap", `${site}${file.path}`, file.updatedAt));
  return new Response(`${DECLARATION}<sitemapindex ${NAMESPACE}>\n${lines.join("")}</sitemapindex>\n`, {
    headers: HEADERS,
  });
}

type Entry = { path: string; updatedAt: Date | null };

/** Entries as one file, written as they are read. */
export function sitemapFile(pages: AsyncIterator<readonly Entry[]>, site: string): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (out) => out.enqueue(encoder.encode(`${DECLARATION}<urlset ${NAMESPACE}>\n`)),
    async pull(out) {
      const page = await pages.next();
      const lines = page.done
        ? "</urlset>\n"
        : page.value.map(({ path, updatedAt }) => entry("url", `${site}${path}`, updatedAt)).join("");
      out.enqueue(encoder.encode(lines));
      if (page.done) out.close();
    },
    async cancel() {
      await pages.return?.();
    },
  });
  return new Response(body, { headers: HEADERS });
}

/** The fixed pages, then every address of the given parts. */
export async function* wholeSitemap(viewer: Viewer, parts: readonly AddressPart[], size: number) {
  yield* standingEntries();
  for (const part of parts) yield* entriesOf(viewer, { ...part, size });
}

/** The fixed pages and those that the house has written, without a date. */
export async function* standingEntries(): AsyncGenerator<Entry[]> {
  const { pages } = await readSettings(["pages"]);
  const paths = [...STANDING, ...pages.map(({ page }) => `/${page}`)];
  yield paths.map((path) => ({ path, updatedAt: null }));
}

/** The addresses of a part as paths on this site. */
export async function* entriesOf(
  viewer: Viewer,
  part: { kind: AddressKind; part: number; size: number },
): AsyncGenerator<Entry[]> {
  for await (const page of readAddressPart(viewer, part))
    yield page.map(({ slug, updatedAt }) => ({ path: `/${part.kind}/${slug}`, updatedAt }));
}

function entry(name: "url" | "sitemap", address: string, updatedAt: Date | null): string {
  const changed = updatedAt ? `<lastmod>${updatedAt.toISOString()}</lastmod>` : "";
  return `<${name}><loc>${markupText(address)}</loc>${changed}</${name}>\n`;
}
