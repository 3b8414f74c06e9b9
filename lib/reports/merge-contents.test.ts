import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ReportDocument } from "@/lib/document/document";
import { blockText } from "@/lib/document/plain-text";
import { compareContents } from "./compare-contents";
import { mergeContents } from "./merge-contents";
import { type DraftContent, emptyContent as empty } from "./schema";

const content = (blocks: [string, string][], more: Partial<DraftContent> = {}): DraftContent => ({
  ...empty("T"),
  document: {
    type: "doc",
    content: blocks.map(([id, text]) => ({
      type: "paragraph",
      attrs: { id },
      content: [{ type: "text", text }],
    })),
  },
  ...more,
});
const texts = (of: DraftContent): string[] =>
  of.document.content.flatMap((node) => (node.type === "paywall" ? [] : [blockText(node)]));

const base: [string, string][] = [
  ["block-a1", "one"],
  ["block-b2", "two"],
  ["block-c3", "three"],
];
const edit = fc.record({
  words: fc.tuple(
    fc.constantFrom("", "one", "one by me", "one other"),
    fc.constantFrom("", "two", "two by me", "two other"),
    fc.constantFrom("", "three", "three more"),
  ),
  added: fc.array(fc.constantFrom("new words", "more words", "last words"), { maxLength: 2 }),
});
const edited = (by: string, { words, added }: { words: string[]; added: string[] }): DraftContent =>
  content([
    ...base.flatMap(([id], index): [string, string][] => (words[index] ? [[id, words[index]]] : [])),
    ...added.map((text, index): [string, string] => [`${by}-added-${index}`, `${text} by ${by}`]),
  ]);

describe("mergeContents", () => {
  it("keeps every word that either wrote, and returns a document that can be stored", () => {
    fc.assert(
      fc.property(edit, edit, fc.boolean(), (one, two, known) => {
        const [mine, theirs] = [edited("mine", one), edited("theirs", two)];
        const merged = mergeContents(known ? content(base) : null, mine, theirs).content;
        expect(ReportDocument.safeParse(merged.document).success).toBe(true);
        const had = new Set(base.map(([, text]) => text));
        const written = [...texts(mine), ...texts(theirs)].filter((text) => !known || !had.has(text));
        for (const text of written) expect(texts(merged)).toContain(text);
      }),
    );
  });

  it("takes what one changed, doubles what both changed, and drops what one removed and the other left alone", () => {
    const mine = content([
      ["block-a1", "one, mine"],
      ["block-b2", "two, mine"],
      ["block-c3", "three"],
    ]);
    const theirs = content([
      ["block-a1", "one"],
      ["block-b2", "two, theirs"],
      ["block-n4", "new"],
    ]);
    const merged = mergeContents(content(base), mine, theirs);
    expect(texts(merged.content)).toEqual(["one, mine", "two, mine", "two, theirs", "new"]);
    expect(merged.both).toBe(1);
  });

  it("merges fields and lists", () => {
    const of = (title: string, tags: string[]) => content(base, { title, tags });
    const merged = mergeContents(of("T", ["a", "b"]), of("T", ["a", "c"]), of("Theirs", ["a", "b", "d"]));
    expect(merged.content.title).toBe("Theirs");
    expect(merged.content.tags).toEqual(["a", "c", "d"]);
  });
});

describe("compareContents", () => {
  it("reports nothing for equal content, whatever the order of keys", () => {
    const one = content(base);
    expect(
      compareContents(
        one,
        JSON.parse(
          JSON.stringify(one, [
            "content",
            "document",
            "type",
            "attrs",
            "id",
            "text",
            "title",
            "standfirst",
            "offer",
            "tags",
          ]),
        ),
      ),
    ).toEqual([]);
  });

  it("shows removed and added words, Chinese ones too, and blocks at their old place", () => {
    const after = content([
      ["block-a1", "one 北方稀土公司"],
      ["block-c3", "three"],
      ["block-n4", "four"],
    ]);
    const differences = compareContents(content([["block-a1", "one 北方稀土集团"], ...base.slice(1)]), after);
    expect(differences.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      "changed Paragraph",
      "removed Paragraph",
      "added Paragraph",
    ]);
    expect(differences[0]?.parts.filter((part) => part.in !== "both").map((part) => part.text)).toEqual([
      "集团",
      "公司",
    ]);
  });
});
