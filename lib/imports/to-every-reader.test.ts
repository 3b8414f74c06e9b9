import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { rssOf } from "@/app/feeds/reports.xml/feed";
import { ReportText } from "@/components/report/report-text";
import { compileSegments } from "@/lib/document/compile-segments";
import { ReportDocument } from "@/lib/document/document";
import { cslItem } from "@/lib/exports/citation/csl-item";
import { asRis } from "@/lib/exports/citation/formats";
import { publicSummary } from "@/lib/publishing/public-summary";
import { decoded } from "@/lib/text/character-references";
import { searchPieces } from "@/lib/text/pieces";
import { BrokenFile } from "./import-file";
import { readReport } from "./read-report";
import { MARKDOWN, wantedIn } from "./test-constructs";
import { lineEnds, plain, squeezed, words } from "./test-words";

const OPTIONS = { access: "public", highlightsAccess: "public" };
const RUNS = Number(process.env.LODESTONE_RUNS ?? 300);
const RANKS = new Map([["public", 0]]);
const SITE = "https://site.example";
const HOUSE = { site: SITE, name: "Desk", tagline: "", language: "en", powered: true };

/** What a person sees of HTML: superscript and subscript digits as such, blocks and breaks as gaps. */
function shown(html: string): string {
  const raise = (text: string, digits: string) =>
    text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
  return html
    .replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, "")
    .replace(/<sup\b(?![^>]*note)[^>]*>([^<]*)<\/sup>/g, (_, text) =>
      raise(text, "⁰¹²³⁴⁵⁶⁷⁸⁹").replaceAll("-", "⁻").replaceAll("−", "⁻"),
    )
    .replace(/<sub\b[^>]*>([^<]*)<\/sub>/g, (_, text) => raise(text, "₀₁₂₃₄₅₆₇₈₉"))
    .replace(/<(?:br|\/p|\/li|\/t[dhr]|\/h\d|\/div|\/pre|\/summary)\b[^>]*>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, decoded);
}

function views(text: string): Promise<Record<string, string>> | null {
  let report: ReturnType<typeof readReport>;
  try {
    report = readReport({ name: "a.md", bytes: new Uint8Array(Buffer.from(text)) }, OPTIONS);
  } catch (error) {
    if (error instanceof BrokenFile && error.line !== null) return null;
    throw error;
  }
  // As it is stored and read again.
  const document = ReportDocument.parse(JSON.parse(JSON.stringify(report.document)));
  const segments = compileSegments(document, RANKS, () => "0".repeat(32), new Map());
  const blocks = segments.flatMap((segment) => segment.blocks);
  return everyView(report.title, report.standfirst, blocks, segments);
}

async function everyView(
  title: string,
  standfirst: string,
  blocks: ReturnType<typeof compileSegments>[number]["blocks"],
  segments: ReturnType<typeof compileSegments>,
): Promise<Record<string, string>> {
  const page = renderToStaticMarkup(
    createElement(ReportText, { segments: [{ level: null, blocks }], cards: [] }),
  );
  const at = new Date("2031-01-02T00:00:00Z");
  const head = { title, standfirst, slug: "a", tags: [], authors: [], publishedAt: at, updatedAt: at };
  const feed = await rssOf([{ ...head, excerpt: "", level: null, blocks, disclaimer: [] }], HOUSE);
  const content = /<content:encoded><!\[CDATA\[([\s\S]*)\]\]><\/content:encoded>/.exec(feed)?.[1] ?? "";
  const cited = { ...head, number: 1, hash: null, dated: null };
  return {
    page: shown(page),
    feed: shown(content),
    search: segments.flatMap(({ text }) => searchPieces(text)).join(""),
    excerpt: publicSummary(segments).publicExcerpt,
    title: shown(/<item>\s*<title><!\[CDATA\[([\s\S]*?)\]\]>/.exec(feed)?.[1] ?? ""),
    description: shown(
      /<description><!\[CDATA\[([\s\S]*?)\]\]><\/description>\s*<content/.exec(feed)?.[1] ?? "",
    ),
    citation: asRis(cslItem(cited, { publisher: HOUSE.name, address: SITE, read: at })),
  };
}

it(
  "shows every number and name of a file on the page, in the feed, in search and in exports as it was written",
  async () => {
    let taken = 0;
    const own = fc
      .tuple(fc.constantFrom(...MARKDOWN), words)
      .filter(([form, [written]]) => !form.never?.test(written));
    await fc.assert(
      fc.asyncProperty(own, plain, plain, lineEnds, async ([form, said], title, standfirst, ends) => {
        const front = { title: `Of ${title} and`, standfirst: `It is ${standfirst} now` };
        const file = ends(
          `---\ntitle: ${JSON.stringify(front.title)}\nstandfirst: ${JSON.stringify(front.standfirst)}\naccess: public\n---\n\n${form.write(said[0], 0)}\n`,
        );
        const found = await views(file);
        if (!found) return;
        taken += 1;
        const wanted = squeezed(wantedIn(form, said));
        const where = (view: string) => `${form.name}, ${view}: ${wanted} in\n${file}\n${found[view]}`;
        for (const view of ["page", "feed", "search"])
          expect(squeezed(found[view] ?? ""), where(view)).toContain(wanted);
        if (form.name === "paragraph") expect(found.excerpt, where("excerpt")).toContain(wanted);
        expect(squeezed(found.title ?? "")).toContain(squeezed(front.title));
        expect(squeezed(found.description ?? "")).toContain(squeezed(front.standfirst));
        expect(found.citation).toContain(`TI  - ${squeezed(front.title)}\r\n`);
        expect(found.citation).toContain(`AB  - ${squeezed(front.standfirst)}\r\n`);
      }),
      { numRuns: RUNS },
    );
    expect(taken).toBeGreaterThan(RUNS * 0.6);
  },
  60_000 + RUNS * 40,
);
