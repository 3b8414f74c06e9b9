import { NextStep } from "@/components/ui/empty-state";
import { SearchBox } from "@/components/ui/search-box";
import type { ListThreads } from "@/lib/forum/schema";
import type { CountedCategory, ThreadList } from "@/lib/forum/types";
import { CategoryList } from "./category-list";
import { ThreadListView } from "./thread-list";

type Props = { categories: CountedCategory[]; list: ThreadList; query: ListThreads; manages: boolean };

/** The forum: its categories, and the latest of all discussions. */
export function ForumView({ categories, list, query, manages }: Props) {
  return (
    <div className="max-w-4xl py-8 sm:py-12">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div className="min-w-0">
          <h1 className="type-title">Forum</h1>
          <p className="mt-1.5 text-sm text-ink-soft">
            Topics that readers start, and the discussion of each report.
          </p>
        </div>
        <SearchBox action="/forum/search" label="Search the forum" className="w-full sm:w-64" />
      </header>
      {query.after === undefined && (
        <section aria-labelledby="categories" className="mt-8">
          <h2 id="categories" className="sr-only">
            Categories
          </h2>
          <CategoryList categories={categories} />
        </section>
      )}
      <section aria-labelledby="latest" className="mt-10">
        <h2 id="latest" className="mb-3 type-subhead">
          All discussions
        </h2>
        <ThreadListView
          {...{ list, query }}
          path="/forum"
          showCategory
          empty={{
            title: "No discussions yet",
            text:
              categories.length > 0
                ? "Start a topic in one of the categories, or write under a report."
                : "Write under a report: its discussion appears here.",
            children: (
              <NextStep may={manages && categories.length === 0} href="/admin/forum/new">
                Make the first category
              </NextStep>
            ),
          }}
        />
      </section>
    </div>
  );
}
