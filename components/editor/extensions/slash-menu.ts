import { Extension } from "@tiptap/core";
import { PluginKey } from "@tiptap/pm/state";
import { Suggestion } from "@tiptap/suggestion";
import { type Insertable, insertables, matching } from "../insertables";
import { InsertList } from "../menus/insert-list";
import type { Level } from "../views/level-select";
import { suggestionPopup } from "./suggestion-popup";

/** A slash at the beginning of a paragraph offers what can be inserted. */
export const SlashMenu = Extension.create<{ levels: readonly Level[] }>({
  name: "slashMenu",
  addOptions: () => ({ levels: [] }),
  addProseMirrorPlugins() {
    const all = insertables(this.options.levels);
    return [
      Suggestion<Insertable, Insertable>({
        editor: this.editor,
        pluginKey: new PluginKey("slash-menu"),
        char: "/",
        startOfLine: true,
        decorationClass: "slash-query",
        allow: ({ state, range }) => state.doc.resolve(range.from).parent.type.name === "paragraph",
        items: ({ query }) => matching(all, query),
        command: ({ editor, range, props }) => props.insert(editor, range),
        render: suggestionPopup(InsertList),
      }),
    ];
  },
});
