import { type Editor, Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { uploadPicture } from "../upload-picture";

type Act = { add: { token: object; at: number; element: HTMLElement } } | { remove: object };

const UPLOADS = new PluginKey<DecorationSet>("picture-upload");

export const ACCEPTED = "image/png,image/jpeg,image/webp,image/avif,image/gif,image/tiff";

/** Pictures that are dropped, pasted or picked go up and then stand where they were put; meanwhile a bar shows how far. */
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
            const { token, at, element } = act.add;
            return mapped.add(tr.doc, [Decoration.widget(at, element, { token, side: 1 })]);
          },
        },
        props: {
          decorations: (state) => UPLOADS.getState(state),
          handlePaste: (view, event) => {
            const pictures = picturesIn(event.clipboardData);
            const { $to } = view.state.selection;
            for (const file of pictures) void place(view, file, topLevel(view, $to.pos), onFailure);
            return pictures.length > 0;
          },
          handleDrop: (view, event) => {
            const pictures = picturesIn(event.dataTransfer);
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? 0;
            for (const file of pictures) void place(view, file, topLevel(view, at), onFailure);
            if (pictures.length > 0) event.preventDefault();
            return pictures.length > 0;
          },
        },
      }),
    ];
  },
});

/** Lets somebody choose pictures and puts them behind the block that the caret is in. */
export function pickPictures(editor: Editor): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ACCEPTED;
  input.multiple = true;
  input.addEventListener("change", () => {
    const at = topLevel(editor.view, editor.state.selection.to);
    const extension = editor.extensionManager.extensions.find(({ name }) => name === PictureUpload.name);
    for (const file of input.files ?? []) void place(editor.view, file, at, extension?.options.onFailure);
  });
  input.click();
}

/** The end of the top-level block around a place. */
function topLevel(view: EditorView, at: number): number {
  const $at = view.state.doc.resolve(at);
  return $at.depth > 0 ? $at.after(1) : at;
}

async function place(
  view: EditorView,
  file: File,
  at: number,
  onFailure: (message: string) => void,
): Promise<void> {
  const token = {};
  const { element, show } = placeholder(file.name);
  view.dispatch(view.state.tr.setMeta(UPLOADS, { add: { token, at, element } } satisfies Act));
  const outcome = await uploadPicture(file, show).catch((error: Error) => error);
  if (view.isDestroyed) return;
  const where = UPLOADS.getState(view.state);
  const found = where ? widgets(where, token)[0] : undefined;
  const tr = view.state.tr.setMeta(UPLOADS, { remove: token } satisfies Act);
  const figure = view.state.schema.nodes.figure;
  if (outcome instanceof Error) onFailure(outcome.message);
  else if (found && figure) {
    // Typing beside the widget may have moved it into a block.
    const $at = tr.doc.resolve(found.from);
    tr.insert(
      $at.depth > 0 ? $at.after(1) : found.from,
      figure.create({ ...outcome, alt: "", caption: "", credit: "" }),
    );
  }
  view.dispatch(tr);
}

const widgets = (set: DecorationSet, token: object): Decoration[] =>
  set.find(undefined, undefined, (spec) => spec.token === token);

function picturesIn(data: DataTransfer | null): File[] {
  // Text that was copied with its picture (from a word processor) is text.
  if (data?.types.includes("text/html")) return [];
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith("image/"));
}

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
