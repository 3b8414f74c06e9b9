import { dayText } from "@/lib/evidence/claim-text";
import { AFFILIATION_WORDS, RELIABILITY_WORDS } from "@/lib/evidence/grades";
import type { ClaimDocumentLine } from "@/lib/evidence/types";

/** The documents that a claim rests on, each with its source's grade and what the state has to do with it. */
export function ClaimDocuments({ documents }: { documents: readonly ClaimDocumentLine[] }) {
  if (documents.length === 0) return <p>It rests on no document that we have.</p>;
  return (
    <ul className="space-y-1.5">
      {documents.map(({ id, source, title, url, lang, publishedOn, precision, locator, quote }) => (
        <li key={id}>
          <a href={`/sources/${source.slug}`} className="text-link">
            {source.name}
          </a>{" "}
          (
          {source.reliability
            ? `${source.reliability}, ${RELIABILITY_WORDS[source.reliability]}`
            : "not graded"}
          ; {AFFILIATION_WORDS[source.stateAffiliation]}):{" "}
          <cite lang={lang} className="not-italic">
            {url ? (
              <a href={url} className="text-link" rel="noreferrer">
                {title}
              </a>
            ) : (
              title
            )}
          </cite>
          {[publishedOn && dayText(publishedOn, precision), locator].map((fact) => fact && `, ${fact}`)}
          {quote && (
            <q lang={lang} className="mt-0.5 block font-serif text-ink">
              {quote}
            </q>
          )}
        </li>
      ))}
    </ul>
  );
}
