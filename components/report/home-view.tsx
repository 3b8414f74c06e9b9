import { LinkButton } from "@/components/ui/link-button";
import type { ReportItem, Topic } from "@/lib/reports/types";
import { LeadStory } from "./lead-story";
import { ReportTeaser } from "./report-teaser";
import { TopicLinks } from "./topic-links";

type Props = { reports: readonly ReportItem[]; topics: readonly Topic[]; signedIn: boolean };

/** The front page. */
export function HomeView({ reports, topics, signedIn }: Props) {
  const [lead, ...latest] = reports;
  return (
    <div className="pt-8 sm:pt-12">
      <h1 className="sr-only">Lodestone</h1>
      {lead ? (
        <LeadStory report={lead} />
      ) : (
        <p className="type-standfirst">No report has been published yet. The first one will stand here.</p>
      )}
      {latest.length > 0 && (
        <section aria-labelledby="latest" className="mt-14">
          <div className="flex items-baseline justify-between gap-4 border-t-2 border-ink pt-3">
            <h2 id="latest" className="type-subhead">
              Latest reports
            </h2>
            <a href="/reports" className="quiet-link text-sm text-ink-soft">
              All reports
            </a>
          </div>
          <ul className="mt-6 grid gap-x-10 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
            {latest.map((report) => (
              <li key={report.slug}>
                <ReportTeaser report={report} />
              </li>
            ))}
          </ul>
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
      {!signedIn && <Welcome />}
    </div>
  );
}

function Welcome() {
  return (
    <section
      aria-labelledby="what"
      className="mt-14 grid gap-x-16 gap-y-6 rounded-card border border-rule bg-surface p-6 sm:p-10 lg:grid-cols-[minmax(0,1fr)_auto] lg:items-end"
    >
      <div>
        <h2 id="what" className="type-title">
          The rare-earth supply chain, from mine to vehicle
        </h2>
        <p className="mt-3 max-w-measure type-summary">
          Lodestone publishes reports by a small desk of analysts, and shows what stands behind every claim. A
          free account opens more of each report; members read them whole.
        </p>
      </div>
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/sign-up" variant="accent">
          Register for free
        </LinkButton>
        <LinkButton href="/pricing" variant="secondary">
          What members get
        </LinkButton>
      </div>
    </section>
  );
}
