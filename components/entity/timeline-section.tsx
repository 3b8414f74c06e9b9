import { LinkButton } from "@/components/ui/button";
import { utcDay } from "@/lib/clock/calendar";
import type { Timeline, TimelineEntry } from "@/lib/entities/types";
import { dayText } from "@/lib/evidence/claims/claim-text";
import { entityHref } from "./addresses";
import { Section } from "./section";
import { TimelineItem } from "./timeline-item";

type Props = {
  slug: string;
  names: readonly string[];
  timeline: Timeline;
  day: string | null;
  /** whether this is a later page of it */
  later: boolean;
};

/** What was published about an entity, newest first, by day. */
export function TimelineSection({ slug, names, timeline, day, later }: Props) {
  const { entries, next } = timeline;
  if (entries.length === 0) return null;
  const page = entityHref(slug, day);
  return (
    <Section
      id="timeline"
      title="Timeline"
      aside={<p className="type-meta">What was said about it, by publication date here</p>}
    >
      <ol className="mt-4 border-t border-rule">
        {byDay(entries).map(({ date, members }) => (
          <li
            key={date}
            className="grid gap-x-8 border-b border-rule py-4 sm:grid-cols-[7.5rem_minmax(0,1fr)]"
          >
            <h3 className="type-meta font-medium text-ink-soft max-sm:mb-2">
              <time dateTime={date}>{dayText(date, "day")}</time>
            </h3>
            <ol className="grid gap-4">
              {members.map((entry) => (
                <TimelineItem key={entry.key} entry={entry} slug={slug} names={names} day={day} />
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {(next || later) && (
        <nav aria-label="Timeline" className="mt-5 flex justify-between gap-4 print:hidden">
          {later && (
            <LinkButton href={`${page}#timeline`} variant="secondary">
              Newest
            </LinkButton>
          )}
          {next && (
            <LinkButton
              href={`${page}${page.includes("?") ? "&" : "?"}before=${next}#timeline`}
              variant="secondary"
              className="ml-auto"
            >
              Earlier
            </LinkButton>
          )}
        </nav>
      )}
    </Section>
  );
}

function byDay(entries: readonly TimelineEntry[]): { date: string; members: TimelineEntry[] }[] {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const date = utcDay(entry.at);
    days.set(date, [...(days.get(date) ?? []), entry]);
  }
  return [...days].map(([date, members]) => ({ date, members }));
}
