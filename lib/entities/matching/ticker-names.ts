import { bareTicker, tickerForms } from "@/lib/names/identifiers/tickers";
import type { KnownName } from "./known-name";

/** The names of a company by its symbol on a market (`value`, as “XASX LYC”); the symbol alone is `asked`. */
export function tickerNames(name: KnownName): KnownName[] {
  const bare = bareTicker(name.value);
  return [
    ...tickerForms(name.value).map((value) => ({ ...name, value })),
    ...(bare === null ? [] : [{ ...name, value: bare, asked: true }]),
  ];
}
