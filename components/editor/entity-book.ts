"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { EntityChoice } from "@/lib/names/types";

/** The entities with known names on this page: those loaded with the draft, and those chosen since. */
export type EntityBook = {
  add: (choice: EntityChoice) => void;
  subscribe: (listener: () => void) => () => void;
  all: () => ReadonlyMap<string, EntityChoice>;
};

export function createEntityBook(choices: readonly EntityChoice[]): EntityBook {
  let known: ReadonlyMap<string, EntityChoice> = new Map(choices.map((choice) => [choice.id, choice]));
  const listeners = new Set<() => void>();
  return {
    add: (choice) => {
      if (known.has(choice.id)) return;
      known = new Map([...known, [choice.id, choice]]);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    all: () => known,
  };
}

export const EntityBookContext = createContext<EntityBook>(createEntityBook([]));

/** Subscribes to the entities with known names. */
export function useEntities(): ReadonlyMap<string, EntityChoice> {
  const book = useContext(EntityBookContext);
  return useSyncExternalStore(book.subscribe, book.all, book.all);
}
