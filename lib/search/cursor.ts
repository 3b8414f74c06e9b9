import { z } from "zod";
import { UUID_FORM } from "@/lib/slug-and-uuid";

/**
 * Where the next page of results begins. Results are ranked within a window of the newest matches; `before` is the
 * position after which the window begins (none for the newest), `skip` how many of its results have been shown.
 */
export type SearchCursor = { before: { publishedAt: Date; reportId: string } | null; skip: number };

const FORM = new RegExp(`^(?:(\\d{1,14})\\.(${UUID_FORM}))?\\.(\\d{1,3})$`);

export function writeSearchCursor({ before, skip }: SearchCursor): string {
  return `${before ? `${before.publishedAt.getTime()}.${before.reportId}` : ""}.${skip}`;
}

/** Parses a cursor from an address; rejects anything else. */
export const SearchCursorText = z
  .string()
  .regex(FORM)
  .transform((text): SearchCursor => {
    const [, time, reportId, skip] = FORM.exec(text) ?? [];
    const before = time && reportId ? { publishedAt: new Date(Number(time)), reportId } : null;
    return { before, skip: Number(skip) };
  });
