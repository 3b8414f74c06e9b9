import { cn } from "@/components/ui/class-names";
import { NextStep } from "@/components/ui/empty-state";
import { Markup } from "@/components/ui/markup";
import { HomePlace } from "@/components/visit/look-place";
import type { LeadPicture, ReportItem, Topic } from "@/lib/reports/types";
import { HomeWelcome } from "./home-welcome";
import { LeadStory } from "./lead-story";
import { ReportTeaser } from "./report-teaser";
import { TopicLinks } from "./topic-links";

type Props = {
  house: { name: string; tagline: string };
  reports: readonly ReportItem[];
  /** of the first of them */
  picture: LeadPicture | null;
  topics: readonly Topic[];
  signedIn: boolean;
  /** the viewer belongs to the desk */
  desk: boolean;
};

/** How many stories are next to the newest. */
const SIDE_STORIES = 3;

/** The front page. */
export function HomeView({ house, reports, picture, topics, signedIn, desk }: Props) {
  const [lead, ...others] = reports;
  const more = others.slice(SIDE_STORIES);
  return (
    <div className="pt-6 sm:pt-8">
      <h1 className="border-b border-rule pb-4 type-meta wrap-anywhere">{house.tagline || house.name}</h1>
      {signedIn && (
        <Markup as="div" className="mt-6 min-h-24">
          <HomePlace />
        </Markup>
      )}
      {lead ? (
        <div className="mt-8 grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <LeadStory report={lead} picture={picture} />
          {others.length > 0 && (
            <section aria-labelledby="latest" className="lg:border-l lg:border-rule lg:pl-10">
              <h2 id="latest" className="type-subhead">
                Latest reports
              </h2>
              <Teasers
                reports={others.slice(0, SIDE_STORIES)}
                className="mt-4 divide-y divide-rule *:py-5 *:first:pt-0 *:last:pb-0"
                brief
              />
            </section>
          )}
        </div>
      ) : (
        <div className="mt-8 space-y-5">
          <p className="type-standfirst">No report has been published yet. The first one will appear here.</p>
          <NextStep may={desk} href="/desk">
            Go to the desk
          </NextStep>
        </div>
      )}
      {more.length > 0 && (
        <section aria-labelledby="more" className="mt-14">
          <div className="flex items-baseline justify-between gap-4 border-t-2 border-ink pt-3">
            <h2 id="more" className="type-subhead">
              More reports
            </h2>
            <a href="/reports" className="quiet-link text-sm text-ink-soft">
              All reports
            </a>
          </div>
          <Teasers
            reports={more}
            className={cn(
              "mt-6 grid gap-x-10 gap-y-10 sm:grid-cols-2",
              // Four in threes would leave one alone in its row.
              more.length % 3 === 1 && more.length % 2 === 0 ? "lg:grid-cols-2" : "lg:grid-cols-3",
            )}
          />
        </section>
      )}
      {topics.length > 0 && (
        <section aria-labelledby="topics" className="mt-14 border-t border-rule pt-6">
          <h2 id="topics" className="type-subhead">
            Topics
          </h2>
          <TopicLinks topics={topics} className="mt-4" />
        </section>
      )}
      {!signedIn && <HomeWelcome house={house.name} />}
    </div>
  );
}

type TeasersProps = { reports: readonly ReportItem[]; className: string; brief?: boolean };

function Teasers({ reports, className, brief }: TeasersProps) {
  return (
    <ul className={className}>
      {reports.map((report) => (
        <li key={report.slug}>
          <ReportTeaser report={report} brief={brief} />
        </li>
      ))}
    </ul>
  );
}
