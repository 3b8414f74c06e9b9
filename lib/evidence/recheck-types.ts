import type { Reliability } from "@/lib/db/generated/enums";
import type { ClaimPlace, ClaimRef } from "./types";

/** Why a claim is due for review, and since which day (ISO 8601, UTC). */
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
  /** `reference`: of the reader's request for a correction */
  | { kind: "noted"; reference: string }
);

/** A claim at the desk, with one place where it may be read. */
export type DeskClaim = {
  claim: ClaimRef;
  /** the words it was made from */
  quote: string;
  /** the report in which it is edited; null if it is in none */
  reportId: string | null;
  place: ClaimPlace | null;
  /** ISO 8601 */
  assessedAt: string | null;
  recheckOn: string | null;
};

/** `reads`: how often the reports that carry it were requested in the last 90 days */
export type QueueItem = DeskClaim & { since: string; reads: number; reasons: RecheckReason[] };
/** `next`: the cursor of the next page */
export type RecheckQueue = { items: QueueItem[]; total: number; next: string | null };

export type DeskClaimList = { items: DeskClaim[]; next: string | null };
