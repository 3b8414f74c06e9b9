import type { AnyExtension } from "@tiptap/core";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { StarterKit } from "@tiptap/starter-kit";

/**
 * Adapts the kit's nodes to the document schema: only paragraphs and lists are allowed inside other blocks (`flow`),
 * and code may be a name or Chinese.
 */
function ofOurSchema(extension: AnyExtension): AnyExtension {
  switch (extension.name) {
    case "paragraph":
      return extension.extend({ group: "block flow" });
    case "bulletList":
      return extension.extend({ group: "block flow list" });
    case "orderedList":
      return extension.extend({ group: "block flow list", addAttributes: counted });
    case "listItem":
    case "blockquote":
      return extension.extend({ content: "flow+" });
    case "code":
      return extension.extend({ excludes: "" });
    default:
      return extension;
  }
}

/** The numbering of a list, for HTML and for our styles, which distinguish “a” from “A” by a separate attribute. */
function counted(this: { parent?: (() => Record<string, unknown>) | null }): Record<string, unknown> {
  return {
    ...this.parent?.(),
    type: {
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute("type"),
      renderHTML: ({ type }: Record<string, unknown>) => (type ? { type, "data-count": type } : {}),
    },
  };
}

/**
 * Paragraphs, headings, lists, quotes, rules, plain marks, history. Links and our other extensions are added
 * separately.
 */
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

/** Tables whose cells hold paragraphs and lists. Columns are not resizable: the reader's page sets the widths. */
export const TableKit = [
  Table.configure({ resizable: false, renderWrapper: true }),
  TableRow,
  TableCell.extend({ content: "flow+" }),
  TableHeader.extend({ content: "flow+" }),
];
