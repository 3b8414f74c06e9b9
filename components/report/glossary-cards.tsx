import type { GlossedTerm } from "@/lib/glossary/schema";

/**
 * The glossary terms that a report's readable text uses, at its end. Pointing at the first use of one in the text,
 * or reaching it by keyboard or touch, shows the same card next to it.
 */
export function GlossaryCards({ terms }: { terms: readonly GlossedTerm[] }) {
  if (terms.length === 0) return null;
  return (
    <section aria-labelledby="terms-used" className="print:hidden">
      <h2 id="terms-used" className="type-subhead">
        Chinese terms in this report
      </h2>
      <details className="mt-3">
        <summary className="inline-flex min-h-9 items-center text-sm text-accent underline underline-offset-4 hover:text-accent-strong">
          {terms.length === 1 ? "One glossary term" : `${terms.length} glossary terms`}
        </summary>
        <ul className="mt-3 divide-y divide-rule border-y border-rule">
          {terms.map((term) => (
            <li key={term.slug} id={`gloss-${term.slug}`} className="py-3">
              <Card term={term} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function Card({ term: { slug, zh, pinyin, en, sense, usage } }: { term: GlossedTerm }) {
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2.5">
        <span lang="zh-Hans" className="font-medium text-ink">
          {zh}
        </span>
        <span lang="zh-Latn-pinyin" className="type-meta">
          {pinyin}
        </span>
      </p>
      <p className="mt-0.5 text-sm font-medium text-ink">{en.join("; ")}</p>
      <p className="mt-1 text-sm text-ink-soft">{sense}</p>
      {usage && <p className="mt-1 text-sm text-ink-faint">{usage}</p>}
      <p className="mt-1.5 text-sm">
        <a href={`/glossary#${slug}`} className="quiet-link">
          Glossary
        </a>
      </p>
    </>
  );
}
