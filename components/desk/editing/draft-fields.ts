import type { DraftContent } from "@/lib/reports/schema";

/** What stands beside the text. */
export type DraftFields = Omit<DraftContent, "document">;

/** The fields of a draft's content. */
export function fieldsOf({ document: _document, ...fields }: DraftContent): DraftFields {
  return fields;
}

/** Words typed as a tag: lower-case words joined by hyphens; empty when nothing is left. */
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
