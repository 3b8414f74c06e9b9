import type { ReportPage } from "@/lib/reports/types";
import { Citation } from "./citation";
import { EntityCards } from "./entity-cards";
import { NeighbourLinks } from "./neighbour-links";
import { OfferSection } from "./offer-section";
import { outlineOf, readingMinutes } from "./outline";
import { ReportHeader } from "./report-header";
import { ReportText } from "./report-text";
import { SubjectLinks } from "./subject-links";
import { ContentsAside, ContentsDetails } from "./table-of-contents";
import { VersionLog } from "./version-log";

type Props = {
  page: Extract<ReportPage, { kind: "report" }>;
  /** the canonical address */
  address: string;
  signedIn: boolean;
  /** shows where levels begin and the way to the desk */
  staff: boolean;
};

/** The page of a report. */
export function ReportView({ page, address, signedIn, staff }: Props) {
  const { head, body, offer, neighbours } = page;
  const outline = outlineOf(body.segments);
  return (
    <article className="pt-8 sm:pt-12">
      <ReportHeader
        head={head}
        minutes={readingMinutes(body.words)}
        partly={offer !== null}
        editHref={staff ? `/desk/reports/${head.reportId}` : null}
      />
      <SubjectLinks subjects={head.subjects} />
      <div className="mt-8 grid gap-x-16 sm:mt-10 lg:grid-cols-[minmax(0,46rem)_minmax(0,15rem)] lg:justify-between">
        <div className="min-w-0">
          <div className="lg:hidden print:hidden">
            <ContentsDetails entries={outline} />
          </div>
          <ReportText segments={body.segments} cards={body.cards} showLevels={staff} />
          {offer && <OfferSection offer={offer} slug={head.slug} signedIn={signedIn} />}
          <div className="mt-14 max-w-measure space-y-10">
            <EntityCards cards={body.cards} />
            <VersionLog history={head.history} />
            <Citation head={head} address={address} />
          </div>
        </div>
        <div className="hidden lg:block print:hidden">
          <ContentsAside entries={outline} />
        </div>
      </div>
      <div className="mt-16">
        <NeighbourLinks neighbours={neighbours} />
      </div>
    </article>
  );
}
