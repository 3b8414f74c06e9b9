import { getSchema } from "@tiptap/core";
import { history, undo } from "@tiptap/pm/history";
import { Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { schemaExtensions } from "../schema-extensions";
import { chineseRunsPlugin } from "./chinese-runs";

const schema = getSchema(schemaExtensions([]));
const lang = schema.marks.lang;
if (!lang) throw new Error("The schema lacks lang");
const plugins = [history(), chineseRunsPlugin(lang)];

function opened(words: string): EditorState {
  const paragraph = {
    type: "paragraph",
    attrs: { id: "paragraph-1" },
    ...(words !== "" && { content: [{ type: "text", text: words }] }),
  };
  return EditorState.create({ doc: Node.fromJSON(schema, { type: "doc", content: [paragraph] }), plugins });
}

const marked = (state: EditorState): string[] => {
  const runs: string[] = [];
  state.doc.descendants((node) => {
    if (node.isText && lang.isInSet(node.marks)) runs.push(node.text ?? "");
  });
  return runs;
};

describe("chineseRunsPlugin", () => {
  it("marks Chinese as it is typed, and nothing else", () => {
    const typed = opened("Group ").apply(opened("Group ").tr.insertText("北方稀土 of Baotou", 7));
    expect(marked(typed)).toEqual(["北方稀土"]);
  });

  it("leaves existing text alone until it is edited, and is undone with an undo", () => {
    const before = opened("稀土 metals");
    expect(marked(before)).toEqual([]);
    const after = before.apply(before.tr.insertText("!", 10));
    expect(after.doc.textContent).toBe("稀土 metals!");
    let undone = after;
    undo(after, (tr) => {
      undone = after.apply(tr);
    });
    expect(undone.doc.textContent).toBe("稀土 metals");
    expect(marked(undone)).toEqual([]);
  });

  it("waits while an input method composes", () => {
    const state = opened("");
    const composing = state.apply(state.tr.insertText("稀", 1).setMeta("composition", 1));
    expect(marked(composing)).toEqual([]);
  });

  it("changes no word, whatever is typed", () => {
    const words = fc.array(fc.constantFrom("稀土", "Nd", " ", "。", "2025年第18号", "ひ", "x"), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, fc.nat(20), (parts, at) => {
        const text = parts.join("");
        const state = opened("some 包头 words");
        const place = 1 + (at % 14);
        const next = state.apply(state.tr.insertText(text, place));
        const plain = "some 包头 words";
        expect(next.doc.textContent).toBe(plain.slice(0, place - 1) + text + plain.slice(place - 1));
        next.doc.check();
      }),
    );
  });
});
