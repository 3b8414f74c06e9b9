import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mentionsIn } from "@/lib/document/mentions-in";
import { blockText } from "@/lib/document/plain-text";
import { buildMatcher } from "@/lib/entities/matching/build-matcher";
import { innerParagraph, list, listItem, paragraph } from "../build-blocks";
import { textNode } from "../mark-chinese";
import { parseMarkdown } from "../markdown/parse-markdown";
import { markMentions } from "./mark-mentions";
import { findMentions, proposeMentions } from "./propose-mentions";

const STONEBECK = "11111111-1111-4111-8111-111111111111";
const BECK = "22222222-2222-4222-8222-222222222222";
const matcher = buildMatcher([
  { entityId: STONEBECK, kind: "Organization", value: "Stonebeck Kiln Works" },
  { entityId: STONEBECK, kind: "Organization", value: "石溪窑业" },
  { entityId: BECK, kind: "Place", value: "Stonebeck" },
]);
const read = (body: string) =>
  parseMarkdown(`---\ntitle: T\naccess: public\n---\n${body}\n`, {
    access: "public",
    highlightsAccess: "public",
  }).document;
const found = (body: string) =>
  findMentions(read(body), matcher).map(({ words, entityId }) => [words, entityId]);

describe("proposed mentions", () => {
  it("are the longest names, at whole words, in either language, with their sentence", () => {
    expect(
      found("Stonebeck Kiln Works lies in Stonebeck. 石溪窑业 is its name; Stonebecker is none."),
    ).toEqual([
      ["Stonebeck Kiln Works", STONEBECK],
      ["Stonebeck", BECK],
      ["石溪窑业", STONEBECK],
    ]);
    expect(findMentions(read("One. Stonebeck burns. Two."), matcher)[0]?.context).toBe("Stonebeck burns.");
  });

  it("span marks, but not links, code or paragraph boundaries", () => {
    expect(found("**Stonebeck** Kiln *Works*")).toEqual([["Stonebeck Kiln Works", STONEBECK]]);
    expect(found("[Stonebeck](https://example.org) and `Stonebeck`")).toEqual([]);
    expect(found("[Stonebeck](https://example.org) Kiln Works")).toEqual([]);
    expect(found("- Stonebeck\n- Kiln Works")).toEqual([["Stonebeck", BECK]]);
  });

  it("become marks of the whole name, and leave the words as they were", () => {
    const document = read("At **Stonebeck** Kiln Works, all is well.");
    const marked = proposeMentions(document, matcher, () => "confirmed", null);
    const [before, after] = [document.content[0], marked.content[0]];
    if (before?.type !== "paragraph" || after?.type !== "paragraph") throw new Error("no paragraph");
    expect(blockText(after)).toBe(blockText(before));
    expect(mentionsIn(after, blockText(after))).toMatchObject([{ entityId: STONEBECK, start: 3, end: 23 }]);
  });

  it("are decided one by one; confirmed ones stay confirmed while their block says the same", () => {
    const document = read("Stonebeck one.\n\nStonebeck two.\n\nStonebeck three.");
    const decided = proposeMentions(
      document,
      matcher,
      ({ key }) => (key.startsWith("0:") ? "confirmed" : key.startsWith("1:") ? "rejected" : "proposed"),
      null,
    );
    const marks = JSON.stringify(decided).match(/"proposed":(?:true|false)/g);
    expect(marks).toEqual(['"proposed":false', '"proposed":true']);
    const next = proposeMentions(document, matcher, () => "proposed", decided);
    expect(JSON.stringify(next).match(/"proposed":(?:true|false)/g)).toEqual([
      '"proposed":false',
      '"proposed":true',
      '"proposed":true',
    ]);
  });

  it("never change a word, wherever the spans are", () => {
    const part = fc.oneof(
      fc.string({ minLength: 1, maxLength: 8 }).map((text) => textNode(text)),
      fc.string({ minLength: 1, maxLength: 8 }).map((text) => textNode(text, [{ type: "bold" }])),
      fc.constant({ type: "hardBreak" as const }),
      fc.constant({ type: "footnote" as const, attrs: { id: "1", text: "note" } }),
    );
    const run = fc.array(part, { maxLength: 6 });
    const span = fc
      .tuple(fc.nat(40), fc.nat(12))
      .map(([start, length]) => ({ start, end: start + length, entityId: BECK, proposed: false }));
    fc.assert(
      fc.property(run, run, fc.array(span, { maxLength: 4 }), (first, second, spans) => {
        const apart = spans
          .sort((a, b) => a.start - b.start)
          .filter((one, at) => at === 0 || one.start >= (spans[at - 1]?.end ?? 0));
        for (const block of [
          paragraph(first),
          list(null, [listItem([innerParagraph(first)]), listItem([innerParagraph(second)])]),
        ]) {
          const marked = markMentions(block, apart.slice(0, 1));
          expect(blockText(marked)).toBe(blockText(block));
          for (const { start, end } of mentionsIn(marked, blockText(marked))) {
            expect([start, end]).toEqual([apart[0]?.start, apart[0]?.end]);
          }
        }
      }),
    );
  });
});
