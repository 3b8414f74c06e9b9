import type { Index } from "@/lib/entities/concentration";

const NUMBER = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** The index as a number, or as the range it lies in. */
export function indexText({ low, high }: Index): string {
  const [least, most] = [NUMBER.format(low), NUMBER.format(high)];
  return least === most ? least : `${least} to ${most}`;
}

/** In the words of the Merger Guidelines of the US Department of Justice and the FTC (2023): above 1,800, from 1,000. */
export function indexWords({ low, high }: Index): string {
  const [least, most] = [wordOf(low), wordOf(high)];
  return least === most ? least : `between ${least} and ${most}, depending on what is not attributed`;
}

const wordOf = (index: number): string =>
  index > 1800 ? "highly concentrated" : index >= 1000 ? "moderately concentrated" : "not concentrated";
