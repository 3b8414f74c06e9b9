import { dayText } from "@/lib/evidence/claims/claim-text";
import { RELIABILITY_WORDS } from "@/lib/evidence/grades";
import type { CitedDocument } from "@/lib/evidence/types";

/**
 * What a source document says: a quotation with the desk's English translation, or a paraphrase; the place in the
 * document, the link to the original, and the hash of our copy.
 */
export function DocumentWords({ document }: { document: CitedDocument }) {
  const { quote, translation, note, locator, title, url, lang, publishedOn, precision, copySha256, source } =
    document;
  return (
    <figure className="mt-1.5 border-l-2 border-rule-strong pl-3">
      {quote && (
        <blockquote
          lang={lang}
          cite={url ?? undefined}
          className="font-serif text-[0.9375rem] leading-snug text-ink"
        >
          “{quote}”
        </blockquote>
      )}
      {translation && <p className="mt-0.5 text-sm text-ink-soft">In English: “{translation}”</p>}
      {note && <p className="text-sm leading-snug text-ink">{note}</p>}
      <figcaption className="mt-1 type-meta">
        <a href={`/sources/${source.slug}`} className="quiet-link">
          {source.name}
        </a>
        {source.reliability
          ? ` (${source.reliability}, ${RELIABILITY_WORDS[source.reliability]})`
          : " (not graded)"}
        {": "}
        {url ? (
          <a href={url} rel="external noopener noreferrer" className="text-link" lang={lang}>
            {title}
          </a>
        ) : (
          <cite lang={lang} className="not-italic">
            {title}
          </cite>
        )}
        {locator && `, ${locator}`}
        {publishedOn && `, ${dayText(publishedOn, precision)}`}
        {copySha256 && (
          <>
            . Archived copy, SHA-256{" "}
            <code title={copySha256} className="inline-block max-w-28 truncate align-bottom">
              {copySha256}
            </code>
          </>
        )}
      </figcaption>
    </figure>
  );
}
