import { LinkButton } from "@/components/ui/button";
import { utcDay } from "@/lib/clock/calendar";
import type { DatePrecision } from "@/lib/db/generated/enums";
import type { Timeline, TimelineEntry } from "@/lib/entities/types";
import { dayText } from "@/lib/evidence/claims/claim-text";
import type { FieldWords } from "@/lib/field/words";
import { entityHref } from "./addresses";
import { Section } from "./section";
import { TimelineItem } from "./timeline-item";

type Props = {
  slug: string;
  timeline: Timeline;
  day: string | null;
  words: FieldWords;
  /** whether this is a later page of it */
  later: boolean;
};

/** What happened to an entity and was reported of it, newest first, by day. */
export function TimelineSection({ slug, timeline, day, words, later }: Props) {
  const { entries, next } = timeline;
  if (entries.length === 0) return null;
  const page = entityHref(slug, day);
  return (
    <Section id="timeline" title="Timeline" aside={<p className="type-meta">What is dated, newest first</p>}>
      <ol className="mt-4 border-t border-rule">
        {byDay(entries).map(({ date, precision, members }) => (
          <li
            key={`${date} ${precision}`}
            className="grid gap-x-8 border-b border-rule py-4 sm:grid-cols-[7.5rem_minmax(0,1fr)]"
          >
            <h3 className="type-meta font-medium text-ink-soft max-sm:mb-2">
              <time dateTime={date}>{dayText(date, precision)}</time>
            </h3>
            <ol className="grid gap-4">
              {members.map((entry) => (
                <TimelineItem key={entry.key} {...{ entry, slug, day, words }} />
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

type Day = { date: string; precision: DatePrecision; members: TimelineEntry[] };

function byDay(entries: readonly TimelineEntry[]): Day[] {
  const days = new Map<string, Day>();
  for (const entry of entries) {
    const [date, precision] = [utcDay(entry.at), entry.precision ?? "day"];
    const day = days.get(`${date} ${precision}`) ?? { date, precision, members: [] };
    day.members.push(entry);
    days.set(`${date} ${precision}`, day);
  }
  return [...days.values()];
}
