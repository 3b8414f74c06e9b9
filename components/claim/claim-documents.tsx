import { AFFILIATION_WORDS } from "@/lib/evidence/grades";
import type { ClaimDocumentLine } from "@/lib/evidence/types";
import { DocumentWords } from "./document-words";

/** The documents that a claim rests on: what each says and where, and its publisher's ties to the state. */
export function ClaimDocuments({ documents }: { documents: readonly ClaimDocumentLine[] }) {
  if (documents.length === 0) return <p>No source document is given.</p>;
  return (
    <ul className="space-y-2.5">
      {documents.map((document) => (
        <li key={document.id}>
          <DocumentWords document={document} />
          {document.source.stateAffiliation !== "none" && (
            <p className="pl-3 type-meta">Publisher: {AFFILIATION_WORDS[document.source.stateAffiliation]}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
