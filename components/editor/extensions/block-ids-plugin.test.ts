import { getSchema } from "@tiptap/core";
import { baseKeymap, joinBackward, lift, splitBlock } from "@tiptap/pm/commands";
import { history, redo, undo } from "@tiptap/pm/history";
import { Node, type NodeType } from "@tiptap/pm/model";
import { liftListItem, wrapInList } from "@tiptap/pm/schema-list";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ReportDocument } from "@/lib/document/document";
import { fromEditor } from "../conversion/from-editor";
import { toEditor } from "../conversion/to-editor";
import { fullDocument } from "../full-document.fixture";
import { schemaExtensions } from "../schema-extensions";
import { blockIdsPlugin } from "./block-ids-plugin";

const schema = getSchema(schemaExtensions([]));
const [bulletList, listItem, callout] = [type("bulletList"), type("listItem"), type("callout")];

function type(name: string): NodeType {
  const found = schema.nodes[name];
  if (!found) throw new Error(`The schema lacks ${name}`);
  return found;
}

function stateOf(document: ReportDocument): EditorState {
  const doc = Node.fromJSON(schema, toEditor(document));
  return EditorState.create({ doc, plugins: [history(), blockIdsPlugin()] });
}

const written = (...texts: string[]): ReportDocument => ({
  type: "doc",
  content: texts.map((text, index) => ({
    type: "paragraph",
    attrs: { id: `paragraph-${index}` },
    ...(text !== "" && { content: [{ type: "text", text }] }),
  })),
});

const ids = (state: EditorState): string[] =>
  state.doc.content.content.flatMap((node) => (node.type.name === "paywall" ? [] : [String(node.attrs.id)]));

type Command = (state: EditorState, dispatch: (tr: Transaction) => void) => boolean;

function run(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (tr) => {
    next = state.apply(tr);
  });
  return next;
}

const at = (state: EditorState, from: number, to = from): EditorState =>
  state.apply(state.tr.setSelection(TextSelection.between(state.doc.resolve(from), state.doc.resolve(to))));

describe("block ids", () => {
  it("stay while words are typed, and with the words when a block is split", () => {
    const typed = at(stateOf(written("one two", "three")), 4).apply(
      stateOf(written("one two", "three")).tr.insertText("!", 4),
    );
    expect(ids(typed)).toEqual(["paragraph-0", "paragraph-1"]);
    const middle = run(at(stateOf(written("one two", "three")), 4), splitBlock);
    expect(ids(middle)[0]).toBe("paragraph-0");
    expect(ids(middle)[2]).toBe("paragraph-1");
    const before = run(at(stateOf(written("one two")), 1), splitBlock);
    expect(ids(before)[1]).toBe("paragraph-0");
    expect(new Set([...ids(middle), ...ids(before)]).size).toBe(4);
  });

  it("pass to the block that replaces a block", () => {
    const listed = run(at(stateOf(written("one", "two")), 2), wrapInList(bulletList));
    expect(listed.doc.firstChild?.type.name).toBe("bulletList");
    expect(ids(listed)).toEqual(["paragraph-0", "paragraph-1"]);
    expect(listed.doc.firstChild?.firstChild?.firstChild?.attrs.id).toBe(null);
    const lifted = run(at(listed, 4), liftListItem(listItem));
    expect(lifted.doc.firstChild?.type.name).toBe("paragraph");
    expect(ids(lifted)).toEqual(["paragraph-0", "paragraph-1"]);
  });

  it("return with an undo", () => {
    const state = stateOf(written("one", "two", "three"));
    const cut = at(state, 6, 9).apply(at(state, 6, 9).tr.deleteRange(5, 10));
    expect(ids(cut)).toEqual(["paragraph-0", "paragraph-2"]);
    expect(ids(run(cut, undo))).toEqual(["paragraph-0", "paragraph-1", "paragraph-2"]);
  });

  const place = fc.nat(10_000);
  const edit = fc.oneof(
    fc.record({
      kind: fc.constantFrom("split", "join", "list", "lift", "unlist", "undo", "redo", "enter"),
      from: place,
    }),
    fc.record({ kind: fc.constantFrom("delete", "copy", "callout"), from: place, to: place, into: place }),
    fc.record({ kind: fc.constant("type"), from: place, text: fc.string({ minLength: 1, maxLength: 3 }) }),
  );

  it("are never missing and never shared, after any edits", () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        let state = stateOf(ReportDocument.parse(fullDocument));
        for (const step of edits) {
          state = applied(state, step);
          const all = ids(state);
          expect(all.every((id) => /^[A-Za-z0-9_-]{8,40}$/.test(id))).toBe(true);
          expect(new Set(all).size).toBe(all.length);
        }
        if (state.doc.textContent !== "") expect(fromEditor(state.doc.toJSON())).toHaveProperty("document");
      }),
      { numRuns: 150 },
    );
  });
});

type Edit = { kind: string; from: number; to?: number; into?: number; text?: string };

function applied(state: EditorState, { kind, from, to = from, into = from, text = "" }: Edit): EditorState {
  const size = state.doc.content.size;
  const [start, end] = [from % (size + 1), to % (size + 1)].sort((a, b) => a - b);
  const chosen = at(state, start ?? 0, end ?? 0);
  const { selection } = chosen;
  switch (kind) {
    case "split":
      return run(chosen, splitBlock);
    case "enter":
      return run(chosen, baseKeymap.Enter ?? splitBlock);
    case "join":
      return run(chosen, joinBackward);
    case "list":
      return run(chosen, wrapInList(bulletList));
    case "unlist":
      return run(chosen, liftListItem(listItem));
    case "lift":
      return run(chosen, lift);
    case "callout": {
      const range = selection.$from.blockRange(selection.$to);
      const wraps = range && range.depth === 0 && chosen.doc.slice(range.start, range.end).content.content;
      return wraps && callout.validContent(range.parent.slice(range.start, range.end).content)
        ? chosen.apply(chosen.tr.wrap(range, [{ type: callout }]))
        : chosen;
    }
    case "delete":
      return chosen.apply(chosen.tr.deleteSelection());
    case "copy":
      return chosen.apply(chosen.tr.replaceRange(into % (size + 1), into % (size + 1), selection.content()));
    case "type":
      return selection.$from.parent.isTextblock ? chosen.apply(chosen.tr.insertText(text)) : chosen;
    case "undo":
      return run(chosen, undo);
    default:
      return run(chosen, redo);
  }
}
