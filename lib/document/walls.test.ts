import { describe, expect, it } from "vitest";
import { ReportDocument } from "./document";
import { isRemainder, remainderBehind } from "./remainder";
import { wallsOf, wordsAtWall } from "./walls";

let ids = 0;
const paragraph = (text: string) => ({
  type: "paragraph",
  attrs: { id: `paragraph-${ids++}` },
  content: [{ type: "text", text }],
});
const heading = (level: number) => ({
  ...paragraph("Head"),
  type: "heading",
  attrs: { id: `heading-${ids++}`, level },
});
const table = () => ({
  type: "table",
  attrs: { id: `table-no-${ids++}` },
  content: [
    {
      type: "tableRow",
      content: [
        { type: "tableCell", content: [{ type: "paragraph", content: [{ type: "text", text: "one" }] }] },
      ],
    },
  ],
});
const wall = (access: string, offer?: string) => ({
  type: "paywall",
  attrs: { access, ...(offer && { offer }) },
});
const highlights = {
  type: "highlights",
  attrs: { id: "highlights-1", access: "registered" },
  content: [{ type: "listItem", content: [{ type: "paragraph" }] }],
};
const doc = (...content: object[]) => ReportDocument.parse({ type: "doc", content });

describe("the walls of a document", () => {
  it("are the dividers that close something, with their teasers", () => {
    const document = doc(
      highlights,
      wall("public"),
      paragraph("Open."),
      wall("subscriber", " First. "),
      wall("registered", "Nothing is between."),
      paragraph("For the registered."),
      wall("registered"),
      paragraph("Still."),
      wall("public"),
      paragraph("Open again."),
      wall("professional"),
      paragraph("Locked."),
      wall("subscriber", "At the end"),
      { ...highlights, attrs: { ...highlights.attrs, id: "highlights-2" } },
    );
    expect(wallsOf(document)).toEqual([
      { access: "registered", offer: "Nothing is between." },
      { access: "professional", offer: "" },
    ]);
    expect(wallsOf(doc(paragraph("Open.")))).toEqual([]);
  });

  it("show the report’s own teaser only at the first", () => {
    expect(wordsAtWall("Report", { at: 0, offer: "" })).toBe("Report");
    expect(wordsAtWall("Report", { at: 0, offer: "Own" })).toBe("Own");
    expect(wordsAtWall("Report", { at: 1, offer: "Own" })).toBe("Own");
    expect(wordsAtWall("Report", { at: 1, offer: "" })).toBe("");
    expect(wordsAtWall("Report", null)).toBe("Report");
  });
});

describe("what follows a divider", () => {
  it("is counted without what is open to everyone", () => {
    const document = doc(
      paragraph("Open words."),
      wall("subscriber"),
      heading(2),
      paragraph("two words"),
      heading(3),
      table(),
      wall("public"),
      heading(2),
      wall("professional"),
      paragraph("word ".repeat(880)),
    );
    expect(remainderBehind(document, 1)).toBe("1 more section, about 900 words, 1 table.");
    expect(remainderBehind(document, 8)).toBe("about 900 words.");
    expect(remainderBehind(doc(wall("subscriber")), 0)).toBe("");
  });

  it("is recognised, and nothing else is taken for it", () => {
    for (const line of [
      "3 more sections, about 900 words, 1 table.",
      "about 40 words.",
      "1 more section, 2 tables, 1 picture.",
    ])
      expect(isRemainder(line), line).toBe(true);
    for (const line of [
      "",
      "3 more sections on who owns what.",
      "Five questions.",
      "about 900 words, and a table",
    ])
      expect(isRemainder(line), line).toBe(false);
  });
});
