import { mergeAttributes, Node } from "@tiptap/core";
import { ReactNodeViewRenderer } from "@tiptap/react";
import type { Level } from "../levels";
import { PaywallView } from "../views/paywall-view";

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
