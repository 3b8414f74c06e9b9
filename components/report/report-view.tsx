import { ClaimList } from "@/components/claim/claim-list";
import { GeneratedDisclaimer } from "@/components/claim/generated-disclaimer";
import { FollowForm } from "@/components/follow/follow-button";
import { NoteTools } from "@/components/library/note-tools";
import { Markup } from "@/components/ui/markup";
import type { Block } from "@/lib/document/block";
import type { VersionEvidence } from "@/lib/evidence/types";
import type { FieldWords } from "@/lib/field/words";
import type { ReportHead, ReportPage } from "@/lib/reports/types";
import { Citation } from "./citation";
import { DiscussionLink } from "./discussion-link";
import { EntityCards } from "./entity-cards";
import { FollowSection } from "./follow-section";
import { GlossaryCards } from "./glossary-cards";
import { glossedTerms, glossesOf } from "./glosses";
import { NeighbourLinks } from "./neighbour-links";
import { OfferSection } from "./offer-section";
import { outlineOf, readingMinutes } from "./outline";
import { ReportHeader } from "./report-header";
import { ReportText } from "./report-text";
import { ContentsAside, ContentsDetails } from "./table-of-contents";
import { VersionLog } from "./version-log";

type Props = {
  /** the name of the house, in the citation */
  house: string;
  /** of the text; that of the screens where it is absent */
  language?: string;
  page: Extract<ReportPage, { kind: "report" }>;
  evidence: VersionEvidence;
  /** what kinds are called */
  words: FieldWords;
  /** the canonical address */
  address: string;
  signedIn: boolean;
  /** shows where levels begin and the link to the desk */
  staff: boolean;
  /** may give the report to others */
  gives?: boolean;
  /** the path under which pictures are, if that is not `/files` */
  pictures?: string;
};

/** The page of a report. It is for reading, and its scripts are plain ones, so React sees it only as markup. */
export function ReportView({ unscripted, ...props }: Props & { unscripted?: boolean }) {
  return (
    <Markup as="article" className="pt-8 sm:pt-12" unscripted={unscripted}>
      <Content {...props} />
    </Markup>
  );
}

/** Contents in the margin, the text in one column next to it. */
function Content({
  house,
  language,
  page,
  evidence,
  words,
  address,
  signedIn,
  staff,
  gives = false,
  pictures,
}: Props) {
  const { head, body, offer, neighbours } = page;
  const outline = outlineOf(body.segments);
  const blocks = body.segments.flatMap((segment) => segment.blocks);
  const breaksOff = `/reports/${head.slug}${endOf(blocks)}`;
  const follow = { signedIn, here: `/reports/${head.slug}` };
  const terms = glossedTerms(glossesOf(blocks, body.glossary));
  return (
    <>
      <div className="grid gap-x-14 lg:grid-cols-[13.5rem_minmax(0,46rem)]">
        <div className="lg:col-start-2">
          <ReportHeader
            head={head}
            minutes={readingMinutes(body.words)}
            partly={offer !== null}
            editHref={staff ? `/desk/reports/${head.reportId}` : null}
            follow={follow}
            gives={gives}
          />
        </div>
        <div className="mt-9 hidden lg:block print:hidden">
          <ContentsAside entries={outline} />
        </div>
        <div className="mt-8 min-w-0 lg:col-start-2 lg:mt-9">
          <div className="lg:hidden print:hidden">
            <ContentsDetails entries={outline} />
          </div>
          {head.hash !== null && <NoteTools slug={head.slug} signedIn={signedIn} />}
          <div lang={language}>
            <ReportText
              segments={body.segments}
              cards={body.cards}
              claims={evidence.claims}
              glossary={body.glossary}
              disclaimer={<GeneratedDisclaimer {...evidence} />}
              showLevels={staff}
              discussion={head.hash === null ? undefined : `/reports/${head.slug}/discussion`}
              pictures={pictures}
              offer={offer && <OfferSection offer={offer} here={breaksOff} signedIn={signedIn} />}
            />
          </div>
          <div className="mt-14 max-w-[41.25rem] space-y-10">
            <DiscussionLink slug={head.slug} />
            <ClaimList
              claims={evidence.claims}
              segments={body.segments}
              slug={head.hash === null ? undefined : head.slug}
              follow={follow}
            />
            <FollowSection head={head} {...follow} />
            <VersionLog slug={head.slug} history={head.history} />
            <EntityCards
              entities={[...head.subjects, ...body.cards]}
              claims={evidence.claims}
              words={words}
            />
            <GlossaryCards terms={terms} />
            <Citation house={house} head={head} address={address} />
            <PrintFoot head={head} site={new URL(address).origin} />
            <CardPopover />
            <FollowForm {...follow} />
          </div>
        </div>
      </div>
      <div className="mt-16">
        <NeighbourLinks neighbours={neighbours} />
      </div>
    </>
  );
}

/** The fragment of the last passage that is open; a disclaimer closes the page, after the offer. */
function endOf(blocks: readonly Block[]): string {
  const last = blocks.findLast((block) => block.type !== "disclaimer");
  return last ? `#${last.attrs.id}` : "";
}

/** Where the card of a hovered name or claim appears. Without JavaScript the links lead to the same text. */
export function CardPopover() {
  return (
    <div
      id="card-popover"
      popover="manual"
      className="fixed inset-auto m-0 max-h-[min(30rem,70vh)] w-96 max-w-[calc(100vw-1.5rem)] overflow-y-auto overscroll-contain rounded-overlay border border-rule bg-surface p-4 font-sans text-ink shadow-overlay print:hidden"
    />
  );
}

/** The footer of a printed report: which version it is, and how to check it. */
export function PrintFoot({ head, site }: { head: Pick<ReportHead, "number" | "hash">; site: string }) {
  if (head.hash === null) return null;
  return (
    <footer className="mt-8 hidden border-t border-rule pt-2 text-xs text-ink-soft print:block">
      Version {head.number}, SHA-256 <span className="font-mono wrap-anywhere">{head.hash}</span>. Check it at{" "}
      {site}
      /verify
    </footer>
  );
}
