import { mergeAttributes, Node } from "@tiptap/core";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { DisclaimerView } from "../views/disclaimer-view";

/** What the desk does not vouch for. */
export const Disclaimer = Node.create({
  name: "disclaimer",
  group: "block",
  content: "flow+",
  defining: true,
  parseHTML: () => [{ tag: "aside[data-disclaimer]" }],
  renderHTML: ({ HTMLAttributes }) => [
    "aside",
    mergeAttributes({ "data-disclaimer": "" }, HTMLAttributes),
    0,
  ],
  addNodeView: () => ReactNodeViewRenderer(DisclaimerView),
});
