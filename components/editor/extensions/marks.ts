import { Mark } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { LinkHref } from "@/lib/document/inline";
import { isUuid } from "@/lib/slug-and-uuid";

/** H₂O. */
export const Subscript = Mark.create({
  name: "subscript",
  parseHTML: () => [{ tag: "sub" }],
  renderHTML: ({ HTMLAttributes }) => ["sub", HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { "Mod-,": () => this.editor.chain().unsetMark("superscript").toggleMark(this.name).run() };
  },
});

/** 10³ tonnes. */
export const Superscript = Mark.create({
  name: "superscript",
  parseHTML: () => [{ tag: "sup:not([data-footnote])" }],
  renderHTML: ({ HTMLAttributes }) => ["sup", HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { "Mod-.": () => this.editor.chain().unsetMark("subscript").toggleMark(this.name).run() };
  },
});

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    lang: {
      /** marks the selected words as Chinese, or removes the mark */
      toggleChinese: () => ReturnType;
    };
  }
}

/** Words of another language than the report's. */
export const LangMark = Mark.create({
  name: "lang",
  inclusive: false,
  addAttributes: () => ({ lang: { default: "zh-Hans" } }),
  parseHTML: () => [
    {
      tag: "span[lang]",
      getAttrs: (element) => {
        const lang = element.getAttribute("lang") ?? "";
        return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang) && !lang.startsWith("en") ? { lang } : false;
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ["span", HTMLAttributes, 0],
  addCommands() {
    return {
      toggleChinese:
        () =>
        ({ commands }) =>
          commands.toggleMark(this.name, { lang: "zh-Hans" }),
    };
  },
  addKeyboardShortcuts() {
    return { "Mod-Alt-z": () => this.editor.commands.toggleChinese() };
  },
});

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

/** The words that a claim was made from. Typing at their edges does not extend them; several claims may share words. */
export const ClaimMark = Mark.create({
  name: "claim",
  inclusive: false,
  excludes: "",
  addAttributes: () => ({
    id: {
      default: null,
      parseHTML: (element) => element.getAttribute("data-claim"),
      renderHTML: ({ id }) => ({ "data-claim": id }),
    },
  }),
  parseHTML: () => [
    {
      tag: "span[data-claim]",
      getAttrs: (element) => (isUuid(element.getAttribute("data-claim") ?? "") ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ["span", { ...HTMLAttributes, class: "claim-mark" }, 0],
});
