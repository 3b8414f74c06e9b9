import { hrefWith } from "@/components/ui/pagination";
import type { Index } from "@/lib/entities/concentration/concentration";
import type { Measure } from "@/lib/entities/concentration/query";

type Chosen = { material: string; stage: string; on?: string | null; by?: Measure };

/** The address of a concentration, with its parameters in one order. */
export function concentrationHref({ material, stage, on, by }: Chosen): string {
  return hrefWith("/concentration", { by, material, on, stage });
}

const WHOLE = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** The index as a number, or as the range it lies in. */
export function indexText({ low, high }: Index): string {
  const [least, most] = [WHOLE.format(low), WHOLE.format(high)];
  return least === most ? least : `${least} to ${most}`;
}

/** In the words of the Merger Guidelines of the US Department of Justice and the FTC (2023): above 1,800, from 1,000. */
export function indexWords({ low, high }: Index): string {
  const [least, most] = [wordOf(low), wordOf(high)];
  return least === most ? least : `between ${least} and ${most}, depending on what is not attributed`;
}

const wordOf = (index: number): string =>
  index > 1800 ? "highly concentrated" : index >= 1000 ? "moderately concentrated" : "not concentrated";

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
