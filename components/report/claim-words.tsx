import type { ReactNode } from "react";
import { claimLabel } from "@/components/claim/claim-label";
import { gradeOf } from "@/lib/evidence/grades";
import type { ClaimCard } from "@/lib/evidence/types";

type Props = { claims: readonly ClaimCard[]; ending: readonly ClaimCard[]; children: ReactNode };

/**
 * Words that claims were made from, and behind the last of them each claim's grade, which leads to its card at the end of
 * the report. The grade is drawn by the stylesheet: the text stays what the desk wrote, to find, to copy and to link to.
 */
export function ClaimWords({ claims, ending, children }: Props) {
  return (
    <>
      <span className="claim-words" data-claim={(ending[0] ?? claims[0])?.id}>
        {children}
      </span>
      {ending.map((claim) => (
        // biome-ignore lint/a11y/useAnchorContent: its label says it all; words inside would stand among those of the text
        <a
          key={claim.id}
          className="claim-grade"
          href={`#claim-${claim.id}`}
          data-claim={claim.id}
          data-grade={gradeOf(claim.reliability, claim.credibility) ?? "–"}
          aria-label={claimLabel(claim)}
        />
      ))}
    </>
  );
}
