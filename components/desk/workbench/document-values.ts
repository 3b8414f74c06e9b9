import { type DocumentInput, NewDocument } from "@/lib/evidence/claims/schema";
import type { DocumentChoice, SourceChoice } from "@/lib/evidence/desk-types";

/** The document of a form: an existing one, or a new one with its source. */
export type DocumentValues = {
  /** what it says about the claim, and where */
  cited: { locator: string; quote: string; translation: string; note: string };
  chosen: DocumentChoice | null;
  fresh: {
    title: string;
    source: SourceChoice | null;
    sourceName: string;
    url: string;
    published: string;
  } | null;
};

const NOT_CITED: DocumentValues["cited"] = { locator: "", quote: "", translation: "", note: "" };
export const NO_DOCUMENT: DocumentValues = { cited: NOT_CITED, chosen: null, fresh: null };

/** As the action takes it, null for none; or the errors of a new one, by field. */
export function restOnOf({
  cited,
  chosen,
  fresh,
}: DocumentValues): { document: DocumentInput | null } | { errors: Record<string, string> } {
  if (chosen) return { document: { documentId: chosen.id, ...citedOf(cited) } };
  if (!fresh) return { document: null };
  const parsed = NewDocument.safeParse({
    ...citedOf(cited),
    ...(fresh.source && { sourceId: fresh.source.id }),
    ...(!fresh.source && fresh.sourceName.trim() !== "" && { sourceName: fresh.sourceName }),
    title: fresh.title,
    ...(fresh.url.trim() !== "" && { url: fresh.url }),
    ...(fresh.published.trim() !== "" && { published: fresh.published }),
  });
  if (parsed.success) return { document: parsed.data };
  return {
    errors: Object.fromEntries(
      parsed.error.issues.map(({ path, message }) => [String(path.at(-1)), message]),
    ),
  };
}

const citedOf = ({ locator, quote, translation, note }: DocumentValues["cited"]) => ({
  locator: locator.trim() || null,
  quote: quote.trim() || null,
  translation: translation.trim() || null,
  note: note.trim() || null,
});
