"use client";

import { createContext, type ReactNode, useContext } from "react";
import { BUILT_IN_WORDS, type EdgeKind, type FieldWords, shortVerb } from "@/lib/field/words";
import type { SecondLanguage } from "@/lib/settings/languages";

/** What screens that keep their scripts know of the words of the house. */
type HouseWords = FieldWords & { secondLanguage: SecondLanguage | null };

const Words = createContext<HouseWords>({ ...BUILT_IN_WORDS, secondLanguage: null });

/** Hands the words of the house to everything below. */
export function HouseWordsProvider({ words, children }: { words: HouseWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>;
}

export const useHouseWords = (): HouseWords => useContext(Words);

/** What only a house with a second language shows, such as a field for a name in it. */
export function WithSecondLanguage({ children }: { children: ReactNode }) {
  return useHouseWords().secondLanguage === null ? null : children;
}

/** What a kind of entity is called. */
export function KindLabel({ kind }: { kind: string }) {
  const labels: Readonly<Record<string, { label: string }>> = useHouseWords().kinds;
  return labels[kind]?.label ?? kind;
}

/** A relationship between two names, in few words. */
export function EdgeVerb({ kind }: { kind: EdgeKind }) {
  return shortVerb(useHouseWords(), kind);
}
