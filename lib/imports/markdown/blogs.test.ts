import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { outline } from "@/tests/fixtures/imports/outline";
import { BrokenFile } from "../import-file";
import { readReport } from "../read-report";

const OPTIONS = { access: "subscriber", highlightsAccess: "public", levels: ["subscriber", "professional"] };
const FOLDER = "tests/fixtures/imports/blogs";
const read = (name: string, change = (text: string) => text) =>
  readReport(
    { name, bytes: new Uint8Array(Buffer.from(change(readFileSync(`${FOLDER}/${name}`, "utf8")))) },
    OPTIONS,
  );
const words = (name: string) => (outline(read(name)).split("\n\n")[1] ?? "").split("\n");
const told = (name: string) =>
  read(name).notices.map(({ kind, line, what }) => `${kind} ${line} ${what.split("\n")[0]}`);
const refusal = (text: string, name = "a.md") => {
  try {
    readReport({ name, bytes: new Uint8Array(Buffer.from(text)) }, OPTIONS);
  } catch (error) {
    if (error instanceof BrokenFile) return error.message;
    throw error;
  }
  return "";
};

describe("a file of another system is imported at the first try", () => {
  it("Hugo, with TOML", () => {
    expect(read("hugo-toml.md")).toMatchObject({
      title: "Terbium: three sellers left",
      slug: "terbium-three-sellers",
      standfirst: "Who still sells terbium, and to whom: 10⁶ yuan at a time.",
      publishedAt: "2031-03-05T01:00:00Z",
      tags: ["heavy-rare-earths", "prices", "analysis"],
      byline: [
        { value: "Ann Example", line: 9 },
        { value: "Bob Sample", line: 9 },
      ],
      held: null,
    });
    expect(words("hugo-toml.md")).toEqual([
      "--- subscriber",
      "p Output rose by 40~42 % in the month, to 1,200 t[^1: As the company says.].",
      "h2 What is left",
      "ol from 1",
      "  - Three sellers hold 5,000 t.",
      "  - One buyer wants ≥ 99.9 %.",
      "table",
      "  *Oxide:left | *2030:right | *2031:right",
      "  Tb₄O₇:left | 1,200:right | 1,350:right",
    ]);
    expect(told("hugo-toml.md")).toContain("dropped 19 Field “cover”");
  });

  it("Hugo, with JSON", () => {
    expect(read("hugo.json.md")).toMatchObject({
      title: 'Dysprosium in "June"',
      standfirst: "A week of 1,600-1,650 yuan/kg.",
      publishedAt: "2031-06-05T09:00:00Z",
      tags: ["prices", "heavy-rare-earths"],
      byline: [{ value: "Ann Example", line: 8 }],
    });
    expect(words("hugo.json.md")).toEqual(["--- subscriber", "p Prices held at 1,600-1,650 yuan/kg."]);
  });

  it("Jekyll", () => {
    expect(read("jekyll.md")).toMatchObject({
      title: "Magnet makers wait for licences",
      standfirst: "Orders are late, prices are not",
      publishedAt: "2031-04-02T01:00:00Z",
      tags: ["magnets", "export-controls", "analysis", "trade"],
      byline: [{ value: "Ann Example" }],
      held: null,
    });
    expect(words("jekyll.md")).toContain("  - Germany: 40~42 t");
    expect(words("jekyll.md").at(-1)).toBe("p {code: Dy,1600}⏎{code: Tb,5800}");
  });

  it("Ghost, with cards", () => {
    expect(read("ghost-cards.md")).toMatchObject({
      slug: "separation-costs",
      standfirst: "What it costs to part 5,000 t.",
      publishedAt: "2031-04-02T07:30:00Z",
      tags: ["separation-costs"],
      // its tags and authors have a visibility too, which is not that of the text
      levels: [{ value: "registered", line: 9 }],
    });
    expect(words("ghost-cards.md")).toEqual([
      "--- registered",
      "p Words for members, at 5\u00a0t a day.",
      "p 💡",
      "p Costs are per tonne of REO, 10{superscript: 3} kg.",
      "h2 What it costs",
      "ul",
      "  - Acid: 40~42 %",
      "  - Power: 5–6 %",
      "h4 How it was counted",
      "p By the invoices of 2030.",
    ]);
  });

  it("Obsidian, its private comments left out", () => {
    const report = read("obsidian.md");
    expect(report).toMatchObject({
      publishedAt: "2031-05-06T00:00:00Z",
      tags: ["prices", "research-china"],
      byline: [{ value: "Ann Example" }],
      held: null,
    });
    expect(words("obsidian.md")).toEqual([
      "--- subscriber",
      "p Lynas sold 10{superscript: 6} kg of oxide; see MP Materials > Output too.",
      "callout note On scale",
      "  All tonnes are of REO, oxide not metal.",
      "callout caution Folded",
      "  Prices of 40~42 {zh-Hans: 万元}/{zh-Hans: 吨} exclude tax.",
      "p The price is ==440,000 yuan/t== today.[^inline-1: from a trader]",
      "ul",
      "  - ☑ quota read",
      "  - ☐ licences counted",
    ]);
    expect(JSON.stringify(report.document)).not.toMatch(/ask Bo|private comment/i);
    expect(told("obsidian.md")).toContain("dropped 20 Comment “ask Bo before this goes out”");
  });

  it.each(["hugo-toml.md", "hugo.json.md", "jekyll.md", "ghost-cards.md", "obsidian.md"])(
    "whatever its line ends are: %s",
    (name) => {
      const plain = outline(read(name));
      expect(outline(read(name, (text) => `\ufeff${text.replaceAll("\n", "\r\n")}`))).toBe(plain);
      expect(outline(read(name, (text) => text.replaceAll("\n", "\r")))).toBe(plain);
    },
  );
});

