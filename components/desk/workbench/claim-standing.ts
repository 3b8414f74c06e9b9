import type { ClaimRange } from "@/components/editor/claim-marks";
import type { DeskClaim } from "@/lib/evidence/desk-types";

/** Where a claim is in the text: on its own words, on others, or nowhere; nowhere on purpose if another replaced it. */
export type Standing =
  | { kind: "standing"; range: ClaimRange }
  | { kind: "changed"; range: ClaimRange }
  | { kind: "gone" }
  | { kind: "superseded" };

/** A claim whose words changed or are gone, so that an author must fix it. */
export type Detached = Exclude<Standing, { kind: "standing" | "superseded" }>;

export const isDetached = (standing: Standing): standing is Detached =>
  standing.kind === "changed" || standing.kind === "gone";

type Link = Pick<DeskClaim["links"][number], "kind" | "outgoing">;

export function standingOf(
  { ref, quote, links }: Pick<DeskClaim, "quote"> & { ref: { id: string }; links: readonly Link[] },
  ranges: readonly ClaimRange[],
): Standing {
  const own = ranges.filter(({ id }) => id === ref.id);
  const range = own.find(({ words }) => words === quote);
  if (range) return { kind: "standing", range };
  if (own[0]) return { kind: "changed", range: own[0] };
  const superseded = links.some(({ kind, outgoing }) => kind === "supersedes" && !outgoing);
  return { kind: superseded ? "superseded" : "gone" };
}

/** In the order of the text; claims without a place come last. */
export function inTextOrder(claims: readonly DeskClaim[], ranges: readonly ClaimRange[]): DeskClaim[] {
  const placeOf = ({ ref }: DeskClaim): number =>
    ranges.find(({ id }) => id === ref.id)?.from ?? Number.POSITIVE_INFINITY;
  return claims.toSorted((a, b) => compare(placeOf(a), placeOf(b)));
}

const compare = (a: number, b: number): number => (a === b ? 0 : a - b);
