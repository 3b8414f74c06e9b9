import { Mark } from "@tiptap/core";

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
