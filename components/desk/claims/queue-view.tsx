import { ListChecks } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { hrefWith, Pagination } from "@/components/ui/pagination";
import { claimText } from "@/lib/evidence/claims/claim-text";
import type { QueueItem, RecheckQueue } from "@/lib/evidence/recheck-types";
import { AssessAgain } from "./assess-again";
import { ClaimsHeading } from "./claims-heading";
import { DeskClaimLine } from "./desk-claim-line";
import { ReasonText } from "./reason-text";

/** The queue of claims to reassess. */
export function QueueView({ queue, first }: { queue: RecheckQueue; first: boolean }) {
  const { items, total, next } = queue;
  return (
    <>
      <ClaimsHeading tab="queue" />
      {items.length === 0 ? (
        <EmptyState
          icon={ListChecks}
          title="Nothing to reassess"
          text="Claims appear here when their review date has passed, their source is downgraded, or another claim contradicts them."
        >
          <LinkButton href={first ? "/desk/claims?tab=all" : "/desk/claims"} variant="secondary">
            {first ? "All claims" : "From the beginning"}
          </LinkButton>
        </EmptyState>
      ) : (
        <>
          <h2 className="type-meta">
            {total === 1 ? "1 claim waits" : `${total.toLocaleString("en")} claims wait`}
          </h2>
          <ol className="mt-2 divide-y divide-rule border-y border-rule">
            {items.map((item) => (
              <li key={item.claim.id} className="py-4">
                <Item item={item} />
              </li>
            ))}
          </ol>
        </>
      )}
      <Pagination
        label="Pages of the queue"
        className="mt-6"
        newerHref={first ? null : "/desk/claims"}
        newerText="From the beginning"
        olderHref={next && hrefWith("/desk/claims", { after: next })}
        olderText="Next"
      />
    </>
  );
}

function Item({ item }: { item: QueueItem }) {
  const { claim, reasons, reads, recheckOn } = item;
  return (
    <>
      <ul className="mb-2 space-y-0.5 border-l-2 border-caution pl-3 text-sm text-ink">
        {reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>
            <ReasonText reason={reason} />
          </li>
        ))}
      </ul>
      <DeskClaimLine item={item}>
        {reads > 0 && (
          <span className="type-meta">
            {reads.toLocaleString("en")} {reads === 1 ? "read" : "reads"} in 90 days
          </span>
        )}
      </DeskClaimLine>
      <AssessAgain
        claimId={claim.id}
        words={claimText(claim)}
        credibility={claim.credibility}
        status={claim.status === "lapsed" ? "corroborated" : claim.status}
        recheckOn={recheckOn}
      />
    </>
  );
}
