import { DeskClaimLine } from "@/components/desk/claims/desk-claim-line";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import type { DeskSource } from "@/lib/evidence/sources/types";

type Props = Pick<DeskSource, "claims" | "claimTotal" | "queuedTotal">;

/** The claims that rest on a source, first those that a downgrade has put in the queue. */
export function RestingClaims({ claims, claimTotal, queuedTotal }: Props) {
  if (claimTotal === 0) return <p className="text-sm text-ink-soft">None yet.</p>;
  return (
    <div className="space-y-4">
      {queuedTotal > 0 && (
        <Callout
          tone="caution"
          title={
            queuedTotal === 1
              ? "1 claim needs to be reassessed"
              : `${queuedTotal.toLocaleString("en")} claims need to be reassessed`
          }
        >
          <p>
            The source was downgraded after they were last assessed.{" "}
            <a href="/desk/claims" className="text-link">
              Open the queue
            </a>
          </p>
        </Callout>
      )}
      <ul className="divide-y divide-rule border-y border-rule">
        {claims.map(({ queued, ...item }) => (
          <li key={item.claim.id} className="py-3.5">
            <DeskClaimLine item={item}>{queued && <Badge tone="caution">Reassess</Badge>}</DeskClaimLine>
          </li>
        ))}
      </ul>
      {claimTotal > claims.length && (
        <p className="type-meta">
          {claims.length} of {claimTotal.toLocaleString("en")}.
        </p>
      )}
    </div>
  );
}
