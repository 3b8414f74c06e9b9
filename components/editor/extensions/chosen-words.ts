import { Extension } from "@tiptap/core";
import { Plugin, TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** Keeps the selected words highlighted while a form or a menu has the focus: a browser shows only one selection. */
export const ChosenWords = Extension.create({
  name: "chosenWords",
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        props: {
          decorations: ({ doc, selection }) => {
            if (editor.isFocused || selection.empty || !(selection instanceof TextSelection)) return null;
            const { from, to } = selection;
            return DecorationSet.create(doc, [Decoration.inline(from, to, { class: "chosen-words" })]);
          },
        },
      }),
    ];
  },
});
