import { Extension } from "@tiptap/core";
import { PluginKey } from "@tiptap/pm/state";
import { Suggestion } from "@tiptap/suggestion";
import type { EntityChoice } from "@/lib/reports/draft-types";
import { EntityList } from "../menus/entity-list";
import { suggestionPopup } from "./suggestion-popup";

export type FindEntities = (words: string) => Promise<EntityChoice[]>;

/** An at sign offers entities by any of their names; the chosen one's name is written and marked. */
export const EntitySuggestion = Extension.create<{
  find: FindEntities;
  onChoice: (choice: EntityChoice) => void;
}>({
  name: "entitySuggestion",
  addOptions: () => ({ find: async () => [], onChoice: () => {} }),
  addProseMirrorPlugins() {
    const { find, onChoice } = this.options;
    return [
      Suggestion<EntityChoice, EntityChoice>({
        editor: this.editor,
        pluginKey: new PluginKey("entity-suggestion"),
        char: "@",
        allowSpaces: true,
        allowedPrefixes: [" ", "\u00a0", "(", "“", "‘", "—", "/"],
        decorationClass: "entity-query",
        minQueryLength: 1,
        debounce: 120,
        items: ({ query }) => (query.length > 60 ? [] : find(query)),
        command: ({ editor, range, props }) => {
          onChoice(props);
          const mark = { type: "entity", attrs: { id: props.id, proposed: false } };
          editor
            .chain()
            .focus()
            .insertContentAt(range, [
              { type: "text", text: props.name, marks: [mark] },
              { type: "text", text: " " },
            ])
            .run();
        },
        render: suggestionPopup(EntityList),
      }),
    ];
  },
});
