import type { DocumentProof } from "@/lib/entities/types";
import { dayText } from "@/lib/evidence/claim-text";

/** The words of a source document that prove a relationship; the link opens the document. */
export function DocumentQuote({ document }: { document: DocumentProof }) {
  const { quote, locator, title, url, lang, publishedOn, source } = document;
  return (
    <figure className="mt-1.5 border-l-2 border-rule pl-3">
      <blockquote
        lang={lang}
        cite={url ?? undefined}
        className="font-serif text-[0.9375rem] leading-snug text-ink-soft"
      >
        “{quote}”
      </blockquote>
      <figcaption className="mt-1 type-meta">
        <a href={`/sources/${source.slug}`} className="quiet-link">
          {source.name}
        </a>
        {": "}
        {url ? (
          <a href={url} rel="external noopener" className="quiet-link">
            {title}
          </a>
        ) : (
          title
        )}
        {locator && `, ${locator}`}
        {publishedOn && `, ${dayText(publishedOn, "day")}`}
      </figcaption>
    </figure>
  );
}
