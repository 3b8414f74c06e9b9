import { SearchX } from "lucide-react";
import { commentHref } from "@/components/discussion/discussion-href";
import { Excerpt } from "@/components/search/excerpt";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { MixedText } from "@/components/ui/mixed-text";
import { SearchBox } from "@/components/ui/search-box";
import { MOST_FOUND } from "@/lib/forum/policy";
import type { Found } from "@/lib/forum/types";

type Props = {
  question: string | undefined;
  /** null: nothing was asked */
  found: Found[] | null;
};

/** What the forum's search found. */
export function ForumSearchView({ question, found }: Props) {
  return (
    <div className="max-w-3xl py-8 sm:py-12">
      <Breadcrumb trail={[{ href: "/forum", name: "Forum" }]} current="Search" />
      <h1 className="mt-5 mb-5 type-title">Search the forum</h1>
      <SearchBox action="/forum/search" label="Search the forum" defaultValue={question} large />
      {found === null ? (
        <p className="mt-4 text-sm text-ink-soft">
          Titles and comments, in English and Chinese. “Quoted words” stay together; -word leaves comments
          out.
        </p>
      ) : found.length === 0 ? (
        <EmptyState
          icon={SearchX}
          title="Nothing found"
          text="Try fewer words, or another form of them."
          className="mt-8"
        />
      ) : (
        <>
          <p role="status" className="mt-4 text-sm text-ink-soft">
            {found.length >= MOST_FOUND
              ? `The first ${MOST_FOUND}. Add a word to find less.`
              : found.length === 1
                ? "1 result"
                : `${found.length} results`}
          </p>
          <ol aria-label="Results" className="mt-4 divide-y divide-rule">
            {found.map((one) => (
              <li key={`${one.place.path} ${one.commentId}`}>
                <Result found={one} />
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

function Result({ found: { place, commentId, writer, at, excerpt } }: { found: Found }) {
  return (
    <article className="py-4">
      <h2 className="text-[0.9375rem] font-semibold wrap-anywhere">
        <a href={commentId ? commentHref(place.path, commentId) : place.path} className="quiet-link">
          <MixedText text={place.title} />
        </a>
      </h2>
      <p className="mt-0.5 type-meta wrap-anywhere">
        {commentId ? (writer ?? "A reader") : "The whole discussion"} · <DateTime value={at} />
      </p>
      {excerpt.length > 0 && (
        <p className="mt-1.5 text-sm wrap-anywhere text-ink-soft">
          <Excerpt parts={excerpt} />
        </p>
      )}
    </article>
  );
}
