import { z } from "zod";
import { DraftContent } from "@/lib/reports/schema";

const Kept = z.object({ basedOn: z.number(), at: z.string(), content: DraftContent });

/** Words that did not reach the server, kept in this browser. `basedOn` is the revision that they go on from. */
export type KeptWords = z.infer<typeof Kept>;

const keyOf = (reportId: string): string => `lodestone:draft:${reportId}`;

/** Keeps them; false where the browser does not let us. */
export function keepWords(reportId: string, words: KeptWords): boolean {
  try {
    localStorage.setItem(keyOf(reportId), JSON.stringify(words));
    return true;
  } catch {
    return false;
  }
}

/** What was kept of a draft; null when nothing was, or when it is unreadable. */
export function keptWords(reportId: string): KeptWords | null {
  try {
    return Kept.parse(JSON.parse(localStorage.getItem(keyOf(reportId)) ?? "null"));
  } catch {
    return null;
  }
}

export function forgetWords(reportId: string): void {
  try {
    localStorage.removeItem(keyOf(reportId));
  } catch {
    // Nothing was kept where nothing can be.
  }
}
