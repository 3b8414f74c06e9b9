import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slugOf } from "@/lib/urls/slug-of";
import { type Block, newBlockId } from "./block";
import { ReportDocument } from "./document";
import { asideText, blockText, segmentText } from "./plain-text";
import { countWords, sentenceAround, sentences } from "./sentences";
import { splitSegments } from "./split-segments";

const paragraph = (text: string): Block => ({
  type: "paragraph",
  attrs: { id: newBlockId() },
  content: [{ type: "text", text }],
});

const level = fc.constantFrom("public", "registered", "subscriber", "professional");
const node = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }).map(paragraph),
  level.map((access) => ({ type: "paywall" as const, attrs: { access } })),
  level.map(
    (access): Block => ({
      type: "highlights",
      attrs: { id: newBlockId(), access },
      content: [
        { type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "Key" }] }] },
      ],
    }),
  ),
);
const document = fc.array(node, { maxLength: 30 }).map((content) => ({ type: "doc" as const, content }));

describe("splitSegments", () => {
  it("keeps every block once and in order", () => {
    fc.assert(
      fc.property(document, (doc) => {
        const blocks = doc.content.filter((item) => item.type !== "paywall");
        expect(splitSegments(doc).flatMap((segment) => segment.blocks)).toEqual(blocks);
      }),
    );
  });

  it("never puts a block below the level of the divider before it", () => {
    fc.assert(
      fc.property(document, (doc) => {
        const levels = new Map(
          splitSegments(doc).flatMap((segment) =>
            segment.blocks.map((block) => [block.attrs.id, segment.access]),
          ),
        );
        let current = "public";
        for (const item of doc.content) {
          if (item.type === "paywall") current = item.attrs.access;
          else
            expect(levels.get(item.attrs.id)).toBe(item.type === "highlights" ? item.attrs.access : current);
        }
      }),
    );
  });

  it("joins adjacent blocks of one level into one segment", () => {
    fc.assert(
      fc.property(document, (doc) => {
        const segments = splitSegments(doc);
        segments.slice(1).forEach((segment, index) => {
          expect(segment.access).not.toBe(segments[index]?.access);
        });
      }),
    );
  });
});

describe("ReportDocument", () => {
  it("refuses two blocks with one id, unknown nodes, unknown keys and links that run code", () => {
    const block = paragraph("x");
    const parse = (content: unknown[]) => ReportDocument.safeParse({ type: "doc", content }).success;
    expect(parse([block])).toBe(true);
    expect(parse([block, block])).toBe(false);
    expect(parse([{ type: "script" }])).toBe(false);
    expect(parse([{ ...block, onclick: "x" }])).toBe(false);
    for (const href of [
      "javascript:alert(1)",
      "data:text/html,x",
      "//evil.example",
      " https://x",
      "java\nscript:x",
    ]) {
      const link = { type: "text", text: "x", marks: [{ type: "link", attrs: { href } }] };
      expect(parse([{ ...block, content: [link] }]), href).toBe(false);
    }
  });
});

describe("plain text", () => {
  it("counts list items, cells and breaks, and excludes footnotes", () => {
    const item = (text: string) => ({
      type: "listItem" as const,
      content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }],
    });
    const list: Block = {
      type: "bulletList",
      attrs: { id: newBlockId() },
      content: [item("one"), item("two")],
    };
    expect(blockText(list)).toBe("one\ntwo");
    const noted: Block = {
      type: "paragraph",
      attrs: { id: newBlockId() },
      content: [
        { type: "text", text: "a" },
        { type: "footnote", attrs: { id: "n1", text: "a note" } },
        { type: "hardBreak" },
        { type: "text", text: "b" },
      ],
    };
    expect(blockText(noted)).toBe("a\nb");
    expect(asideText(noted)).toBe("a note");
    expect(segmentText([noted, list])).toBe("a\nb\n\na note\n\none\ntwo");
  });
});

describe("sentences", () => {
  it("cuts at full stops, not at abbreviations or decimals, and knows Chinese stops", () => {
    const text =
      "Announcement No. 18 of 2025 names seven. The U.S. Department paid 36.71 per cent. 北方稀土是公司。它在包头。";
    expect(sentences(text).map((sentence) => sentence.text)).toEqual([
      "Announcement No. 18 of 2025 names seven.",
      "The U.S. Department paid 36.71 per cent.",
      "北方稀土是公司。",
      "它在包头。",
    ]);
    expect(sentenceAround(text, text.indexOf("seven"), text.indexOf("seven") + 5)).toBe(
      "Announcement No. 18 of 2025 names seven.",
    );
  });

  it("gives the offsets of the sentence", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        for (const sentence of sentences(text))
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
      }),
    );
  });

  it("counts words of both scripts", () => {
    expect(countWords("Two words")).toBe(2);
    expect(countWords("")).toBe(0);
    expect(countWords("稀土永磁")).toBeGreaterThan(0);
  });
});

describe("slugOf", () => {
  it("always gives a slug that the database accepts", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (title) => {
        expect(slugOf(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slugOf(title).length).toBeLessThanOrEqual(80);
      }),
    );
    expect(slugOf("Sillamäe’s new line: 成果转化")).toBe("sillamaes-new-line");
  });

  it("names the kind of thing if a title has no Latin words, and only then", () => {
    expect(slugOf("成果转化")).toMatch(/^report-[0-9a-f]{8}$/);
    expect(slugOf("成果转化", "source")).toMatch(/^source-[0-9a-f]{8}$/);
    expect(slugOf("Report on Ores", "source")).toBe("report-on-ores");
  });
});
