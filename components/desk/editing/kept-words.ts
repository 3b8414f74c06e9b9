import { z } from "zod";
import { DraftContent } from "@/lib/reports/schema";

const Kept = z.object({ basedOn: z.number(), at: z.string(), content: DraftContent });

/** Words that did not reach the server, kept in this browser. `basedOn` is the revision that they go on from. */
export type KeptWords = z.infer<typeof Kept>;

/** Tabs share the browser's store: each has its own place there, so that none forgets the words of another. */
const TAB = Math.random().toString(36).slice(2);

const prefixOf = (reportId: string): string => `lodestone:draft:${reportId}`;
const keyOf = (reportId: string): string => `${prefixOf(reportId)}:${TAB}`;

/** Keeps them; false where the browser does not let us. */
export function keepWords(reportId: string, words: KeptWords): boolean {
  try {
    localStorage.setItem(keyOf(reportId), JSON.stringify(words));
    return true;
  } catch {
    return false;
  }
}

/** The newest that was kept of a draft by any tab, and its place; null when nothing readable was. */
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

/** Forgets what this tab kept, or what is kept at another place. */
export function forgetWords(reportId: string, key = keyOf(reportId)): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept where nothing can be.
  }
}
