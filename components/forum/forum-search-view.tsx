import { SearchX } from "lucide-react";
import { commentHref } from "@/components/discussion/discussion-href";
import { Excerpt } from "@/components/search/excerpt";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { MixedText } from "@/components/ui/mixed-text";
import { hrefWith, Pagination } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import type { Found, FoundPage } from "@/lib/forum/types";

type Props = {
  question: string | undefined;
  /** null: nothing was asked */
  page: FoundPage | null;
  /** it is not the first page */
  later: boolean;
};

/** What the forum's search found. */
export function ForumSearchView({ question, page, later }: Props) {
  return (
    <div className="max-w-3xl py-8 sm:py-12">
      <Breadcrumb trail={[{ href: "/forum", name: "Forum" }]} current="Search" />
      <h1 className="mt-5 mb-5 type-title">Search the forum</h1>
      <SearchBox action="/forum/search" label="Search the forum" defaultValue={question} large />
      {page === null ? (
        <p className="mt-4 text-sm text-ink-soft">
          Titles and comments. “Quoted words” stay together; -word leaves comments out.
        </p>
      ) : page.found.length === 0 ? (
        <EmptyState
          icon={SearchX}
          title="Nothing found"
          text="Try fewer words, or another form of them."
          className="mt-8"
        />
      ) : (
        <>
          <p role="status" className="mt-4 text-sm text-ink-soft">
            {countOf(page, later)}
          </p>
          <ol aria-label="Results" className="mt-4 divide-y divide-rule">
            {page.found.map((one) => (
              <li key={`${one.place.path} ${one.commentId}`}>
                <Result found={one} />
              </li>
            ))}
          </ol>
          <Pagination
            label="More results"
            newerHref={later ? hrefWith("/forum/search", { q: question }) : null}
            newerText="First results"
            olderHref={page.next && hrefWith("/forum/search", { q: question, after: page.next })}
            olderText="More"
            className="mt-6"
          />
        </>
      )}
    </div>
  );
}

function countOf({ found, next }: FoundPage, later: boolean): string {
  const results = found.length === 1 ? "1 result" : `${found.length} results`;
  if (next) return later ? `The next ${results}` : `The first ${results}`;
  return later ? `The last ${results}` : results;
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
