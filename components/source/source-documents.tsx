import { ExternalLink } from "lucide-react";
import { dayText } from "@/lib/evidence/claims/claim-text";
import type { SourceDocumentLine } from "@/lib/evidence/sources/types";
import { languageName, titleLang } from "./labels";

type Props = { documents: readonly SourceDocumentLine[]; total: number };

/** The documents we have from a source, each with its dates and the hash of our copy. */
export function SourceDocuments({ documents, total }: Props) {
  return (
    <section aria-labelledby="documents">
      <h2 id="documents" className="type-subhead">
        Documents
      </h2>
      {documents.length === 0 ? (
        <p className="mt-2 text-sm text-ink-soft">None recorded.</p>
      ) : (
        <ol className="mt-3 divide-y divide-rule border-y border-rule">
          {documents.map((document) => (
            <li key={document.id} id={`document-${document.id}`} className="py-3.5 text-sm">
              <Document document={document} />
            </li>
          ))}
        </ol>
      )}
      {total > documents.length && (
        <p className="mt-2 type-meta">
          The newest {documents.length} of {total.toLocaleString("en")}.
        </p>
      )}
    </section>
  );
}

function Document({ document }: { document: SourceDocumentLine }) {
  const { title, url, lang, publishedOn, precision, retrievedOn, copySha256 } = document;
  const facts = [
    publishedOn ? `Published ${dayText(publishedOn, precision)}` : "No date given",
    ...(retrievedOn ? [`retrieved ${dayText(retrievedOn, "day")}`] : []),
    languageName(lang),
  ];
  return (
    <>
      <p className="font-medium text-ink">
        {url ? (
          <a
            href={url}
            rel="external noopener noreferrer"
            className="text-link"
            lang={titleLang(title, lang)}
          >
            {title} <ExternalLink aria-hidden="true" className="inline size-3 align-baseline" />
          </a>
        ) : (
          <span lang={titleLang(title, lang)}>{title}</span>
        )}
      </p>
      <p className="mt-0.5 type-meta">{facts.join(", ")}</p>
      {copySha256 && (
        <p className="mt-0.5 type-meta">
          A copy is kept. SHA-256 <code className="break-all">{copySha256}</code>
        </p>
      )}
    </>
  );
}
