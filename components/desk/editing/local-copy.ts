import { z } from "zod";
import { DraftContent } from "@/lib/reports/schema";

const Stored = z.object({ basedOn: z.number(), at: z.string(), content: DraftContent });

/** Words that did not reach the server, kept in this browser. `basedOn` is the revision they are based on. */
export type LocalCopy = z.infer<typeof Stored>;

/** Tabs share the browser's storage: each has its own key, so that none deletes another's words. */
const TAB = Math.random().toString(36).slice(2);

const prefixOf = (reportId: string): string => `lodestone:draft:${reportId}`;
const keyOf = (reportId: string): string => `${prefixOf(reportId)}:${TAB}`;

/** Stores them; false if the browser refuses. */
export function saveLocalCopy(reportId: string, words: LocalCopy): boolean {
  try {
    localStorage.setItem(keyOf(reportId), JSON.stringify(words));
    return true;
  } catch {
    return false;
  }
}

/** The newest copy of a draft by any tab, with their key; null if there is none that can be read. */
export function newestLocalCopy(reportId: string): { key: string; words: LocalCopy } | null {
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

function parsed(text: string | null): LocalCopy | null {
  try {
    return Stored.parse(JSON.parse(text ?? "null"));
  } catch {
    return null;
  }
}

/** Deletes the copy of this tab, or the one under another key. */
export function deleteLocalCopy(reportId: string, key = keyOf(reportId)): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Then there is none.
  }
}
