import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { SearchBox } from "@/components/ui/search-box";
import type { ListThreads } from "@/lib/forum/schema";
import type { CountedCategory, ThreadList } from "@/lib/forum/types";
import { topicsLabel } from "./category-list";
import { ThreadListView } from "./thread-list";

type Props = {
  /** null: the discussions of reports */
  category: CountedCategory | null;
  list: ThreadList;
  query: ListThreads;
};

/** The topics of a category, or the discussions of reports. */
export function CategoryPageView({ category, list, query }: Props) {
  const name = category?.name ?? "Discussions of reports";
  const path = `/forum/${category?.slug ?? "reports"}`;
  const mayStart = category !== null && !category.closed;
  return (
    <div className="max-w-4xl py-8 sm:py-12">
      <Breadcrumb trail={[{ href: "/forum", name: "Forum" }]} current={name} />
      <header className="mt-5 mb-6 flex flex-wrap items-end justify-between gap-4">
        <div className="min-w-0">
          <h1 className="type-title wrap-anywhere">{name}</h1>
          <p className="mt-1.5 text-sm wrap-anywhere text-ink-soft">
            {category ? category.about : "Each report has a discussion at its end; these have comments."}
          </p>
          {category && (
            <p className="mt-2 flex flex-wrap items-center gap-2 type-meta">
              {topicsLabel(category.topics)}
              {category.level && <Badge>{category.level}</Badge>}
              {category.closed && <Badge>Closed to new topics</Badge>}
            </p>
          )}
        </div>
        <div className="flex flex-wrap items-center gap-3 print:hidden">
          {mayStart && <LinkButton href={`${path}/new`}>Start a topic</LinkButton>}
          <SearchBox action="/forum/search" label="Search the forum" className="w-full sm:w-56" />
        </div>
      </header>
      <h2 className="sr-only">{category ? "Topics" : "Discussions"}</h2>
      <ThreadListView
        {...{ list, path, query }}
        showCategory={false}
        empty={
          category
            ? {
                title: "No topics yet",
                text: mayStart ? "Start the first one." : "No new topics can be started here.",
              }
            : { title: "No report is discussed yet", text: "Write under one of them: the authors read it." }
        }
      />
    </div>
  );
}
