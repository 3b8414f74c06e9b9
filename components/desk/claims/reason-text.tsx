import { MixedText } from "@/components/ui/mixed-text";
import { claimText, dayText } from "@/lib/evidence/claims/claim-text";
import type { RecheckReason } from "@/lib/evidence/recheck-types";

/** Why a claim needs another look, in a sentence. */
export function ReasonText({ reason }: { reason: RecheckReason }) {
  const since = dayText(reason.since, "day");
  switch (reason.kind) {
    case "due":
      return <>Due for review since {since}.</>;
    case "downgrade":
      return (
        <>
          Its source{" "}
          <a href={`/desk/sources/${reason.source.id}`} className="text-link">
            <MixedText text={reason.source.name} />
          </a>{" "}
          was downgraded on {since}:{" "}
          {reason.from
            ? `from ${reason.from} to ${reason.to}`
            : `to ${reason.to}; it had no grade when the claim was last assessed`}
          .
        </>
      );
    case "uncorroborated":
      return (
        <>
          No longer corroborated: {reason.origins === 0 ? "no source" : "only one independent source"} is
          left. Readers can see this.
        </>
      );
    case "noted":
      return (
        <>
          A reader’s{" "}
          <a href="/desk/corrections?show=answered" className="text-link">
            correction request {reason.reference}
          </a>{" "}
          was noted on {since}.
        </>
      );
    case "contradicted":
      return (
        <>
          Contradicted, as recorded on {since}, by “<MixedText text={claimText(reason.by)} />
          ”.
        </>
      );
  }
}
