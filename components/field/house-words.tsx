"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { SecondLanguage } from "@/lib/settings/languages";

/** What screens that keep their scripts know of the words of the house. */
type HouseWords = { secondLanguage: SecondLanguage | null };

const Words = createContext<HouseWords>({ secondLanguage: null });

/** Hands the words of the house to everything below. */
export function HouseWordsProvider({ words, children }: { words: HouseWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>;
}

export const useHouseWords = (): HouseWords => useContext(Words);

/** What only a house with a second language shows, such as a field for a name in it. */
export function WithSecondLanguage({ children }: { children: ReactNode }) {
  return useHouseWords().secondLanguage === null ? null : children;
}
