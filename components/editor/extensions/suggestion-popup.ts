import type { Editor } from "@tiptap/core";
import { ReactRenderer } from "@tiptap/react";
import type { SuggestionKeyDownProps, SuggestionProps } from "@tiptap/suggestion";
import type { ComponentType, RefObject } from "react";
import { createRef } from "react";

/** The keys of a list of suggestions while the caret stays in the text. */
export type SuggestionKeys = { onKeyDown: (event: KeyboardEvent) => boolean };

export type SuggestionListProps<Item> = {
  editor: Editor;
  items: Item[];
  query: string;
  loading: boolean;
  command: (item: Item) => void;
  keys: RefObject<SuggestionKeys | null>;
};

/** Shows a list next to the caret for a suggestion plugin, and passes it the keys. */
export function suggestionPopup<Item>(List: ComponentType<SuggestionListProps<Item>>) {
  return () => {
    let renderer: ReactRenderer | null = null;
    let unmount: (() => void) | null = null;
    const keys = createRef<SuggestionKeys>();
    const listProps = ({ editor, items, query, loading, command }: SuggestionProps<Item, Item>) => ({
      editor,
      items,
      query,
      loading,
      command,
      keys,
    });
    return {
      onStart: (props: SuggestionProps<Item, Item>) => {
        renderer = new ReactRenderer(List, { editor: props.editor, props: listProps(props) });
        renderer.element.classList.add("suggestion-popup");
        unmount = props.mount(renderer.element);
      },
      onUpdate: (props: SuggestionProps<Item, Item>) => renderer?.updateProps(listProps(props)),
      onKeyDown: ({ event }: SuggestionKeyDownProps) => keys.current?.onKeyDown(event) ?? false,
      onExit: ({ editor }: SuggestionProps<Item, Item>) => {
        unmount?.();
        renderer?.destroy();
        renderer = null;
        editor.view.dom.removeAttribute("aria-activedescendant");
      },
    };
  };
}
