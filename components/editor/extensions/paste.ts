import { Extension } from "@tiptap/core";
import { undoDepth } from "@tiptap/pm/history";
import { type Node, type ResolvedPos, Slice } from "@tiptap/pm/model";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { cleanPaste } from "../paste/clean-paste";
import { withoutInvisible } from "../paste/marks";
import { CopySerializer, isOwnCopy } from "../paste/own-copies";
import type { PastedPicture } from "../paste/pictures";
import { imagesIn, send, showUploads, topLevel, type Upload, uploadOf } from "./picture-upload";

type Options = {
  /** what a paste left out or changed; empty if nothing */
  onNotices: (notices: readonly string[]) => void;
  /** a picture that was rejected */
  onFailure: (message: string) => void;
};

/**
 * Pasted or dropped HTML is inserted completely, or with notices of what is missing; its pictures upload automatically.
 */
export const Paste = Extension.create<Options>({
  name: "cleanPaste",
  addOptions: () => ({ onNotices: () => {}, onFailure: () => {} }),
  addProseMirrorPlugins() {
    const { options, editor } = this;
    let files: File[] = [];
    let pictures: readonly PastedPicture[] = [];
    let foreign = false;
    return [
      new Plugin({
        props: {
          clipboardSerializer: CopySerializer.of(editor.schema),
          handleDOMEvents: {
            paste: (_view, event) => {
              files = imagesIn(event.clipboardData);
              return false;
            },
            drop: (_view, event) => {
              files = imagesIn(event.dataTransfer);
              return false;
            },
          },
          transformPastedText: withoutInvisible,
          transformPastedHTML: (html) => {
            if (isOwnCopy(html)) return html;
            const cleaned = cleanPaste(html, files);
            pictures = cleaned.pictures;
            foreign = true;
            // Only nodes inserted by this paste are its pictures.
            setTimeout(() => {
              files = [];
              pictures = [];
              foreign = false;
            });
            options.onNotices(cleaned.notices);
            return cleaned.html;
          },
          transformPasted: (slice, view) =>
            foreign ? wholeBlocks(slice, view.state.selection.$from) : slice,
        },
        appendTransaction: (transactions, _before, after) => {
          if (pictures.length === 0 || !transactions.some((tr) => tr.docChanged)) return null;
          const { tr, uploads } = takeUp(after, pictures);
          pictures = [];
          queueMicrotask(() => begin(editor.view, uploads, options.onFailure));
          return tr;
        },
      }),
    ];
  },
});

/**
 * If several blocks are pasted, lists, headings and tables stay complete: joined to the words around the caret, the
 * first item of a list would lose its number, the others would be renumbered, and digits would run together. Inside a
 * list of the same kind, a pasted list continues it.
 */
function wholeBlocks(slice: Slice, $from: ResolvedPos): Slice {
  const { firstChild: first, lastChild: last, childCount } = slice.content;
  if (!first || !last || (childCount === 1 && !(isList(first) && first.childCount > 1))) return slice;
  const around = $from.depth > 2 ? $from.node(-2) : null;
  const joins = (node: Node) =>
    node.type.name === "paragraph" ||
    // A single heading would split the block that contains the caret.
    (node.type.name === "heading" && $from.depth > 1) ||
    (isList(node) && node.type === around?.type);
  return new Slice(slice.content, joins(first) ? slice.openStart : 0, joins(last) ? slice.openEnd : 0);
}

const isList = ({ type }: Node): boolean => type.name === "bulletList" || type.name === "orderedList";

/** Replaces each picture's figure with its upload bar; one without a place goes after the caret's block. */
function takeUp(
  state: EditorState,
  pictures: readonly PastedPicture[],
): { tr: Transaction; uploads: Upload[] } {
  const tr = state.tr;
  const places = new Map<string, number>();
  state.doc.forEach((node, at) => {
    if (node.type.name === "figure") places.set(String(node.attrs.attachmentId), at);
  });
  const last = topLevel(tr, state.selection.to);
  const placed = pictures.map(({ id, file, alt, caption }) => ({
    upload: uploadOf(file, { alt, caption }),
    at: places.get(id) ?? last,
    figure: places.has(id),
  }));
  const paragraph = state.schema.nodes.paragraph;
  for (const { at, figure } of placed.toReversed()) {
    if (!figure) continue;
    // A page has at least one block.
    if (tr.doc.childCount === 1 && paragraph) tr.replaceWith(at, at + 1, paragraph.create());
    else tr.delete(at, at + 1);
  }
  const shown = placed.map(({ upload, at }) => ({ upload, at: tr.mapping.map(at) }));
  return { tr: showUploads(tr, shown), uploads: placed.map(({ upload }) => upload) };
}

function begin(view: EditorView, uploads: readonly Upload[], onFailure: Options["onFailure"]): void {
  const depth = undoDepth(view.state);
  for (const upload of uploads) void send(view, upload, onFailure, depth);
}
