import { Mark } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { LinkHref } from "@/lib/document/inline";

/** A typed or pasted address in the form that reports accept; null if it is not one. */
export function hrefOf(typed: string): string | null {
  const text = typed.trim();
  const guessed = /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text)
    ? `mailto:${text}`
    : /^([\w-]+\.)+[a-z]{2,}([/?#]|$)/i.test(text)
      ? `https://${text}`
      : text;
  return LinkHref.safeParse(guessed).success ? guessed : null;
}

/** A link with only an address. Pasting an address over selected words links them. */
export const LinkMark = Mark.create({
  name: "link",
  priority: 1000,
  inclusive: false,
  exitable: true,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: (element) => {
        const href = hrefOf(element.getAttribute("href") ?? "");
        return href ? { href } : false;
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ["a", HTMLAttributes, 0],
  addProseMirrorPlugins() {
    const type = this.type;
    return [
      new Plugin({
        props: {
          handlePaste: (view, event) => {
            const href = hrefOf(event.clipboardData?.getData("text/plain") ?? "");
            const { from, to, empty, $from, $to } = view.state.selection;
            if (!href || empty || !$from.sameParent($to)) return false;
            view.dispatch(view.state.tr.addMark(from, to, type.create({ href })));
            return true;
          },
        },
      }),
    ];
  },
});
