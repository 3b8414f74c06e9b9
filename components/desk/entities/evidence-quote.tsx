import type { DeskEvidence } from "@/lib/entities/desk-types";

/** The words that prove an edge and where they are; or a note that they are no longer anywhere. */
export function EvidenceQuote({ evidence }: { evidence: DeskEvidence }) {
  if (evidence.words === null) {
    return (
      <p className="mt-2 border-l-2 border-caution pl-3 text-[0.8125rem] text-ink-soft">
        The chosen sentence is no longer in any current version, so it proves nothing.
      </p>
    );
  }
  return (
    <figure className="mt-2 border-l-2 border-rule-strong pl-3 text-[0.8125rem] leading-snug">
      <blockquote className="text-ink-soft">“{evidence.words}”</blockquote>
      <figcaption className="mt-0.5 text-ink-faint">
        {evidence.href ? (
          <a href={evidence.href} className="quiet-link">
            {evidence.title}
          </a>
        ) : (
          evidence.title
        )}
        {evidence.type === "document" && evidence.locator && `, ${evidence.locator}`}
        {evidence.type === "document" && " · source document"}
      </figcaption>
    </figure>
  );
}
