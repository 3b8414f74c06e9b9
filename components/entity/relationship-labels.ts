import { formatDay } from "@/components/ui/format-instant";
import type { RelationshipKind } from "@/lib/entities/schema";
import type { Edge } from "@/lib/entities/types";

/** Each kind of relationship as the heading on the page of the entity it comes from, and of the one it goes to. */
const PHRASES: Record<RelationshipKind, [outgoing: string, incoming: string]> = {
  owns: ["Owns", "Owned by"],
  "subsidiary-of": ["Subsidiary of", "Subsidiaries"],
  "affiliated-with": ["Affiliated with", "Affiliates"],
  "branch-of": ["Branch of", "Branches"],
  "joint-venture-partner-in": ["Joint ventures", "Joint venture partners"],
  "member-of": ["Member of", "Members"],
  "predecessor-of": ["Predecessor of", "Predecessors"],
  operates: ["Operates", "Operated by"],
  "located-in": ["Located in", "Located here"],
  supplies: ["Supplies", "Supplied by"],
  "offtakes-from": ["Takes offtake from", "Offtake goes to"],
  produces: ["Produces", "Produced by"],
  uses: ["Uses", "Used by"],
  develops: ["Develops", "Developed by"],
  "invests-in": ["Invests in", "Investors"],
  regulates: ["Regulates", "Regulated by"],
  "controls-export-of": ["Controls the export of", "Export controlled by"],
  "party-to": ["Party to", "Parties"],
  "announced-at": ["Announced at", "Announced here"],
};

/** The heading that a relationship is listed under. */
export function relationshipPhrase(kind: RelationshipKind, outgoing: boolean): string {
  return PHRASES[kind][outgoing ? 0 : 1];
}

const SHARE = new Intl.NumberFormat("en", { maximumFractionDigits: 3 });

/** What is known about a relationship besides its ends: share, dates as precise as known, confidence. */
export function relationshipFacts(line: Omit<Edge, "from" | "to">): string[] {
  const { sharePercent, validFrom, validTo, precision, asOf, asOfPrecision, confidence } = line;
  const from = validFrom && `from ${dateText(validFrom, precision)}`;
  const to = validTo && `until ${dateText(validTo, precision)}`;
  return [
    ...(sharePercent === null ? [] : [shareText(sharePercent)]),
    ...(from || to ? [[from, to].filter(Boolean).join(" ")] : []),
    ...(asOf ? [`as of ${dateText(asOf, asOfPrecision)}`] : []),
    ...(confidence === "high" ? [] : [`${confidence} confidence`]),
  ];
}

export const shareText = (share: number): string => `${SHARE.format(share)}%`;

/** A calendar day, or its month or year where no more is known. */
export function dateText(date: string, precision: Edge["precision"]): string {
  if (precision === "year") return date.slice(0, 4);
  const shown = formatDay(new Date(`${date}T00:00:00Z`), "UTC");
  return precision === "month" ? shown.replace(/^\d+ /, "") : shown;
}
