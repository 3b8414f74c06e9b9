import type { RelationshipKind } from "@/lib/entities/schema";
import type { GraphEdge } from "./types";

/** Each kind as the verb between two entities. */
const VERBS: Record<RelationshipKind, string> = {
  owns: "owns",
  "subsidiary-of": "is a subsidiary of",
  "affiliated-with": "is affiliated with",
  "branch-of": "is a branch of",
  "joint-venture-partner-in": "is a joint-venture partner in",
  "member-of": "is a member of",
  "predecessor-of": "is a predecessor of",
  operates: "operates",
  "located-in": "is located in",
  supplies: "supplies",
  "offtakes-from": "takes offtake from",
  produces: "produces",
  uses: "uses",
  develops: "develops",
  "invests-in": "invests in",
  regulates: "regulates",
  "controls-export-of": "controls the export of",
  "party-to": "is party to",
  "announced-at": "was announced at",
};

export const verbOf = (kind: RelationshipKind): string => VERBS[kind];

const SHARE = new Intl.NumberFormat("en", { maximumFractionDigits: 3 });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });

export const shareText = (share: number): string => `${SHARE.format(share)}%`;

/** When an edge held, as precisely as it is known; null when nobody says. */
export function datesText({ validFrom, validTo, precision, asOf }: GraphEdge): string | null {
  const parts = [
    validFrom && `from ${dateText(validFrom, precision)}`,
    validTo && `until ${dateText(validTo, precision)}`,
  ].filter((part) => part !== null);
  if (parts.length > 0) return parts.join(" ");
  return asOf && `as of ${dateText(asOf, "day")}`;
}

function dateText(date: string, precision: GraphEdge["precision"]): string {
  if (precision === "year") return date.slice(0, 4);
  return (precision === "month" ? MONTH : DAY).format(new Date(`${date}T00:00:00Z`));
}
