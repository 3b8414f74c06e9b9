import type { AnyExtension } from "@tiptap/core";
import { StarterKit } from "@tiptap/starter-kit";

/**
 * What the document schema asks of the kit's nodes: only paragraphs and lists stand inside other blocks (`flow`), and
 * code may be a name or Chinese.
 */
function ofOurSchema(extension: AnyExtension): AnyExtension {
  switch (extension.name) {
    case "paragraph":
      return extension.extend({ group: "block flow" });
    case "bulletList":
    case "orderedList":
      return extension.extend({ group: "block flow list" });
    case "listItem":
    case "blockquote":
      return extension.extend({ content: "flow+" });
    case "code":
      return extension.extend({ excludes: "" });
    default:
      return extension;
  }
}

/** Paragraphs, headings, lists, quotes, rules, plain marks, history. Links and what else is ours come beside it. */
export const TextKit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map(ofOurSchema);
  },
}).configure({
  codeBlock: false,
  underline: false,
  link: false,
  trailingNode: false,
  heading: { levels: [2, 3, 4] },
  undoRedo: { depth: 300 },
  dropcursor: { class: "drop-line", color: false, width: 2 },
});
