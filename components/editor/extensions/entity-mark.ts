import { Mark } from "@tiptap/core";

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
      getAttrs: (element) => (UUID.test(element.getAttribute("data-entity") ?? "") ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ["span", { ...HTMLAttributes, class: "entity-mark" }, 0],
});

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
