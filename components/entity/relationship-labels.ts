import { formatDay } from "@/components/ui/format-instant";
import type { Edge } from "@/lib/entities/types";

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
