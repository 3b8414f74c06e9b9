import { mergeAttributes, Node } from "@tiptap/core";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { newBlockId } from "@/lib/document/new-block-id";
import { FootnoteView } from "../views/footnote-view";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    footnote: { insertFootnote: () => ReturnType };
  }
}

/** A note on the words before it. Its number follows from its position, so it is counted, not stored. */
export const Footnote = Node.create({
  name: "footnote",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({
    id: {
      default: null,
      parseHTML: () => newBlockId(),
      renderHTML: ({ id }) => ({ "data-footnote": id }),
    },
    text: {
      default: "",
      parseHTML: (element) => element.getAttribute("data-text") ?? "",
      renderHTML: ({ text }) => ({ "data-text": text }),
    },
  }),
  parseHTML: () => [{ tag: "sup[data-footnote]", priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ["sup", mergeAttributes(HTMLAttributes)],
  renderText: () => "",
  addNodeView: () => ReactNodeViewRenderer(FootnoteView),
  addCommands() {
    return {
      insertFootnote:
        () =>
        ({ chain, state }) => {
          const at = state.selection.to;
          return chain()
            .insertContentAt(at, { type: this.name, attrs: { id: newBlockId(), text: "" } })
            .setNodeSelection(at)
            .run();
        },
    };
  },
  addKeyboardShortcuts() {
    return { "Mod-Alt-f": () => this.editor.commands.insertFootnote() };
  },
});
