import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "@/lib/document/block";
import type { ReportDocument } from "@/lib/document/document";
import { heading, paragraph } from "../build-blocks";
import { keepIds } from "./keep-ids";

const words = (text: string): Block => paragraph([{ type: "text", text }]);
const doc = (blocks: Block[]): ReportDocument => ({ type: "doc", content: blocks });
const again = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => ({ ...block, attrs: { ...words("").attrs } }) as Block);
const ids = (document: ReportDocument) =>
  document.content.flatMap((node) => (node.type === "paywall" ? [] : [node.attrs.id]));

const SENTENCES = [
  "The plant has two kilns and one of them is old.",
  "No one has counted the drums since the spring.",
  "Prices rose by a tenth while the buyers slept.",
  "A second line would cost more than the first did.",
  "稀土磁体的价格上涨了百分之十，买家没有反应。",
];

describe("block ids through a re-import", () => {
  it("stay when a block is edited, and go to the most similar block", () => {
    const old = SENTENCES.map(words);
    const edited = [
      words("The plant has three kilns and one of them is old."),
      words("A sentence about something else entirely, in other words."),
      words("A second line would cost much more than the first one did."),
      words("稀土磁体的价格上涨了百分之十五，买家没有反应。"),
    ];
    const kept = ids(keepIds(doc(edited), doc(old)));
    expect([kept[0], kept[2], kept[3]]).toEqual([old[0], old[3], old[4]].map((block) => block?.attrs.id));
    expect(old.map((block) => block.attrs.id)).not.toContain(kept[1]);
  });

  it("follow a paragraph that became a heading, and the divider changes nothing", () => {
    const old = words("Why this matters");
    const next = keepIds(
      {
        type: "doc",
        content: [
          { type: "paywall", attrs: { access: "x" } },
          heading(2, [{ type: "text", text: "Why this matters" }]),
        ],
      },
      doc([words("Before"), old]),
    );
    expect(ids(next)).toEqual([old.attrs.id]);
  });

  it("tell repeated blocks apart by their neighbours", () => {
    const old = [
      words("Table 1"),
      words("See below"),
      words("Table 2"),
      words("See below"),
      words("Table 3"),
    ];
    const fresh = again([old[2], old[3], old[4]].flatMap((block) => block ?? []));
    expect(ids(keepIds(doc(fresh), doc(old)))).toEqual(old.slice(2).map((block) => block.attrs.id));
  });

  const distinct = fc.uniqueArray(
    fc.string({ minLength: 1, maxLength: 30 }).map((text) => text.trim().toLowerCase().replace(/\s+/g, " ")),
    { minLength: 1, maxLength: 30 },
  );

  it("of unchanged blocks stay through every insertion, deletion and move", () => {
    fc.assert(
      fc.property(distinct, fc.infiniteStream(fc.nat()), (texts, stream) => {
        const old = texts.map(words);
        const draw = (below: number) => (stream.next().value ?? 0) % Math.max(1, below);
        const kept = old.filter(() => draw(4) > 0);
        const next: Block[] = again(kept);
        const from = new Map(next.map((block, at) => [block, kept[at]?.attrs.id]));
        for (let count = draw(6); count > 0; count -= 1)
          next.splice(draw(next.length + 1), 0, words(`inserted ${count} ${draw(99)}`));
        for (let count = draw(6); count > 0; count -= 1)
          next.splice(draw(next.length), 0, ...next.splice(draw(next.length), 1));
        const result = ids(keepIds(doc(next), doc(old)));
        for (const [at, block] of next.entries())
          if (from.has(block)) expect(result[at]).toBe(from.get(block));
        expect(new Set(result).size).toBe(result.length);
      }),
    );
  });

  it("are unique whatever both documents contain, and a second run changes nothing", () => {
    const any = fc.array(fc.constantFrom("", "a", "b", "a b c d", "a b c e", ...SENTENCES), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(any, any, fc.boolean(), (before, after, shared) => {
        const old = doc(before.map(words));
        const fresh = doc(after.map(words));
        // ids that the new document happens to share with the old one must not be given twice
        const next =
          shared && old.content.length > 0 ? doc([...blocks(fresh), ...blocks(old).slice(0, 3)]) : fresh;
        const once = keepIds(next, old);
        expect(new Set(ids(once)).size).toBe(ids(once).length);
        expect(ids(keepIds(once, once))).toEqual(ids(once));
      }),
    );
  });

  it("of a long report are kept", () => {
    const long = Array.from({ length: 20_000 }, (_, at) => words(`${SENTENCES[at % 5]} Number ${at}.`));
    const edited = again(long).map((block, at) =>
      at % 50 === 0 ? words(`${SENTENCES[at % 5]} Number ${at}, edited.`) : block,
    );
    const kept = ids(keepIds(doc(edited), doc(long)));
    expect(kept.filter((id, at) => id === long[at]?.attrs.id).length).toBeGreaterThan(19_900);
  }, 60_000);
});

const blocks = (document: ReportDocument): Block[] =>
  document.content.flatMap((node) => (node.type === "paywall" ? [] : [node]));
