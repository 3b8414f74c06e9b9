import { Cite } from "@citation-js/core";
import { clean } from "@citation-js/core/lib/plugins/input/csl.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cslItem } from "./csl-item";
import { asBibtex, asRis } from "./formats";

const HEAD = {
  title: "Rare earths & magnets: 50 % of {everything} — 永磁体",
  standfirst: "What it says.",
  tags: ["magnets", "export-controls"],
  number: 2,
  hash: "a".repeat(64),
  publishedAt: new Date("2026-01-02T23:00:00Z"),
  dated: null,
  updatedAt: new Date("2026-03-04T05:06:07Z"),
  authors: [
    { slug: "ann", name: "Ann Example" },
    { slug: "wang", name: "王小明" },
  ],
  slug: "rare-earths-and-magnets",
};
const PLACE = { address: "https://example.com/reports/rare-earths-and-magnets", block: "blockblock" };

describe("a citation", () => {
  it("points at the block and says which version it is of", () => {
    expect(cslItem(HEAD, PLACE)).toMatchObject({
      id: expect.stringMatching(/^rareearthsandmagnetsv2[0-9a-f]{8}$/),
      URL: "https://example.com/reports/rare-earths-and-magnets#blockblock",
      version: "2",
      issued: { "date-parts": [[2026, 3, 4]] },
      author: [{ family: "Example", given: "Ann" }, { literal: "王小明" }],
    });
    expect(cslItem({ ...HEAD, number: 1 }, PLACE).issued).toEqual({ "date-parts": [[2026, 1, 2]] });
  });

  it("has a key of its own for each report, version and block, that is the same tomorrow", () => {
    const weekly = (slug: string, more: Partial<typeof HEAD> = {}) =>
      cslItem({ ...HEAD, slug, ...more }, PLACE).id;
    const keys = [
      weekly("rare-earth-price-weekly-2026-11-05"),
      weekly("rare-earth-price-weekly-2026-11-12"),
      weekly("rare-earth-price-weekly-2026-1-105"),
      weekly("rare-earth-price-weekly-2026-11-05", { number: 3 }),
      cslItem({ ...HEAD, slug: "rare-earth-price-weekly-2026-11-05" }, { address: PLACE.address }).id,
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(weekly("rare-earth-price-weekly-2026-11-05", { updatedAt: new Date("2031-01-01") })).toBe(keys[0]);
    expect(keys.every((key) => /^[a-z0-9]+$/.test(key))).toBe(true);
  });

  it("says the day as each format does, and what else is known", () => {
    const item = cslItem(
      {
        ...HEAD,
        authors: [
          { slug: "h", name: "Wei Han" },
          { slug: "desk", name: "The desk" },
        ],
      },
      PLACE,
    );
    const bibtex = asBibtex(item);
    expect(bibtex).toContain("date = {2026-03-04},\n\tmonth = mar,\n\tday = {4},");
    expect(bibtex).toContain("keywords = {magnets, export controls}");
    expect(bibtex).toContain("abstract = {What it says.}");
    expect(bibtex).toContain("author = {Han, Wei and {The desk}}");
    const ris = asRis(item);
    expect(ris).toContain("\nDA  - 2026/03/04/\n");
    expect(ris).toContain(`\nID  - ${item.id}\n`);
    expect(ris).toContain("\nAU  - Han, Wei\nAU  - The desk\n");
  });

  it("has only properties of CSL-JSON, each of its type: a strict reader changes nothing", () => {
    const item = cslItem(HEAD, PLACE);
    expect(clean([item], false)).toEqual([item]);
    const wrong = {
      ...item,
      issued: "2026",
      author: ["Ann Example"],
      type: "paper",
      "no-such-property": "x",
    };
    const { issued, author, type, ...rest } = item;
    expect(clean([wrong], false)).toEqual([rest]);
  });

  it.each([
    ["BibTeX", asBibtex],
    ["RIS", asRis],
  ])("as %s reads back as what it says", (_, format) => {
    const [read] = new Cite(format(cslItem(HEAD, PLACE))).data;
    expect(read).toMatchObject({
      title: HEAD.title,
      URL: "https://example.com/reports/rare-earths-and-magnets#blockblock",
      issued: { "date-parts": [[2026, 3, 4]] },
    });
    expect(JSON.stringify(read?.author)).toContain("王小明");
  });

  it("as RIS has a line for each property, however long", () => {
    const lines = asRis(cslItem({ ...HEAD, title: `${"long ".repeat(60)}AU  - Somebody else` }, PLACE))
      .trim()
      .split("\n");
    expect(lines.filter((line) => line.startsWith("AU"))).toHaveLength(2);
    expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}-/.test(line))).toBe(true);
    expect(lines.find((line) => line.startsWith("N1"))).toContain(HEAD.hash);
  });

  it("takes any title, and fetches nothing that a title looks like", () => {
    const titles = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.webUrl(),
      fc.constant("10.1000/182"),
    );
    fc.assert(
      fc.property(titles, (title) => {
        const item = cslItem({ ...HEAD, title }, PLACE);
        expect(asBibtex(item)).toMatch(/^@techreport\{/);
        expect(asRis(item)).toMatch(/^TY {2}- RPRT/);
      }),
    );
  });
});
