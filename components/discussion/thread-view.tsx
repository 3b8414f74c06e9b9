import { MessagesSquare } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { hrefWith, Pagination } from "@/components/ui/pagination";
import type { ReadDiscussion } from "@/lib/discussion/schema";
import type { Discussion } from "@/lib/discussion/types";
import type { Target } from "./comment-acts";
import { CommentItem } from "./comment-item";
import { LiveReplies } from "./live-replies";
import { StandingView } from "./standing-view";

type Props = Pick<
  Extract<Discussion, { kind: "open" }>,
  "count" | "comments" | "next" | "only" | "standing" | "live"
> & {
  /** of the thread's page */
  path: string;
  target: Target;
  query: ReadDiscussion;
  /** what an empty thread says */
  empty: { title: string; text: string };
};

/** The comments of a thread with one level of answers, their order, and the form for another. */
export function ThreadView({ count, comments, next, only, standing, live, ...page }: Props) {
  const { path, target, query, empty } = page;
  const href = (sort: "oldest" | "newest", after?: string) =>
    hrefWith(path, { sort: sort === "oldest" ? undefined : sort, after });
  return (
    <>
      {only ? (
        <p className="mt-6 text-sm">
          You see one comment with its replies.{" "}
          <a href={path} className="text-link">
            See the whole discussion
          </a>
        </p>
      ) : (
        count > 1 && (
          <LinkTabs
            label="Order"
            tabs={[
              { href: href("oldest"), name: "Oldest first", current: query.sort === "oldest" },
              { href: href("newest"), name: "Newest first", current: query.sort === "newest" },
            ]}
            className="mt-6"
          />
        )
      )}
      {comments.length === 0 ? (
        <EmptyState icon={MessagesSquare} {...empty} className="mt-8" />
      ) : (
        <ol aria-label="Comments" className="mt-8 space-y-8">
          {comments.map((comment) => (
            <CommentItem key={comment.id} {...{ comment, query, standing, path, target }} />
          ))}
        </ol>
      )}
      <Pagination
        label="More comments"
        olderHref={next && href(query.sort, next)}
        olderText={query.sort === "oldest" ? "Later comments" : "Earlier comments"}
        className="mt-8"
      />
      {!only && <LiveReplies key={live.thread} path={path} {...live} />}
      {!only && <StandingView {...{ standing, path, target }} />}
    </>
  );
}
