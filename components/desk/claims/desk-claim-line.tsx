import type { ReactNode } from "react";
import { ClaimAsserted } from "@/components/claim/claim-asserted";
import { GradeSign } from "@/components/claim/grade-line";
import { sentenceHref } from "@/components/claim/sentence-href";
import { MixedText } from "@/components/ui/mixed-text";
import { claimText } from "@/lib/evidence/claims/claim-text";
import { STATUS_WORDS } from "@/lib/evidence/grades";
import type { DeskClaim } from "@/lib/evidence/recheck-types";

type Props = {
  item: Pick<DeskClaim, "claim" | "reportId" | "place">;
  /** badges after its text */
  children?: ReactNode;
};

/** A claim at the desk: its text and grade, with links to edit it and to read it. */
export function DeskClaimLine({ item: { claim, reportId, place }, children }: Props) {
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
        <GradeSign grade={claim} />
        <span className="min-w-0 flex-1 basis-60 text-[0.9375rem] leading-snug font-semibold wrap-anywhere text-ink">
          <MixedText text={claimText(claim)} />
        </span>
        {children}
      </p>
      <p className="mt-1 text-sm text-ink-soft">
        <ClaimAsserted claim={claim} />. {claim.status ? STATUS_WORDS[claim.status] : "Not assessed yet"}.
      </p>
      <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {reportId && (
          <a href={`/desk/reports/${reportId}#claim-${claim.id}`} className="text-link">
            Open in the editor
          </a>
        )}
        {place ? (
          <a href={sentenceHref(place.report.slug, place.blockId, place.sentence)} className="text-link">
            Read the sentence in “<MixedText text={place.report.title} />”
          </a>
        ) : (
          <span className="text-ink-faint">Not published</span>
        )}
      </p>
    </div>
  );
}
