import { BookOpenText } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { EmptyState, NextStep } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { SearchBox } from "@/components/ui/search-box";
import { byLetter } from "@/lib/glossary/letters";
import type { GlossaryLine, TermOrder } from "@/lib/glossary/schema";

type Props = {
  terms: readonly GlossaryLine[];
  q: string;
  order: TermOrder;
  desk: boolean;
  /** the house has a second language */
  second: boolean;
};

/** The glossary by letters, in the order of its pinyin or of its English. */
export function GlossaryView({ terms, q, order, desk, second }: Props) {
  const groups = byLetter(terms, order);
  return (
    <div className="pt-8 pb-16 sm:pt-12">
      <h1 className="type-title">Glossary</h1>
      <p className="mt-2 max-w-measure text-ink-soft">
        {second
          ? "Chinese industry terms explained. Each term leads to the reports that use it, in either language."
          : "Terms of the field explained. Each term leads to the reports that use it."}
      </p>
      <SearchBox
        action="/glossary"
        label="Search the glossary"
        placeholder={second ? "成果转化, chengguo, technology transfer" : "A word"}
        defaultValue={q}
        className="mt-5 max-w-xl"
      />
      {terms.length === 0 ? (
        <EmptyState
          icon={BookOpenText}
          className="mt-8"
          title={q ? "No matching terms" : "The glossary is empty"}
          text={
            q
              ? second
                ? "Try the Chinese, the pinyin without tones, or one English word."
                : "Try one word of it."
              : "Terms appear here when the desk explains them."
          }
        >
          {q && (
            <LinkButton href="/glossary" variant="secondary">
              All terms
            </LinkButton>
          )}
          <NextStep may={desk && q === ""} href="/desk/glossary/new">
            Add the first term
          </NextStep>
        </EmptyState>
      ) : (
        <>
          {second && (
            <LinkTabs
              label="Order"
              className="mt-6"
              tabs={[
                { href: hrefOf(q, "pinyin"), name: "By pinyin", current: order === "pinyin" },
                { href: hrefOf(q, "english"), name: "By English", current: order === "english" },
              ]}
            />
          )}
          {groups.length > 2 && <Letters letters={groups.map(({ letter }) => letter)} />}
          {groups.map(({ letter, terms: members }) => (
            <section key={letter} aria-labelledby={idOf(letter)} className="mt-8">
              <h2 id={idOf(letter)} className="scroll-mt-16 type-subhead text-ink-faint">
                {letter}
              </h2>
              <dl className="mt-2 grid gap-x-12 lg:grid-cols-2">
                {members.map((term) => (
                  <Term key={term.slug} term={term} />
                ))}
              </dl>
            </section>
          ))}
        </>
      )}
    </div>
  );
}

const idOf = (letter: string): string => `letter-${letter === "#" ? "other" : letter.toLowerCase()}`;

function hrefOf(q: string, order: TermOrder): string {
  const parameters = new URLSearchParams({ ...(q && { q }), ...(order === "english" && { order }) });
  return parameters.size === 0 ? "/glossary" : `/glossary?${parameters}`;
}

/** Stays at the top while the terms scroll. */
function Letters({ letters }: { letters: readonly string[] }) {
  return (
    <nav aria-label="First letter" className="sticky top-0 z-5 bg-paper py-2 print:hidden">
      <ul className="-ml-1.5 flex flex-wrap">
        {letters.map((letter) => (
          <li key={letter}>
            <a
              href={`#${idOf(letter)}`}
              className="grid h-8 min-w-7 place-items-center rounded-control px-1.5 text-sm font-medium text-ink-soft hover:bg-hover hover:text-ink"
            >
              {letter}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Term({ term: { slug, zh, pinyin, en, sense, usage } }: { term: GlossaryLine }) {
  const [best = "", ...others] = en;
  if (zh === null)
    return (
      <div id={slug} className="scroll-mt-16 border-t border-rule py-3.5 target:bg-hover">
        <dt>
          <dfn className="not-italic">
            <a
              href={`/search?${new URLSearchParams({ q: best })}`}
              className="quiet-link text-lg leading-tight font-medium text-ink"
            >
              {best}
              <span className="sr-only">: reports that use it</span>
            </a>
          </dfn>
          {others.length > 0 && <span className="block type-meta">{others.join("; ")}</span>}
        </dt>
        <dd className="mt-1 max-w-measure">
          <Sense {...{ sense, usage }} />
        </dd>
      </div>
    );
  return (
    <div
      id={slug}
      className="grid scroll-mt-16 content-start gap-x-6 gap-y-1 border-t border-rule py-3.5 target:bg-hover sm:grid-cols-[10rem_minmax(0,1fr)]"
    >
      <dt>
        <dfn className="not-italic">
          <a href={`/search?${new URLSearchParams({ q: zh })}`} className="quiet-link">
            <span lang="zh-Hans" className="text-lg leading-tight font-medium text-ink">
              {zh}
            </span>
            <span className="sr-only">: reports that use it</span>
          </a>
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
        <Sense {...{ sense, usage }} />
      </dd>
    </div>
  );
}

function Sense({ sense, usage }: Pick<GlossaryLine, "sense" | "usage">) {
  return (
    <>
      <p className="mt-1 text-sm text-ink-soft">{sense}</p>
      {usage && <p className="mt-1 text-sm text-ink-faint">{usage}</p>}
    </>
  );
}
