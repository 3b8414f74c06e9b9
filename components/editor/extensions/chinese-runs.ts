import { Extension } from "@tiptap/core";
import type { MarkType, Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { markChinese } from "@/lib/imports/mark-chinese";

/** Where two documents differ, as a range of the later one; null when they do not. */
export function changedRange(before: Node, after: Node): { from: number; to: number } | null {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || end === null) return null;
  return { from: Math.min(start, end.b), to: Math.min(Math.max(start, end.b) + 1, after.content.size) };
}

const SCAN = new PluginKey("chinese-runs");

/** Marks Chinese as Chinese while it is typed or pasted, so that readers get the right font and voice. */
export const ChineseRuns = Extension.create({
  name: "chineseRuns",
  addProseMirrorPlugins() {
    const type = this.editor.schema.marks.lang;
    return type ? [chineseRunsPlugin(type)] : [];
  },
});

/** The plugin alone. Waits until an input method has finished: adding a mark earlier would interrupt it. */
export function chineseRunsPlugin(type: MarkType): Plugin {
  return new Plugin({
    key: SCAN,
    appendTransaction: (transactions, before, after) => {
      const asked = transactions.some((tr) => tr.getMeta(SCAN));
      const composing = transactions.some((tr) => tr.getMeta("composition") !== undefined);
      const undone = transactions.some((tr) => tr.getMeta("history$"));
      if (!asked && (composing || undone || !transactions.some((tr) => tr.docChanged))) return null;
      const range = asked ? { from: 0, to: after.doc.content.size } : changedRange(before.doc, after.doc);
      if (!range) return null;
      const tr = after.tr;
      after.doc.nodesBetween(range.from, range.to, (node, pos) => {
        if (node.isTextblock) markRuns(tr, node, pos, type);
        return !node.isTextblock;
      });
      return tr.docChanged ? tr : null;
    },
    props: {
      handleDOMEvents: {
        compositionend: (view) => {
          setTimeout(() => {
            if (!view.isDestroyed && !view.composing) view.dispatch(view.state.tr.setMeta(SCAN, true));
          }, 50);
          return false;
        },
      },
    },
  });
}

function markRuns(tr: Transaction, block: Node, pos: number, type: MarkType): void {
  block.forEach((child, offset) => {
    if (!child.isText || type.isInSet(child.marks)) return;
    let at = pos + 1 + offset;
    for (const part of markChinese([{ type: "text", text: child.text ?? "" }])) {
      const length = part.type === "text" ? part.text.length : 0;
      const mark = part.marks?.find((candidate) => candidate.type === "lang");
      if (mark?.type === "lang") tr.addMark(at, at + length, type.create(mark.attrs));
      at += length;
    }
  });
}
