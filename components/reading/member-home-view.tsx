import { DateTime } from "@/components/ui/date-time";
import { QuietHomePlace } from "@/components/visit/look-place";
import type { MemberHome } from "@/lib/reading/types";
import { NewsList } from "./news-line";
import { BegunReports, DiscussedReports, Replies, Searches } from "./own-lists";

/** How many lines of each kind are on the front page. */
const ON_FRONT = 4;

/** The member's part of the front page. Rendered to markup for the script of the cached page. */
export function MemberHomePart({ home }: { home: MemberHome }) {
  const { corrections, followed, reports, replies, begun } = home;
  const quiet = corrections.length + followed.length + reports.length + replies.length === 0;
  return (
    <section aria-labelledby="own-home" className="rounded-card border border-rule bg-surface p-5 sm:p-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="own-home" className="type-subhead">
          <Since home={home} />
        </h2>
        <p className="flex gap-4 text-sm">
          <a href="/home" className="text-link">
            Everything new
          </a>
          <a href="/watchlist" className="text-link">
            Watchlist
          </a>
        </p>
      </div>
      {quiet && begun.length === 0 ? (
        <p className="mt-3 text-sm text-ink-soft">
          {home.follows
            ? "Nothing has changed on what you read or follow."
            : "Follow companies, materials, topics or claims, and what changes on them appears here."}
        </p>
      ) : (
        <div className="mt-4 grid gap-x-10 gap-y-6 md:grid-cols-2">
          <Part title="Corrections to what you read" lines={corrections.slice(0, ON_FRONT)} read />
          <Part title="On what you follow" lines={followed.slice(0, ON_FRONT)} />
          <Part title="New reports" lines={reports.slice(0, ON_FRONT)} />
          <Replies replies={replies.slice(0, ON_FRONT)} />
          <BegunReports begun={begun.slice(0, ON_FRONT)} />
        </div>
      )}
    </section>
  );
}

/** The member's own page. */
export function MemberHomeView({ home }: { home: MemberHome }) {
  const { corrections, followed, reports, replies, begun, searches, verified, discussed } = home;
  const quiet = corrections.length + followed.length + reports.length + replies.length === 0;
  return (
    <div className="py-10 sm:py-14">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <h1 className="type-title">
          <Since home={home} />
        </h1>
        <a href="/watchlist" className="text-link text-sm">
          Your watchlist
        </a>
      </header>
      <QuietHomePlace />
      <div className="mt-8 grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-10">
          {quiet && (
            <p className="max-w-measure type-summary">
              {home.follows
                ? "Nothing has changed on what you read or follow."
                : "Follow companies, materials, topics, authors, reports or claims: their pages have a Follow button. What changes on them appears here."}
            </p>
          )}
          <Part title="Corrections to what you read" lines={corrections} read />
          <Part title="On what you follow" lines={followed} />
          <Part title="New reports" lines={reports} />
          <Part title="What the desk checked again" lines={verified} />
        </div>
        <div className="min-w-0 space-y-10">
          <Replies replies={replies} />
          <BegunReports begun={begun} />
          <Searches searches={searches} />
          <DiscussedReports reports={discussed} />
        </div>
      </div>
    </div>
  );
}

function Since({ home: { since, first } }: { home: MemberHome }) {
  if (first) return "In the last seven days";
  return (
    <>
      Since your last visit, <DateTime value={since} style="long" />
    </>
  );
}

type PartProps = {
  title: string;
  lines: MemberHome["followed"];
  /** reports that they have read: a later version leads to what changed */
  read?: boolean;
};

function Part({ title, lines, read }: PartProps) {
  if (lines.length === 0) return null;
  return (
    <section aria-label={title} className="min-w-0">
      <h2 className="mb-2 type-kicker">{title}</h2>
      <NewsList lines={lines} read={read} />
    </section>
  );
}
