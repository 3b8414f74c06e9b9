import { type Editor, Extension, type Range } from "@tiptap/core";
import { PluginKey } from "@tiptap/pm/state";
import { exitSuggestion, Suggestion } from "@tiptap/suggestion";
import type { EntityChoice } from "@/lib/names/types";
import { EntityList, type NameOffer } from "../menus/entity-list";
import { findNameQuery } from "./find-name-query";
import { suggestionPopup } from "./suggestion-popup";

export type FindEntities = (words: string) => Promise<EntityChoice[]>;

/** Requests a new entity with a name; `done` inserts it into the text. */
export type OnUnknown = (name: string, done: (choice: EntityChoice) => void) => void;

const KEY = new PluginKey("entity-suggestion");

/** An at sign offers entities by any of their names; the name that matched is inserted and marked. */
export const EntitySuggestion = Extension.create<{
  find: FindEntities;
  onChoice: (choice: EntityChoice) => void;
  onUnknown: OnUnknown;
}>({
  name: "entitySuggestion",
  addOptions: () => ({ find: async () => [], onChoice: () => {}, onUnknown: () => {} }),
  addProseMirrorPlugins() {
    const { find, onChoice, onUnknown } = this.options;
    return [
      Suggestion<NameOffer, NameOffer>({
        editor: this.editor,
        pluginKey: KEY,
        char: "@",
        // Names contain spaces; a dismissed menu stays closed after them.
        allowSpaces: true,
        findSuggestionMatch: findNameQuery,
        decorationClass: "entity-query",
        minQueryLength: 1,
        debounce: 120,
        items: async ({ query }) => {
          const choices = await find(query);
          const name = query.trim();
          return [
            ...choices.map((choice) => ({ choice })),
            ...(choices.some((choice) => isCalled(choice, name)) ? [] : [{ unknown: name }]),
          ];
        },
        command: ({ editor, range, props }) => {
          if ("choice" in props) {
            onChoice(props.choice);
            writeName(editor, range, props.choice);
            return;
          }
          const asked = editor.state.doc.textBetween(range.from, range.to);
          exitSuggestion(editor.view, KEY);
          onUnknown(props.unknown, (choice) => {
            onChoice(choice);
            // The text may have changed in the meantime, from another window.
            const { doc } = editor.state;
            const there = range.to <= doc.content.size && doc.textBetween(range.from, range.to) === asked;
            if (there) writeName(editor, range, { ...choice, written: props.unknown });
          });
        },
        render: suggestionPopup(EntityList),
      }),
    ];
  },
});

const isCalled = (choice: EntityChoice, name: string): boolean =>
  [choice.written, choice.name, choice.chinese].some((own) => own?.toLowerCase() === name.toLowerCase());

/**
 * Inserts the name by which an entity was found, else its own, marked as the entity, with a space after Latin words.
 */
function writeName(editor: Editor, range: Range, choice: EntityChoice): void {
  const text = choice.written ?? choice.name;
  const mark = { type: "entity", attrs: { id: choice.id, proposed: false } };
  const space = /[\p{Script=Han}）」』】]$/u.test(text) ? [] : [{ type: "text", text: " " }];
  editor
    .chain()
    .focus()
    .insertContentAt(range, [{ type: "text", text, marks: [mark] }, ...space])
    .run();
}
