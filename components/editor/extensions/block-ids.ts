import { Extension } from "@tiptap/core";
import { blockIdsPlugin } from "./block-ids-plugin";

/** Blocks that have an id while they are at the top level. */
export const IDENTIFIED = [
  "paragraph",
  "heading",
  "bulletList",
  "orderedList",
  "blockquote",
  "table",
  "figure",
  "callout",
  "disclaimer",
  "horizontalRule",
  "highlights",
];

/** Every top-level block has a unique id that it keeps through edits; a block that is split off gets a new one. */
export const BlockIds = Extension.create({
  name: "blockIds",
  addGlobalAttributes: () => [
    {
      types: IDENTIFIED,
      attributes: {
        id: {
          default: null,
          keepOnSplit: false,
          parseHTML: (element) => element.getAttribute("data-block"),
          renderHTML: ({ id }) => (id ? { "data-block": id } : {}),
        },
      },
    },
  ],
  addProseMirrorPlugins: () => [blockIdsPlugin()],
});
