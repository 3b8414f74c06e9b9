import { opens } from "@/lib/access/rank";
import type { StateAffiliation } from "@/lib/db/generated/enums";
import type { DisclaimerItemView, Grade, IssuedDisclaimer } from "./types";

/** A claim at one place of a version, as it is graded; `position` counts places in reading order. */
export type Standing = Grade & {
  claimId: string;
  blockId: string;
  minRank: number;
  position: number;
  stateAffiliation: StateAffiliation | null;
};

/** Whether a reader need not be warned of a claim: corroborated, by a source graded A or B, and credibility 1 or 2. */
export function isSound({ reliability, credibility, status }: Grade): boolean {
  return (
    status === "corroborated" &&
    (reliability === "A" || reliability === "B") &&
    (credibility === 1 || credibility === 2)
  );
}

/**
 * Which claims a disclaimer covers: all that are not sound, each once, in reading order. Of several places the one that
 * most readers see is named. Does not depend on the order of `rows`.
 */
export function coverage<Row extends Standing>(rows: readonly Row[]): Row[] {
  const chosen = new Map<string, Row>();
  for (const row of rows) {
    if (isSound(row)) continue;
    const other = chosen.get(row.claimId);
    if (!other || isSeenFirst(row, other)) chosen.set(row.claimId, row);
  }
  return [...chosen.values()].sort((a, b) => a.position - b.position || (a.claimId < b.claimId ? -1 : 1));
}

/** By more readers; by as many, earlier in the text. */
function isSeenFirst(row: Standing, other: Standing): boolean {
  if (!opens(row.minRank, other.minRank)) return true;
  return opens(other.minRank, row.minRank) && row.position < other.position;
}

type Frozen = Pick<
  DisclaimerItemView,
  "claimId" | "blockId" | "stateAffiliation" | "reliability" | "credibility" | "status"
> & {
  country?: string | null;
  source?: { country: string | null } | null;
  voice?: string | null;
  voiceAffiliation?: StateAffiliation | null;
  own?: boolean;
};

/** Whether two disclaimers say the same; the names of sources may have changed. */
export function sameItems(a: readonly Frozen[], b: readonly Frozen[]): boolean {
  return JSON.stringify(a.map(frozen)) === JSON.stringify(b.map(frozen));
}

const frozen = (item: Frozen): unknown[] => [
  item.claimId,
  item.blockId,
  item.stateAffiliation,
  item.reliability,
  item.credibility,
  item.status,
  item.country ?? item.source?.country ?? null,
  item.voice ?? null,
  item.voiceAffiliation ?? null,
  item.own ?? false,
];

/**
 * Disclaimers as one reader sees them, newest first. What was issued anew for claims that they may not read says to them
 * what the one before said, and is not told; nor is one that for them never covered anything.
 *
 * @param issued oldest first, with the items that this reader may read
 */
export function asSeen(issued: readonly IssuedDisclaimer[]): IssuedDisclaimer[] {
  const seen: IssuedDisclaimer[] = [];
  for (const next of issued) {
    if (!sameItems(seen[0]?.items ?? [], next.items)) seen.unshift(next);
  }
  return seen;
}
