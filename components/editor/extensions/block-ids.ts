import { Extension } from "@tiptap/core";
import { blockIdsPlugin } from "./block-ids-plugin";

/** Blocks that have an id while they stand at the top level. */
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

/** Every block of the top level has an id of its own that it keeps through edits; what is split off gets a new one. */
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
