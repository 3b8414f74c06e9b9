import type { Measure } from "@/lib/entities/concentration-query";

/** What a share is a share of, in a heading. */
export const MEASURE_WORDS: Record<Measure, string> = {
  sites: "producers on record",
  capacity: "by capacity",
  output: "by output",
};

const NUMBER = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

/** An amount in the unit of its measure. */
export const amountText = (amount: number, measure: Measure): string =>
  measure === "sites"
    ? `${NUMBER.format(amount)} ${amount === 1 ? "producer" : "producers"}`
    : `${NUMBER.format(amount)} t/a`;

export const percentText = (percent: number): string => `${NUMBER.format(percent)}%`;
