import type { ReactNode } from "react";
import { FollowButton, type FollowPlace } from "@/components/follow/follow-button";
import { BookmarkButton } from "@/components/library/bookmark-button";
import { LinkButton } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { LookPlace } from "@/components/visit/look-place";
import type { ReportHead, VersionLine } from "@/lib/reports/types";
import { Byline, DatedLine } from "./byline";
import { TagLinks } from "./tag-links";
import { changesHref } from "./version-log";

type Props = {
  head: ReportHead;
  /** reading time in minutes of what this viewer may read */
  minutes: number;
  /** this viewer may read only a part */
  partly: boolean;
  /** set for viewers who may edit */
  editHref: string | null;
  follow: FollowPlace;
  /** the viewer may give the report to others */
  gives: boolean;
};

/** The head of a report: topic, title, standfirst, authors, date, version, reading time. */
export function ReportHeader({ head, minutes, partly, editHref, follow, gives }: Props) {
  const corrected = head.history.find((version) => version.kind === "corrected");
  const changed = head.updatedAt.getTime() - head.publishedAt.getTime() > 60_000;
  return (
    <header className="max-w-[46rem]">
      <TagLinks tags={head.tags} />
      <h1 className="mt-4 type-display">{head.title}</h1>
      {head.standfirst && <p className="mt-5 type-standfirst">{head.standfirst}</p>}
      <div className="mt-7 border-t border-rule pt-4">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div>
            <Byline authors={head.authors} />
            <p className="mt-1 flex flex-wrap gap-x-2 type-meta">
              <Dot>
                <DatedLine head={head} />
              </Dot>
              {changed && (
                <Dot>
                  Updated <DateTime value={head.updatedAt} style="long" />
                </Dot>
              )}
              <Dot>
                {minutes} min read{partly && " (the part you can read)"}
              </Dot>
              {head.number > 1 && (
                <Dot>
                  <a href="#versions" className="quiet-link">
                    Version {head.number}
                    {corrected && ", corrected"}
                  </a>
                </Dot>
              )}
            </p>
            {head.dated?.reason && <p className="mt-1 type-meta">About the date: {head.dated.reason}</p>}
          </div>
          <div className="flex flex-wrap gap-2 print:hidden">
            <BookmarkButton slug={head.slug} {...follow} />
            <FollowButton subject={`report:${head.slug}`} name="this report" main {...follow} />
            {gives && (
              <LinkButton href={`/gifts?report=${head.slug}`} variant="secondary" size="sm">
                Gift<span className="sr-only"> this report</span>
              </LinkButton>
            )}
            {editHref && (
              <LinkButton href={editHref} variant="secondary" size="sm">
                Edit
              </LinkButton>
            )}
          </div>
        </div>
      </div>
      {corrected && <CorrectionNotice slug={head.slug} version={corrected} />}
      <LookPlace signedIn={follow.signedIn} kind="report" slug={head.slug} />
    </header>
  );
}

/** The newest correction, before the text that it corrects. */
function CorrectionNotice({ slug, version }: { slug: string; version: VersionLine }) {
  return (
    <p className="mt-5 border-l-2 border-accent pl-4 text-[0.9375rem] leading-snug text-ink">
      <strong className="font-semibold">
        Corrected <DateTime value={version.publishedAt} show="day" style="long" />.
      </strong>{" "}
      {version.reason}{" "}
      <a href={changesHref(slug, version)} className="text-link whitespace-nowrap print:hidden">
        What changed
      </a>
    </p>
  );
}

function Dot({ children }: { children: ReactNode }) {
  return <span className="not-last:after:ml-2 not-last:after:content-['·']">{children}</span>;
}
