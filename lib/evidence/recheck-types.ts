import type { Reliability } from "@/lib/db/generated/enums";
import type { ClaimPlace, ClaimRef } from "./types";

/** Why a claim is to be looked at again, and since which day (ISO 8601, UTC). */
export type RecheckReason = { since: string } & (
  | { kind: "due" }
  | {
      kind: "downgrade";
      source: { id: string; name: string };
      from: Reliability | null;
      to: Reliability;
    }
  | { kind: "contradicted"; by: ClaimRef }
  /** `origins`: how many independent ones are left */
  | { kind: "uncorroborated"; origins: number }
);

/** A claim at the desk, with one place where it may be read. */
export type DeskClaim = {
  claim: ClaimRef;
  /** the words it was made from */
  quote: string;
  /** where it is edited; null for one that stands in no report */
  reportId: string | null;
  place: ClaimPlace | null;
  /** ISO 8601 */
  assessedAt: string | null;
  recheckOn: string | null;
};

/** `reads`: how often the reports that carry it were asked for in the last 90 days */
export type QueueItem = DeskClaim & { since: string; reads: number; reasons: RecheckReason[] };
/** `next`: the place behind which the next page begins */
export type RecheckQueue = { items: QueueItem[]; total: number; next: string | null };

export type DeskClaimList = { items: DeskClaim[]; next: string | null };
