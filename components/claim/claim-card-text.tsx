import { MixedText } from "@/components/ui/mixed-text";
import { claimText } from "@/lib/evidence/claims/claim-text";
import type { ClaimCard } from "@/lib/evidence/types";
import { ClaimAsserted } from "./claim-asserted";
import { ClaimDocuments } from "./claim-documents";
import { ClaimHistory } from "./claim-history";
import { ClaimLinks } from "./claim-links";
import { ContestedElsewhere } from "./contested-elsewhere";
import { GradeLine } from "./grade-line";

/** Everything that a claim's card tells a reader. */
export function ClaimCardText({ claim }: { claim: ClaimCard }) {
  return (
    <>
      <GradeLine grade={claim} />
      <p className="mt-2 text-[0.9375rem] leading-snug font-semibold text-ink in-[.claim-item]:hidden">
        <MixedText text={claimText(claim)} />
      </p>
      <div className="mt-1 space-y-2 text-sm leading-normal text-ink-soft">
        <p>
          <ClaimAsserted claim={claim} />
        </p>
        <ClaimDocuments documents={claim.documents} />
        <ClaimHistory history={claim.history} asPublished={claim.asPublished} />
        <ClaimLinks links={claim.links} compared={claim.compared} />
        <ContestedElsewhere reports={claim.contestedIn} />
      </div>
    </>
  );
}
