import { BookOpenText } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchBox } from "@/components/ui/search-box";
import type { GlossaryLine } from "@/lib/glossary/schema";

type Props = { terms: readonly GlossaryLine[]; q: string };

/** The glossary, in the order of its pinyin. */
export function GlossaryView({ terms, q }: Props) {
  return (
    <div className="pt-8 pb-16 sm:pt-12">
      <h1 className="type-title">Glossary</h1>
      <p className="mt-2 max-w-measure text-ink-soft">
        Chinese industry terms explained. A search in either language finds the reports that use them.
      </p>
      <SearchBox
        action="/glossary"
        label="Search the glossary"
        placeholder="成果转化, chengguo, technology transfer"
        defaultValue={q}
        className="mt-5 max-w-xl"
      />
      {terms.length === 0 ? (
        <EmptyState
          icon={BookOpenText}
          className="mt-8"
          title={q ? "No matching terms" : "The glossary is empty"}
          text={q ? "Try the Chinese, the pinyin without tones, or one English word." : undefined}
        >
          {q && (
            <LinkButton href="/glossary" variant="secondary">
              All terms
            </LinkButton>
          )}
        </EmptyState>
      ) : (
        <dl className="mt-8 divide-y divide-rule border-y border-rule">
          {terms.map((term) => (
            <Term key={term.slug} term={term} />
          ))}
        </dl>
      )}
    </div>
  );
}

function Term({ term: { slug, zh, pinyin, en, sense, usage } }: { term: GlossaryLine }) {
  const [best, ...others] = en;
  return (
    <div
      id={slug}
      className="grid gap-x-10 gap-y-1.5 py-4 target:bg-hover sm:grid-cols-[13rem_minmax(0,1fr)]"
    >
      <dt>
        <dfn className="not-italic">
          <span lang="zh-Hans" className="text-lg leading-tight font-medium text-ink">
            {zh}
          </span>
        </dfn>
        <span lang="zh-Latn-pinyin" className="block type-meta">
          {pinyin}
        </span>
      </dt>
      <dd className="max-w-measure">
        <p className="font-medium text-ink">
          {best}
          {others.length > 0 && <span className="font-normal text-ink-soft">; {others.join("; ")}</span>}
        </p>
        <p className="mt-1 text-sm text-ink-soft">{sense}</p>
        {usage && <p className="mt-1 text-sm text-ink-faint">{usage}</p>}
        <p className="mt-1.5 text-sm print:hidden">
          <a href={`/search?${new URLSearchParams({ q: zh })}`} className="quiet-link">
            Reports that use it
            <span className="sr-only">
              : <span lang="zh-Hans">{zh}</span>
            </span>
          </a>
        </p>
      </dd>
    </div>
  );
}
