import { mergeAttributes, Node } from "@tiptap/core";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { isUuid } from "@/lib/uuid";
import { FigureView } from "../views/figure-view";

const text = (name: string) => ({
  default: "",
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? "",
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: String(attributes[name] ?? "") }),
});

const pixels = (name: string) => ({
  default: 1,
  parseHTML: (element: HTMLElement) =>
    Math.max(1, Math.trunc(Number(element.getAttribute(`data-${name}`)) || 1)),
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: String(attributes[name]) }),
});

/** An uploaded picture with its alternative text, caption and credit. */
export const Figure = Node.create({
  name: "figure",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    attachmentId: {
      default: null,
      parseHTML: (element) => element.getAttribute("data-attachment"),
      renderHTML: ({ attachmentId }) => ({ "data-attachment": attachmentId }),
    },
    width: pixels("width"),
    height: pixels("height"),
    alt: text("alt"),
    caption: text("caption"),
    credit: text("credit"),
  }),
  parseHTML: () => [
    {
      tag: "figure[data-attachment]",
      getAttrs: (element) => (isUuid(element.getAttribute("data-attachment") ?? "") ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ["figure", mergeAttributes(HTMLAttributes)],
  addNodeView: () => ReactNodeViewRenderer(FigureView),
});
