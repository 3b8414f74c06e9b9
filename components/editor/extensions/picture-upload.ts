import { type Editor, Extension } from "@tiptap/core";
import { undoDepth } from "@tiptap/pm/history";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { uploadPicture } from "../upload-picture";

type Widget = { token: object; at: number; element: HTMLElement };
type Act = { add: Widget[] } | { remove: object };

const UPLOADS = new PluginKey<DecorationSet>("picture-upload");

export const ACCEPTED = "image/png,image/jpeg,image/webp,image/avif,image/gif,image/tiff";

/** Uploads pictures that are dropped, pasted or picked and inserts them in place; a progress bar shows meanwhile. */
export const PictureUpload = Extension.create<{ onFailure: (message: string) => void }>({
  name: "pictureUpload",
  addOptions: () => ({ onFailure: () => {} }),
  addStorage(): { onFailure: (message: string) => void } {
    return { onFailure: this.options.onFailure };
  },
  addProseMirrorPlugins() {
    const { onFailure } = this.options;
    return [
      new Plugin<DecorationSet>({
        key: UPLOADS,
        state: {
          init: () => DecorationSet.empty,
          apply: (tr, set) => {
            const mapped = set.map(tr.mapping, tr.doc);
            const act: Act | undefined = tr.getMeta(UPLOADS);
            if (!act) return mapped;
            if ("remove" in act) return mapped.remove(widgets(mapped, act.remove));
            return mapped.add(
              tr.doc,
              act.add.map(({ token, at, element }) => Decoration.widget(at, element, { token, side: 1 })),
            );
          },
        },
        props: {
          decorations: (state) => UPLOADS.getState(state),
          handlePaste: (view, event) => {
            const pictures = picturesIn(event.clipboardData);
            const { $to } = view.state.selection;
            for (const file of pictures) place(view, file, topLevel(view.state.tr, $to.pos), onFailure);
            return pictures.length > 0;
          },
          handleDrop: (view, event) => {
            const pictures = picturesIn(event.dataTransfer);
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? 0;
            for (const file of pictures) place(view, file, topLevel(view.state.tr, at), onFailure);
            if (pictures.length > 0) event.preventDefault();
            return pictures.length > 0;
          },
        },
      }),
    ];
  },
});

/** Opens a file picker for pictures and inserts them after the caret's block. */
export function pickPictures(editor: Editor): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ACCEPTED;
  input.multiple = true;
  input.addEventListener("change", () => {
    const at = topLevel(editor.state.tr, editor.state.selection.to);
    const extension = editor.extensionManager.extensions.find(({ name }) => name === PictureUpload.name);
    for (const file of input.files ?? []) place(editor.view, file, at, extension?.options.onFailure);
  });
  input.click();
}

/** The end of the top-level block around a position. */
export function topLevel(tr: Transaction, at: number): number {
  const $at = tr.doc.resolve(at);
  return $at.depth > 0 ? $at.after(1) : at;
}

function place(view: EditorView, file: File, at: number, onFailure: (message: string) => void): void {
  const upload = uploadOf(file);
  view.dispatch(showUploads(view.state.tr, [{ upload, at }]));
  void send(view, upload, onFailure);
}

/** A picture being uploaded, with its alternative text and caption. */
export type Upload = {
  file: File;
  words: { alt: string; caption: string };
  token: object;
  element: HTMLElement;
  show: (share: number) => void;
};

export const uploadOf = (file: File, words = { alt: "", caption: "" }): Upload => ({
  file,
  words,
  token: {},
  ...placeholder(file.name),
});

/** Shows the progress of each upload, in place. */
export function showUploads(
  tr: Transaction,
  uploads: readonly { upload: Upload; at: number }[],
): Transaction {
  const add = uploads.map(({ upload: { token, element }, at }) => ({ token, at, element }));
  return tr.setMeta(UPLOADS, { add } satisfies Act);
}

/**
 * Uploads a shown picture, and inserts its figure in place. `paste`: the depth of the history after its paste; while
 * nothing was typed since, one undo reverts both.
 */
export async function send(
  view: EditorView,
  { file, words, token, show }: Upload,
  onFailure: (message: string) => void,
  paste?: number,
): Promise<void> {
  const outcome = await uploadPicture(file, show).catch((error: Error) => error);
  if (view.isDestroyed) return;
  const where = UPLOADS.getState(view.state);
  const found = where ? widgets(where, token)[0] : undefined;
  const tr = view.state.tr.setMeta(UPLOADS, { remove: token } satisfies Act);
  const figure = view.state.schema.nodes.figure;
  if (outcome instanceof Error) onFailure(outcome.message);
  else if (found && figure) {
    // Typing next to the widget may have moved it into a block.
    const at = topLevel(tr, found.from);
    const before = tr.doc.resolve(at).nodeBefore;
    // The empty paragraph in which the picture was asked for.
    const empty = before?.type.name === "paragraph" && before.content.size === 0 ? before.nodeSize : 0;
    tr.replaceWith(at - empty, at, figure.create({ ...outcome, ...words, credit: "" }));
    if (paste !== undefined && undoDepth(view.state) === paste)
      tr.setMeta("appendedTransaction", view.state.tr);
  }
  view.dispatch(tr);
}

const widgets = (set: DecorationSet, token: object): Decoration[] =>
  set.find(undefined, undefined, (spec) => spec.token === token);

function picturesIn(data: DataTransfer | null): File[] {
  // Text copied together with its picture (from a word processor) counts as text.
  if (data?.types.includes("text/html")) return [];
  return imagesIn(data);
}

/** The pictures among the files of a clipboard. */
export const imagesIn = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter((file) => file.type.startsWith("image/"));

function placeholder(name: string): { element: HTMLElement; show: (share: number) => void } {
  const element = document.createElement("div");
  element.className = "picture-upload";
  element.setAttribute("role", "status");
  const label = document.createElement("span");
  label.textContent = `Uploading ${name}…`;
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", `Uploading ${name}`);
  element.append(label, bar);
  return {
    element,
    show: (share) => {
      bar.value = share;
    },
  };
}