describe("syntax that a template would have expanded", () => {
  it.each([
    ["hugo-shortcodes.md", [7, 9, 9, 13]],
    ["jekyll-liquid.md", [8, 8, 12, 12]],
  ] as const)("is listed, each with its line: %s", (name, lines) => {
    const found = read(name).notices.filter(({ kind, what }) => kind === "warning" && what.startsWith("“{"));
    expect(found.map(({ line }) => line)).toEqual(lines);
  });

  it("is refused where it is a file: an embed of Obsidian", () => {
    expect(() => read("obsidian-embed.md")).toThrow(/Line 7: “!\[\[kiln\.png\]\]” embeds a file/);
  });
});

describe("invalid front matter", () => {
  it.each([
    ["TOML that is not closed", '+++\ntitle = "x"\n\nWords', /Line 1: .*plus signs/],
    ["broken TOML", '+++\ntitle = "x"\ntags = [a\n+++\n', /Line 3: .*not valid TOML/],
    ["a TOML field twice", '+++\ntitle = "x"\ntitle = "y"\n+++\n', /Line 3: .*not valid TOML/],
    [
      "several of TOML at once",
      '+++\ntitle = "x"\nacess = "public"\nslug = "Not Good"\n+++\n',
      /Line 3: There is no field “acess”. Did you mean “access”\?.*Line 4: slug/,
    ],
    [
      "TOML that comes late",
      '\n+++\ntitle = "x"\n+++\n',
      /Line 2: Front matter must begin on the first line.*“\+\+\+”/,
    ],
    [
      "a level within a table",
      '+++\ntitle = "x"\n[params]\naccess = "professional"\n+++\n',
      /Line 4: .*access line/,
    ],
    ["broken JSON", '{\n  "title": "x"\n  "slug": "y"\n}\n\nWords', /Line 3: .*not valid JSON/],
    ["a JSON field twice", '{\n  "title": "x",\n  "title": "y"\n}\n\nWords', /Line 3: /],
    ["JSON that is not closed", '{\n  "title": "x",\n\nWords', /Line 1: .*JSON/],
    [
      "an unknown field of JSON",
      '{\n  "title": "x",\n  "acess": "public"\n}\n',
      /Line 3: There is no field “acess”/,
    ],
  ])("is refused with its line: %s", (_, text, wanted) => {
    expect(refusal(text)).toMatch(wanted);
  });

  it.each([
    ["date: March 5, 2024", "2024-03-05T00:00:00Z"],
    ["date: 5 Mar 2024", "2024-03-05T00:00:00Z"],
    ["date: 2024年3月5日", "2024-03-05T00:00:00Z"],
    ["date: Tue, 05 Mar 2024 09:00:00 +0800", "2024-03-05T01:00:00Z"],
    ["date: 2024-3-5", "2024-03-05T00:00:00Z"],
    ["date: 2024-03-05T09:00:00.123456+08:00", "2024-03-05T01:00:00Z"],
  ])("takes a date as people write it: %s", (line, wanted) => {
    const text = `---\ntitle: x\n${line}\n---\n\nWords`;
    expect(readReport({ name: "a.md", bytes: new Uint8Array(Buffer.from(text)) }, OPTIONS).publishedAt).toBe(
      wanted,
    );
  });

  it("asks about an ambiguous date, under the file's own name for the field", () => {
    expect(refusal("---\ntitle: x\ndate: 05/03/2024\n---\n")).toMatch(
      /^Line 3: date: “05\/03\/2024” is ambiguous/,
    );
    expect(refusal("---\ntitle: x\ndate: soon\n---\n")).toMatch(/^Line 3: date: A date is written as/);
  });

  it.each([
    ["author: {name: Ann Example, email: a@b.example}", { byline: [{ value: "Ann Example" }] }],
    ["author: Ann Example <a@b.example>", { byline: [{ value: "Ann Example" }] }],
    ["category: Rare Earths", { tags: ["rare-earths"] }],
    ["tags: [Prices]\ncategory: Rare Earths", { tags: ["prices", "rare-earths"] }],
    ["excerpt: |\n  Prices of 40~42\n  and 镨\n  钕", { standfirst: "Prices of 40~42 and 镨钕" }],
  ])("takes a field as people write it: %s", (line, wanted) => {
    const text = `---\ntitle: x\n${line}\n---\n\nWords`;
    expect(readReport({ name: "a.md", bytes: new Uint8Array(Buffer.from(text)) }, OPTIONS)).toMatchObject(
      wanted,
    );
  });

  it("must come first, however much precedes it", () => {
    const before = "\n".repeat(200_000);
    expect(refusal(`${before}+++\ntitle = "x"\n+++\n`)).toMatch(
      /^Line 200001: Front matter must begin on the first/,
    );
    expect(refusal("<!-- a -->\n\n---\ntitle: x\n---\n")).toMatch(
      /^Line 3: Front matter must begin on the first/,
    );
  });

  it("takes levels of TOML and JSON as those of YAML, and no rule or box for front matter", () => {
    const level = (text: string) => {
      const { levels } = readReport({ name: "a.md", bytes: new Uint8Array(Buffer.from(text)) }, OPTIONS);
      return levels.map(({ value, line }) => `${value} ${line}`);
    };
    expect(level('+++\ntitle = "x"\naccess = "professional"\n+++\n\nWords')).toEqual(["professional 3"]);
    expect(level('{\n"title": "x",\n"access": "professional"\n}\n\nWords')).toEqual(["professional 3"]);
    expect(level("---\ntitle: x\naccess: ~\ndescription: null\n---\n\nWords")).toEqual(["subscriber null"]);
    expect(level("# A title\n\n{% include a.html %}\n")).toEqual(["subscriber null"]);
  });
});
