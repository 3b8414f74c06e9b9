import { MessagesSquare } from "lucide-react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { hrefWith, Pagination } from "@/components/ui/pagination";
import type { ReadDiscussion } from "@/lib/discussion/schema";
import type { Discussion } from "@/lib/discussion/types";
import { CommentItem } from "./comment-item";
import { StandingView } from "./standing-view";

type Props = { discussion: Extract<Discussion, { kind: "open" }>; query: ReadDiscussion; moderator: boolean };

/** The discussion of a report: comments with one level of answers, and the form for another. */
export function DiscussionView({ discussion, query, moderator }: Props) {
  const { report, count, comments, next, only, standing } = discussion;
  const path = `/reports/${report.slug}/discussion`;
  const page = (sort: "oldest" | "newest", after?: string) =>
    hrefWith(path, { sort: sort === "oldest" ? undefined : sort, after });
  return (
    <div className="max-w-3xl py-8 sm:py-12">
      <Breadcrumb trail={[{ href: `/reports/${report.slug}`, name: report.title }]} current="Discussion" />
      <header className="mt-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="type-title wrap-anywhere">Discussion</h1>
          <p className="mt-1.5 text-sm text-ink-soft">
            {count === 1 ? "1 comment" : `${count} comments`} on{" "}
            <a href={`/reports/${report.slug}`} className="text-link">
              {report.title}
            </a>
          </p>
        </div>
        <div className="flex flex-wrap gap-3 print:hidden">
          {moderator && (
            <LinkButton href="/admin/moderation" variant="secondary" size="sm">
              Moderation
            </LinkButton>
          )}
          {!only && (
            <LinkButton href="#write" variant="secondary" size="sm">
              Write a comment
            </LinkButton>
          )}
        </div>
      </header>
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
              { href: page("oldest"), name: "Oldest first", current: query.sort === "oldest" },
              { href: page("newest"), name: "Newest first", current: query.sort === "newest" },
            ]}
            className="mt-6"
          />
        )
      )}
      {comments.length === 0 ? (
        <EmptyState
          icon={MessagesSquare}
          title="No replies yet: ask the desk"
          text="The authors read what is written here."
          className="mt-8"
        />
      ) : (
        <ol aria-label="Comments" className="mt-8 space-y-8">
          {comments.map((comment) => (
            <CommentItem
              key={comment.id}
              {...{ comment, query, standing }}
              slug={report.slug}
              reportId={report.id}
            />
          ))}
        </ol>
      )}
      <Pagination
        label="More comments"
        olderHref={next && page(query.sort, next)}
        olderText={query.sort === "oldest" ? "Later comments" : "Earlier comments"}
        className="mt-8"
      />
      {!only && <StandingView standing={standing} report={report} />}
    </div>
  );
}
