import { z } from "zod";
import { DraftContent } from "@/lib/reports/schema";

const Kept = z.object({ basedOn: z.number(), at: z.string(), content: DraftContent });

/** Words that did not reach the server, kept in this browser. `basedOn` is the revision they are based on. */
export type KeptWords = z.infer<typeof Kept>;

/** Tabs share the browser's storage: each has its own key, so that none deletes another's words. */
const TAB = Math.random().toString(36).slice(2);

const prefixOf = (reportId: string): string => `lodestone:draft:${reportId}`;
const keyOf = (reportId: string): string => `${prefixOf(reportId)}:${TAB}`;

/** Stores them; false if the browser refuses. */
export function keepWords(reportId: string, words: KeptWords): boolean {
  try {
    localStorage.setItem(keyOf(reportId), JSON.stringify(words));
    return true;
  } catch {
    return false;
  }
}

/** The newest words of a draft kept by any tab, with their key; null if there are none that can be read. */
export function keptWords(reportId: string): { key: string; words: KeptWords } | null {
  try {
    const found = Object.keys(localStorage)
      .filter((key) => key.startsWith(prefixOf(reportId)))
      .flatMap((key) => {
        const words = parsed(localStorage.getItem(key));
        return words ? [{ key, words }] : [];
      });
    return found.sort((a, b) => b.words.at.localeCompare(a.words.at))[0] ?? null;
  } catch {
    return null;
  }
}

function parsed(text: string | null): KeptWords | null {
  try {
    return Kept.parse(JSON.parse(text ?? "null"));
  } catch {
    return null;
  }
}

/** Deletes what this tab kept, or what is under another key. */
export function forgetWords(reportId: string, key = keyOf(reportId)): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing can have been kept here.
  }
}
