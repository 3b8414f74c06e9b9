import { mergeAttributes, Node } from "@tiptap/core";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { newBlockId } from "@/lib/document/block";
import { isUuid } from "@/lib/slug-and-uuid";
import { CalloutView } from "../views/callout-view";
import { DisclaimerView } from "../views/disclaimer-view";
import { FigureView } from "../views/figure-view";
import { FootnoteView } from "../views/footnote-view";
import { HighlightsView } from "../views/highlights-view";
import type { Level } from "../views/level-select";
import { PaywallView } from "../views/paywall-view";

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

/** The paywall divider: sets who may read what follows. */
export const Paywall = Node.create<{ levels: readonly Level[] }>({
  name: "paywall",
  group: "block",
  atom: true,
  selectable: true,
  draggable: true,
  addOptions: () => ({ levels: [] }),
  addAttributes: () => ({
    access: {
      default: "subscriber",
      parseHTML: (element) => element.getAttribute("data-access") ?? "public",
      renderHTML: ({ access }) => ({ "data-access": access }),
    },
    offer: {
      default: null,
      parseHTML: (element) => element.getAttribute("data-offer"),
      renderHTML: ({ offer }) => (offer ? { "data-offer": offer } : {}),
    },
  }),
  parseHTML: () => [{ tag: "hr[data-paywall]", priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ["hr", mergeAttributes({ "data-paywall": "" }, HTMLAttributes)],
  addNodeView: () => ReactNodeViewRenderer(PaywallView),
});

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

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    footnote: { insertFootnote: () => ReturnType };
  }
}

/** A note on the words before it. Its number follows from its position, so it is counted, not stored. */
export const Footnote = Node.create({
  name: "footnote",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({
    id: {
      default: null,
      parseHTML: () => newBlockId(),
      renderHTML: ({ id }) => ({ "data-footnote": id }),
    },
    text: {
      default: "",
      parseHTML: (element) => element.getAttribute("data-text") ?? "",
      renderHTML: ({ text }) => ({ "data-text": text }),
    },
  }),
  parseHTML: () => [{ tag: "sup[data-footnote]", priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ["sup", mergeAttributes(HTMLAttributes)],
  renderText: () => "",
  addNodeView: () => ReactNodeViewRenderer(FootnoteView),
  addCommands() {
    return {
      insertFootnote:
        () =>
        ({ chain, state }) => {
          const at = state.selection.to;
          return chain()
            .insertContentAt(at, { type: this.name, attrs: { id: newBlockId(), text: "" } })
            .setNodeSelection(at)
            .run();
        },
    };
  },
  addKeyboardShortcuts() {
    return { "Mod-Alt-f": () => this.editor.commands.insertFootnote() };
  },
});
