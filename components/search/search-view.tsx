import { SearchX } from "lucide-react";
import { FollowButton, FollowForm } from "@/components/follow/follow-button";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PagedList } from "@/components/ui/paged-list";
import { SearchBox } from "@/components/ui/search-box";
import { LookPlace } from "@/components/visit/look-place";
import type { FieldWords } from "@/lib/field/words";
import type { Topic } from "@/lib/reports/types";
import { questionText, questionWords } from "@/lib/search/saved-question";
import { MAX_QUESTION, type SearchQuery } from "@/lib/search/schema";
import type { Answer } from "@/lib/search/types";
import { CorrectionNote } from "./correction-note";
import { EntityMatches } from "./entity-matches";
import { ClaimMatches, SourceMatches } from "./evidence-matches";
import { GlossaryMatches } from "./glossary-matches";
import { isNarrowed, NarrowSearch, searchHref } from "./narrow-search";
import { SearchResultRow } from "./search-result-row";

type Props = {
  query: SearchQuery;
  answer: Answer;
  topics: readonly Topic[];
  signedIn: boolean;
  /** what kinds are called */
  words: FieldWords;
  /** the house has a second language */
  second: boolean;
};

/** The search page: one field, then entities, terms of the glossary, sources, reports and claims. */
export function SearchView({ query, answer, topics, signedIn, words, second }: Props) {
  const { q, cursor } = query;
  const first = cursor === undefined;
  const { results: found, entities, claims, sources, correction } = answer;
  const { results, glossary, next } = found;
  const shown = { ...query, q: correction?.shown ? correction.question : q };
  const page = (from: string) => searchHref(shown, from);
  const asked = questionText(query);
  const follow = { signedIn, here: searchHref({ ...query, as: undefined }) };
  return (
    <div className="pt-8 pb-16 sm:pt-12">
      <FollowForm {...follow} />
      <h1 className="type-title">Search</h1>
      <SearchBox
        action="/search"
        label="Search reports and entities"
        placeholder={second ? "Words, a “phrase”, a name, 中文" : "Words, a “phrase”, a name"}
        defaultValue={q}
        large
        className="mt-5 max-w-3xl"
      />
      {q.length > MAX_QUESTION && (
        <p className="mt-3 max-w-measure text-sm text-caution">
          That is more than {MAX_QUESTION} characters; only the beginning was looked for.
        </p>
      )}
      {q !== "" && q.length <= MAX_QUESTION && (
        <FollowButton
          subject={`search:${asked}`}
          name={`search for ${questionWords(query)}`}
          words={{ off: "Save this search", on: "Saved" }}
          main
          className="mt-3"
          {...follow}
        />
      )}
      {q !== "" && first && <LookPlace signedIn={signedIn} kind="search" slug={asked} />}
      {correction && <CorrectionNote q={q} correction={correction} />}
      {q === "" ? <Advice second={second} /> : <EntityMatches q={shown.q} hits={entities} words={words} />}
      {first && <GlossaryMatches hits={glossary} />}
      <SourceMatches sources={sources} />
      {q !== "" && (
        <section aria-labelledby="reports-found" className="mt-10">
          <h2 id="reports-found" className="type-kicker text-ink-faint">
            Reports
          </h2>
          <NarrowSearch query={shown} topics={topics} signedIn={signedIn} />
          <PagedList
            items={results}
            keyOf={({ slug }) => slug}
            nothing={<NothingFound query={query} next={next && page(next)} />}
            listClassName="mt-3 border-b-0"
            label="Results"
            className="mt-4"
            newerText="First results"
            newerHref={first ? null : searchHref(shown)}
            olderText="More results"
            olderHref={results.length > 0 && next ? page(next) : null}
          >
            {(result) => <SearchResultRow result={result} />}
          </PagedList>
        </section>
      )}
      <ClaimMatches claims={claims} entities={entities} />
    </div>
  );
}

function NothingFound({ query, next }: { query: SearchQuery; next: string | null }) {
  const { q } = query;
  const narrowed = isNarrowed(query);
  return (
    <EmptyState
      icon={SearchX}
      className="mt-3"
      title={
        next
          ? "No match in the newer reports"
          : narrowed
            ? "No such report contains all of these words"
            : "No report contains all of these words"
      }
      text={
        next
          ? "The words are common but rarely occur together. Older reports have not been searched yet."
          : narrowed
            ? "Other reports may: search without the choices above."
            : "No report that is open to you contains them all. Try fewer words, or another form of a name."
      }
    >
      {next && <LinkButton href={next}>Search older reports</LinkButton>}
      {narrowed && <LinkButton href={searchHref({ q })}>Search all reports</LinkButton>}
      <LinkButton href={`/entities?${new URLSearchParams({ q: q.slice(0, 100) })}`} variant="secondary">
        Search entities
      </LinkButton>
      <LinkButton href="/reports" variant="secondary">
        All reports
      </LinkButton>
    </EmptyState>
  );
}

function Advice({ second }: { second: boolean }) {
  return (
    <ul className="mt-6 grid max-w-measure gap-2 text-sm text-ink-soft">
      <li>A report must contain all of your words, in any form: “delivery” finds “deliveries”.</li>
      <li>Use quotation marks for a phrase: “long-term contract”.</li>
      <li>Use a minus to exclude a word: tariffs -steel.</li>
      {second && (
        <li>
          Chinese works as it is written: <span lang="zh-Hans">出口管制</span>,{" "}
          <span lang="zh-Hans">有限公司</span>.
        </li>
      )}
      <li>Names of companies, sites and materials, HS codes and stock symbols lead to their own pages.</li>
    </ul>
  );
}
