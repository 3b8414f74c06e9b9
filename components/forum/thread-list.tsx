import { MessagesSquare } from "lucide-react";
import type { ReactNode } from "react";
import { MARK_LABELS } from "@/components/discussion/marks/thread-marks";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { MixedText } from "@/components/ui/mixed-text";
import { hrefWith, Pagination } from "@/components/ui/pagination";
import { MOST_UNREAD } from "@/lib/forum/policy";
import type { ListThreads } from "@/lib/forum/schema";
import { ORDERS, type Order, type ThreadLine, type ThreadList } from "@/lib/forum/types";

const ORDER_LABELS: Record<Order, string> = {
  active: "Latest comments",
  newest: "Newest",
  busiest: "Most comments",
};

export const repliesLabel = (count: number): string => (count === 1 ? "1 reply" : `${count} replies`);

type Props = {
  list: ThreadList;
  /** of the page */
  path: string;
  query: ListThreads;
  /** on a page of one category its name says nothing */
  showCategory: boolean;
  empty: { title: string; text: string; children?: ReactNode };
};

/** Threads in one of three orders, the pinned ones first. */
export function ThreadListView({ list: { threads, pinned, next }, path, query, showCategory, empty }: Props) {
  const all = [...pinned, ...threads];
  if (all.length === 0) return <EmptyState icon={MessagesSquare} {...empty} className="mt-6" />;
  return (
    <>
      {(all.length > 1 || query.after !== undefined) && (
        <LinkTabs
          label="Order"
          tabs={ORDERS.map((sort) => ({
            href: listHref(path, { sort }),
            name: ORDER_LABELS[sort],
            current: query.sort === sort,
          }))}
        />
      )}
      <ol aria-label="Discussions" className="divide-y divide-rule">
        {all.map((thread) => (
          <li key={thread.id}>
            <Line thread={thread} showCategory={showCategory} />
          </li>
        ))}
      </ol>
      <Pagination
        label="More discussions"
        olderHref={next && listHref(path, { ...query, after: next })}
        olderText="More"
        className="mt-6"
      />
    </>
  );
}

/** A page of a list of threads. */
const listHref = (path: string, { sort, after }: Partial<ListThreads>): string =>
  hrefWith(path, { sort: sort === "active" ? undefined : sort, after });

function Line({ thread, showCategory }: { thread: ThreadLine; showCategory: boolean }) {
  const { place, category, starter, replies, lastAt, marks, unread } = thread;
  return (
    <article className="py-4">
      <h3 className="text-[0.9375rem] leading-snug font-semibold wrap-anywhere">
        <a href={place.path} className="quiet-link">
          <MixedText text={place.title} />
        </a>
        {unread !== null && unread !== 0 && (
          <Badge tone="accent" className="ml-2 align-[0.1em]">
            {unread === "new" ? "New" : `${unread >= MOST_UNREAD ? `${MOST_UNREAD}+` : unread} new`}
          </Badge>
        )}
      </h3>
      <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 type-meta">
        {marks.map((kind) => (
          <Badge key={kind}>{MARK_LABELS[kind]}</Badge>
        ))}
        {showCategory &&
          (category ? (
            <a href={`/forum/${category.slug}`} className="hover:underline wrap-anywhere">
              {category.name}
            </a>
          ) : (
            <a href="/forum/reports" className="hover:underline">
              On a report
            </a>
          ))}
        {category && starter && <span className="wrap-anywhere">by {starter}</span>}
        <span>{category ? repliesLabel(replies) : replies === 1 ? "1 comment" : `${replies} comments`}</span>
        <span>
          latest <DateTime value={lastAt} />
        </span>
      </p>
    </article>
  );
}
