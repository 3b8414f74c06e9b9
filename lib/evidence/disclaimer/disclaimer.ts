import { opens } from "@/lib/access/rank";
import type { StateAffiliation } from "@/lib/db/generated/enums";
import type { DisclaimerItemView, Grade, IssuedDisclaimer } from "../types";

/** An occurrence of a claim in a version, with its grade; `position` counts occurrences in reading order. */
export type Standing = Grade & {
  claimId: string;
  blockId: string;
  minRank: number;
  position: number;
  stateAffiliation: StateAffiliation | null;
};

/** Whether a claim needs no disclaimer: corroborated, by a source graded A or B, and credibility 1 or 2. */
export function isSound({ reliability, credibility, status }: Grade): boolean {
  return (
    status === "corroborated" &&
    (reliability === "A" || reliability === "B") &&
    (credibility === 1 || credibility === 2)
  );
}

/**
 * The claims that a disclaimer covers: all that need one, each once, in reading order. Of several occurrences it refers
 * to the one that most readers see. Does not depend on the order of `rows`.
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

/** Readable by more people; if equal, earlier in the text. */
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

/** Whether two disclaimers say the same, ignoring changed names of sources. */
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
 * Disclaimers as one reader sees them, newest first. One that was reissued for claims that they may not read is
 * identical for them to the previous one, and is left out; so is one that for them never covered anything.
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
