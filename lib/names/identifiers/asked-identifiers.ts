import { IDENTIFIER_SCHEMES, SCHEMES, tidied } from "./schemes";
import { marketsOf, TICKER_MARKETS } from "./tickers";

/**
 * The identifiers that a query may contain, in stored form: each word and the whole, by every scheme that accepts it.
 */
export function askedIdentifiers(question: string): string[] {
  const words = question.split(/\s+/).slice(0, 8);
  const found = [question, ...words].flatMap((text) =>
    IDENTIFIER_SCHEMES.filter((scheme) => scheme !== "ATOMIC").flatMap((scheme) => {
      const kept = tidied(scheme, text);
      return SCHEMES[scheme].valid(kept) ? [kept] : [];
    }),
  );
  return [...new Set([...found, ...words.flatMap(symbols), ...pairs(question)])];
}

/** A word as a symbol on any known market: typed in capitals, or six digits. */
function symbols(word: string): string[] {
  return /^(?:[A-Z]{2,5}|\d{4,6})$/.test(word) ? TICKER_MARKETS.map((mic) => `${mic} ${word}`) : [];
}

/** “ASX: LYC”, “ASX LYC”, “LYC.AX”. */
function pairs(question: string): string[] {
  const [, market = "", symbol = ""] = /\b([A-Z]{2,6})[:\s]\s*([A-Z0-9.]{1,8})\b/.exec(question) ?? [];
  const [, before = "", suffix = ""] = /\b([A-Z0-9]{1,6})\.([A-Z]{1,2})\b/.exec(question) ?? [];
  return [
    ...marketsOf(market).map((mic) => `${mic} ${symbol}`),
    ...marketsOf(suffix).map((mic) => `${mic} ${before}`),
  ];
}
