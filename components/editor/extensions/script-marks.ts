import { Mark } from "@tiptap/core";

/** H₂O. */
export const Subscript = Mark.create({
  name: "subscript",
  parseHTML: () => [{ tag: "sub" }],
  renderHTML: ({ HTMLAttributes }) => ["sub", HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { "Mod-,": () => this.editor.chain().unsetMark("superscript").toggleMark(this.name).run() };
  },
});

/** 10³ tonnes. */
export const Superscript = Mark.create({
  name: "superscript",
  parseHTML: () => [{ tag: "sup:not([data-footnote])" }],
  renderHTML: ({ HTMLAttributes }) => ["sup", HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { "Mod-.": () => this.editor.chain().unsetMark("subscript").toggleMark(this.name).run() };
  },
});
