import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import type { ReadDiscussion } from "@/lib/discussion/schema";
import type { Discussion } from "@/lib/discussion/types";
import type { ThreadMark } from "@/lib/forum/types";
import { ManageThread } from "./marks/manage-thread";
import { MarkNotices } from "./marks/mark-notices";
import { ThreadView } from "./thread-view";

type Props = {
  discussion: Extract<Discussion, { kind: "open" }>;
  marks: ThreadMark[];
  query: ReadDiscussion;
  moderator: boolean;
};

/** The discussion of a report. */
export function DiscussionView({ discussion, marks, query, moderator }: Props) {
  const { report, threadId, count, only } = discussion;
  const path = `/reports/${report.slug}/discussion`;
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
      <MarkNotices marks={marks} />
      <ThreadView
        {...discussion}
        {...{ path, query }}
        target={{ reportId: report.id }}
        empty={{
          title: "No replies yet: ask the desk",
          text: "The authors read what is written here.",
        }}
      />
      {moderator && threadId !== null && <ManageThread {...{ threadId, marks }} />}
    </div>
  );
}
