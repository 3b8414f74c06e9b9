import { getSchema } from "@tiptap/core";
import { baseKeymap, joinBackward, splitBlock } from "@tiptap/pm/commands";
import { history, redo, undo } from "@tiptap/pm/history";
import { type MarkType, Node } from "@tiptap/pm/model";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ClaimSpan, claimSpans, standingSpans, withoutDetached } from "@/lib/document/claim-spans";
import type { ReportDocument } from "@/lib/document/document";
import { blockText } from "@/lib/document/plain-text";
import { claimRanges } from "./claim-marks";
import { fromEditor } from "./conversion/from-editor";
import { toEditor } from "./conversion/to-editor";
import { blockIdsPlugin } from "./extensions/block-ids-plugin";
import { schemaExtensions } from "./schema-extensions";

const schema = getSchema(schemaExtensions([]));
const claim = claimType();
function claimType(): MarkType {
  const found = schema.marks.claim;
  if (!found) throw new Error("The schema lacks claims");
  return found;
}
const idOf = (n: number) => `0198f0a0-1111-7000-8000-00000000000${n}`;
const TEXTS = [
  "The motor has > 95 % of it.",
  "Output is 5 t and 5 t.",
  "北方稀土产量5万吨。",
  "One more line",
];

const written: ReportDocument = {
  type: "doc",
  content: TEXTS.map((text, n) => ({
    type: "paragraph",
    attrs: { id: `paragraph-${n}` },
    content: [{ type: "text", text }],
  })),
};

const begin = (): EditorState =>
  EditorState.create({
    doc: Node.fromJSON(schema, toEditor(written)),
    plugins: [history(), blockIdsPlugin()],
  });

/** Marks words of one block, as the workbench does; returns the words that the claim was made from. */
function mark(
  state: EditorState,
  n: number,
  from: number,
  to: number,
): { state: EditorState; quote: string } | null {
  const [start, end] = [state.doc.resolve(from), state.doc.resolve(to)];
  if (from >= to || !start.parent.isTextblock || !start.sameParent(end)) return null;
  const next = state.apply(state.tr.addMark(from, to, claim.create({ id: idOf(n) })));
  return { state: next, quote: state.doc.textBetween(from, to, "", "\n") };
}

const place = fc.nat(10_000);
const edit = fc.record({
  kind: fc.constantFrom("type", "delete", "split", "enter", "join", "paste", "bold", "undo", "redo"),
  from: place,
  to: place,
  into: place,
  text: fc.string({ unit: fc.constantFrom("a", "5", " ", "稀", "%"), minLength: 1, maxLength: 3 }),
});
type Edit = { kind: string; from: number; to: number; into: number; text: string };

function run(
  state: EditorState,
  command: (state: EditorState, dispatch: (tr: Transaction) => void) => boolean,
): EditorState {
  let next = state;
  command(state, (tr) => {
    next = state.apply(tr);
  });
  return next;
}

function edited(state: EditorState, { kind, from, to, into, text }: Edit): EditorState {
  const size = state.doc.content.size;
  const [start = 0, end = 0] = [from % (size + 1), to % (size + 1)].sort((a, b) => a - b);
  const at = state.apply(
    state.tr.setSelection(TextSelection.between(state.doc.resolve(start), state.doc.resolve(end))),
  );
  switch (kind) {
    case "type":
      return at.selection.$from.parent.isTextblock ? at.apply(at.tr.insertText(text)) : at;
    case "delete":
      return at.apply(at.tr.deleteSelection());
    case "split":
      return run(at, splitBlock);
    case "enter":
      return run(at, baseKeymap.Enter ?? splitBlock);
    case "join":
      return run(at, joinBackward);
    case "paste":
      return at.apply(at.tr.replaceRange(into % (size + 1), into % (size + 1), at.selection.content()));
    case "bold":
      return schema.marks.bold ? at.apply(at.tr.addMark(start, end, schema.marks.bold.create())) : at;
    case "undo":
      return run(at, undo);
    default:
      return run(at, redo);
  }
}

const stored = (state: EditorState): ReportDocument => {
  const result = fromEditor(state.doc.toJSON());
  if ("error" in result) throw new Error(result.error);
  return result.document;
};
const blocksOf = (document: ReportDocument) =>
  document.content.flatMap((node) => (node.type === "paywall" ? [] : [node]));

describe("claims under edits of the editor", () => {
  const claims = fc.array(fc.tuple(place, fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 4 });

  it("cover exactly the words that they were made from, or are detached", () => {
    fc.assert(
      fc.property(claims, fc.array(edit, { maxLength: 25 }), (wanted, edits) => {
        let state = begin();
        const quotes = new Map<string, string>();
        for (const [n, [from, length]] of wanted.entries()) {
          const at = from % state.doc.content.size;
          const marked = mark(state, n, at, Math.min(at + length, state.doc.content.size));
          if (!marked) continue;
          state = marked.state;
          quotes.set(idOf(n), marked.quote);
        }
        for (const step of edits) {
          state = edited(state, step);
          if (state.doc.textContent === "") continue;
          const blocks = blocksOf(stored(state));
          for (const block of blocks) {
            const says = (span: ClaimSpan) => blockText(block).slice(span.start, span.end);
            for (const span of standingSpans(block, quotes))
              expect(says(span)).toBe(quotes.get(span.claimId));
            const published = withoutDetached(block, quotes);
            expect(blockText(published)).toBe(blockText(block));
            for (const { claimId, words } of claimSpans(published)) expect(words).toBe(quotes.get(claimId));
          }
          // What the panel shows is what is stored.
          const seen = claimRanges(state.doc).map(({ id, words }) => `${id} ${words}`);
          const kept = blocks.flatMap((block) =>
            claimSpans(block).map(({ claimId, words }) => `${claimId} ${words}`),
          );
          expect(seen.sort()).toEqual(kept.sort());
        }
      }),
      { numRuns: 150 },
    );
  });

  it("return by undo with the deleted words, and share words", () => {
    let state = begin();
    const whole = mark(state, 1, 15, 21);
    const part = whole && mark(whole.state, 2, 17, 19);
    if (!whole || !part) throw new Error("Not marked");
    state = part.state;
    expect([whole.quote, part.quote]).toEqual(["> 95 %", "95"]);
    const seen = (now: EditorState) => claimRanges(now.doc).map(({ id, words }) => [id, words]);
    const before = [
      [idOf(1), "> 95 %"],
      [idOf(2), "95"],
    ];
    expect(seen(state)).toEqual(before);
    const cut = state.apply(state.tr.delete(18, 20));
    expect(seen(cut)).toEqual([
      [idOf(1), "> 9%"],
      [idOf(2), "9"],
    ]);
    expect(seen(run(cut, undo))).toEqual(before);
    const typed = state.apply(state.tr.insertText("!", 21));
    expect(seen(typed)).toEqual(before);
  });
});
