import { Mark } from "@tiptap/core";
import { isUuid } from "@/lib/uuid";

/**
 * Marks words that name an entity. Dotted while only proposed: a person must confirm it, and proposals are not
 * published.
 */
export const EntityMark = Mark.create({
  name: "entity",
  inclusive: false,
  addAttributes: () => ({
    id: {
      default: null,
      parseHTML: (element) => element.getAttribute("data-entity"),
      renderHTML: ({ id }) => ({ "data-entity": id }),
    },
    proposed: {
      default: false,
      parseHTML: (element) => element.hasAttribute("data-proposed"),
      renderHTML: ({ proposed }) => (proposed ? { "data-proposed": "" } : {}),
    },
  }),
  parseHTML: () => [
    {
      tag: "span[data-entity]",
      getAttrs: (element) => (isUuid(element.getAttribute("data-entity") ?? "") ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ["span", { ...HTMLAttributes, class: "entity-mark" }, 0],
});
