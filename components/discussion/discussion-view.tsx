import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import type { ReadDiscussion } from "@/lib/discussion/schema";
import type { Discussion } from "@/lib/discussion/types";
import type { ThreadMark } from "@/lib/forum/types";
import { DiscussedPassage } from "./discussed-passage";
import { passagePath } from "./discussion-href";
import { ManageThread } from "./marks/manage-thread";
import { MarkNotices } from "./marks/thread-marks";
import { PassageThreadList } from "./passage-thread-list";
import { ThreadView } from "./thread-view";

type Props = {
  discussion: Extract<Discussion, { kind: "open" }>;
  marks: ThreadMark[];
  query: ReadDiscussion;
  moderator: boolean;
  /** of a claim: what is new since this reader last looked at it */
  news?: ReactNode;
};

const TITLES = {
  report: "Discussion",
  block: "Discussion of a passage",
  claim: "Discussion of a claim",
} as const;

/** The discussion of a report, or of a passage or a claim in it. */
export function DiscussionView({ discussion, marks, query, moderator, news }: Props) {
  const { report, place, passages, threadId, count, only } = discussion;
  const whole = `/reports/${report.slug}/discussion`;
  const { path, target } = thereOf(report, place);
  const trail = [{ href: `/reports/${report.slug}`, name: report.title }];
  if (place.kind !== "report") trail.push({ href: whole, name: "Discussion" });
  return (
    <div className="max-w-3xl py-8 sm:py-12">
      <Breadcrumb trail={trail} current={TITLES[place.kind]} />
      <header className="mt-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="type-title wrap-anywhere">{TITLES[place.kind]}</h1>
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
      {place.kind !== "report" && <DiscussedPassage slug={report.slug} place={place} />}
      {news}
      <MarkNotices marks={marks} />
      <ThreadView
        {...discussion}
        {...{ path, target, query }}
        empty={{
          title: "No replies yet: ask the desk",
          text: "The authors read what is written here.",
        }}
      />
      <PassageThreadList slug={report.slug} threads={passages} />
      {moderator && threadId !== null && <ManageThread {...{ threadId, marks }} />}
    </div>
  );
}

/** The page of a place, and what a new comment is sent with. */
function thereOf({ id: reportId, slug }: Props["discussion"]["report"], place: Props["discussion"]["place"]) {
  switch (place.kind) {
    case "report":
      return { path: `/reports/${slug}/discussion`, target: { reportId } };
    case "block":
      return { path: passagePath(slug, { block: place.id }), target: { reportId, blockId: place.id } };
    case "claim":
      return { path: passagePath(slug, { claim: place.id }), target: { reportId, claimId: place.id } };
  }
}
