import { mergeAttributes, Node } from "@tiptap/core";
import { ReactNodeViewRenderer } from "@tiptap/react";
import type { Level } from "../levels";
import { HighlightsView } from "../views/highlights-view";

/** Key takeaways, with their own access level. */
export const Highlights = Node.create<{ levels: readonly Level[] }>({
  name: "highlights",
  group: "block",
  content: "listItem+",
  defining: true,
  addOptions: () => ({ levels: [] }),
  addAttributes: () => ({
    access: {
      default: "public",
      parseHTML: (element) => element.getAttribute("data-access") ?? "public",
      renderHTML: ({ access }) => ({ "data-access": access }),
    },
  }),
  parseHTML: () => [{ tag: "ul[data-highlights]", priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ["ul", mergeAttributes({ "data-highlights": "" }, HTMLAttributes), 0],
  addNodeView: () => ReactNodeViewRenderer(HighlightsView, { contentDOMElementTag: "ul" }),
});
