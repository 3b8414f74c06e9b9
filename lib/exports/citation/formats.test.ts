import { Cite } from "@citation-js/core";
import { clean } from "@citation-js/core/lib/plugins/input/csl.js";
import { BibLatexParser, CSLExporter } from "biblatex-csl-converter";
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
const PLACE = {
  publisher: "North & Sea",
  address: "https://example.com/reports/rare-earths-and-magnets",
  block: "blockblock",
  read: new Date("2026-11-09T23:30:00Z"),
};

describe("a citation", () => {
  it("points at the block and gives its version", () => {
    expect(cslItem(HEAD, PLACE)).toMatchObject({
      id: expect.stringMatching(/^rareearthsandmagnetsv2[0-9a-f]{8}$/),
      URL: "https://example.com/reports/rare-earths-and-magnets#blockblock",
      version: "2",
      issued: { "date-parts": [[2026, 3, 4]] },
      author: [{ family: "Example", given: "Ann" }, { literal: "王小明" }],
    });
    expect(cslItem({ ...HEAD, number: 1 }, PLACE).issued).toEqual({ "date-parts": [[2026, 1, 2]] });
  });

  it("has a unique and stable key for each report, version and block", () => {
    const weekly = (slug: string, more: Partial<typeof HEAD> = {}) =>
      cslItem({ ...HEAD, slug, ...more }, PLACE).id;
    const keys = [
      weekly("rare-earth-price-weekly-2026-11-05"),
      weekly("rare-earth-price-weekly-2026-11-12"),
      weekly("rare-earth-price-weekly-2026-1-105"),
      weekly("rare-earth-price-weekly-2026-11-05", { number: 3 }),
      cslItem({ ...HEAD, slug: "rare-earth-price-weekly-2026-11-05" }, { ...PLACE, block: undefined }).id,
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(weekly("rare-earth-price-weekly-2026-11-05", { updatedAt: new Date("2031-01-01") })).toBe(keys[0]);
    expect(keys.every((key) => /^[a-z0-9]+$/.test(key))).toBe(true);
  });

  it("gives the day in each format's form, and the other facts", () => {
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
    expect(bibtex).toContain("date = {2026-03-04},\n\tmonth = mar,\n\tday = {4},\n\turldate = {2026-11-09},");
    expect(bibtex).toContain("keywords = {magnets, export controls}");
    expect(bibtex).toContain("abstract = {What it says.}");
    expect(bibtex).toContain("author = {Han, Wei and {The desk}}");
    const ris = asRis(item);
    expect(ris).toContain("\r\nDA  - 2026/03/04/\r\n");
    expect(ris).toContain("\r\nY2  - 2026/11/09/\r\n");
    expect(ris).toContain(`\r\nID  - ${item.id}\r\n`);
    expect(ris).toContain("\r\nAU  - Han, Wei\r\nAU  - The desk,\r\n");
  });

  it("is read by another program's BibLaTeX without a warning, with the same content", () => {
    const item = cslItem(
      {
        ...HEAD,
        title: "NdPr & Dy_2O_3 at 40~42 {yuan}: 50 % — 镨钕",
        authors: ["Ann de la Example", "王小明", "Ministry of Commerce and Trade"].map((name, index) => ({
          slug: `author-${index}`,
          name,
        })),
      },
      PLACE,
    );
    const parser = new BibLatexParser(asBibtex(item), { processUnexpected: true, processUnknown: false });
    const { entries, errors, warnings } = parser.parse();
    expect(errors).toEqual([]);
    // BibTeX styles that show a day read it; biblatex has it in the date.
    expect(warnings.map((warning) => warning.field_name)).toEqual(["day"]);
    expect(entries[1]?.entry_key).toBe(item.id);
    const read = new CSLExporter(entries).parse()[1];
    expect(read).toMatchObject({
      type: "report",
      // Words with capitals keep them in styles that lower-case titles.
      title:
        '<span class="nocase">NdPr</span> & <span class="nocase">Dy_2O_3</span> at 40~42 {yuan}: 50 % — 镨钕',
      author: [
        { given: "Ann", family: "Example", "non-dropping-particle": "de la" },
        { literal: "王小明" },
        { literal: "Ministry of Commerce and Trade" },
      ],
      issued: item.issued,
      accessed: item.accessed,
      URL: item.URL,
      abstract: item.abstract,
      version: "2",
    });
  });

  it("as RIS contains only the tags of a report, each by the rules of the format", () => {
    const day = /^\d{4}\/\d\d\/\d\d\/$/;
    const rules: Record<string, RegExp> = {
      TY: /^RPRT$/,
      AB: /./,
      AU: /^[^*]+$/,
      DA: day,
      Y2: day,
      PY: /^\d{4}$/,
      ID: /^[a-z0-9]+$/,
      KW: /^[^*,]+$/,
      LA: /^en$/,
      N1: /./,
      PB: /./,
      TI: /./,
      UR: /^https:\/\/\S+$/,
      ER: /^$/,
    };
    const text = asRis(cslItem({ ...HEAD, title: "Line one\nAU  - Another Author" }, PLACE));
    expect(text.endsWith("\r\nER  - \r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const lines = text.trimEnd().split("\r\n");
    expect(lines[0]).toBe("TY  - RPRT");
    const tags = `${text.slice(0, -2)}`
      .split("\r\n")
      .map((line) => [line.slice(0, 2), line.slice(6)] as const);
    for (const [tag, value] of tags) expect(value, tag).toMatch(rules[tag] ?? /^no such tag$/);
    const many = new Set(["AU", "KW"]);
    const once = tags.map(([tag]) => tag).filter((tag) => !many.has(tag));
    expect(new Set(once).size).toBe(once.length);
    expect(new Set(tags.map(([tag]) => tag))).toEqual(new Set(Object.keys(rules)));
  });

  it("has only properties of CSL-JSON, each of the right type: a strict reader changes nothing", () => {
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
    const bare = { ...read, title: String(read?.title).replace(/<\/?span[^>]*>/g, "") };
    expect(bare).toMatchObject({
      title: HEAD.title,
      URL: "https://example.com/reports/rare-earths-and-magnets#blockblock",
      issued: { "date-parts": [[2026, 3, 4]] },
    });
    expect(JSON.stringify(read?.author)).toContain("王小明");
  });

  it("as RIS has a line for each property, however long", () => {
    const lines = asRis(cslItem({ ...HEAD, title: `${"long ".repeat(60)}AU  - Another Author` }, PLACE))
      .trim()
      .split("\r\n");
    expect(lines.filter((line) => line.startsWith("AU"))).toHaveLength(2);
    expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}-/.test(line))).toBe(true);
    expect(lines.find((line) => line.startsWith("N1"))).toContain(HEAD.hash);
  });

  it("accepts any title, and fetches nothing that a title looks like", () => {
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
