import { mergeAttributes, Node } from "@tiptap/core";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { CalloutView } from "../views/callout-view";

/** A box outside the main argument: a note, something important, a caution. */
export const Callout = Node.create({
  name: "callout",
  group: "block",
  content: "flow+",
  defining: true,
  addAttributes: () => ({
    kind: {
      default: "note",
      parseHTML: (element) => {
        const kind = element.getAttribute("data-kind");
        return kind === "important" || kind === "caution" ? kind : "note";
      },
      renderHTML: ({ kind }) => ({ "data-kind": kind }),
    },
    title: {
      default: "",
      parseHTML: (element) => element.getAttribute("data-title") ?? "",
      renderHTML: ({ title }) => ({ "data-title": title }),
    },
  }),
  parseHTML: () => [{ tag: "aside[data-callout]" }],
  renderHTML: ({ HTMLAttributes }) => ["aside", mergeAttributes({ "data-callout": "" }, HTMLAttributes), 0],
  addNodeView: () => ReactNodeViewRenderer(CalloutView),
});
