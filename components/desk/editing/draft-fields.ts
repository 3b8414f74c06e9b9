import type { DraftContent } from "@/lib/reports/schema";

/** The fields of a draft other than its text. */
export type DraftFields = Omit<DraftContent, "document">;

/** Reads them from a draft's content. */
export function fieldsOf({ document: _document, ...fields }: DraftContent): DraftFields {
  return fields;
}

/** Turns typed text into a tag: lower-case words joined by hyphens; empty if nothing is left. */
export function tagOf(typed: string): string {
  return typed
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
}
