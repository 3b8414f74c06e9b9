import { isCas, isIsin, isLei } from "./check-digits";
import { isAtomicNumber, isHs, isMicSymbol, isQid } from "./forms";
import { isUscc } from "./uscc";

export const IDENTIFIER_SCHEMES = ["LEI", "QID", "ISIN", "MIC", "HS", "CAS", "USCC", "ATOMIC"] as const;
export type IdentifierScheme = (typeof IDENTIFIER_SCHEMES)[number];

type Scheme = { name: string; hint: string; valid: (value: string) => boolean; problem: string };

/** Each scheme's name, a hint on its form, and the message for an invalid value. */
export const SCHEMES: Record<IdentifierScheme, Scheme> = {
  LEI: {
    name: "LEI",
    hint: "20 letters and digits, as 5493001KJTIIGC8Y1R12",
    valid: isLei,
    problem: "Not a valid LEI: 18 letters and digits and two check digits (ISO 17442).",
  },
  QID: { name: "Wikidata", hint: "as Q42", valid: isQid, problem: "A Wikidata id is Q and a number." },
  ISIN: {
    name: "ISIN",
    hint: "12 letters and digits, as AU000000LYC6",
    valid: isIsin,
    problem: "Not a valid ISIN: a country, nine letters or digits and a check digit (ISO 6166).",
  },
  MIC: {
    name: "Market and symbol",
    hint: "as XASX LYC",
    valid: isMicSymbol,
    problem: "Give the market's four-letter code (ISO 10383), a space and the symbol, as XASX LYC.",
  },
  HS: {
    name: "HS code",
    hint: "as 8505.11",
    valid: isHs,
    problem: "An HS code is written as 8501, 8505.11 or 8505.11.00.",
  },
  CAS: {
    name: "CAS",
    hint: "as 7440-00-8",
    valid: isCas,
    problem: "Not a valid CAS number: its check digit does not match.",
  },
  USCC: {
    name: "USCC",
    hint: "18 letters and digits of the Chinese register",
    valid: isUscc,
    problem: "Not a valid Unified Social Credit Code: its check character does not match (GB 32100).",
  },
  ATOMIC: {
    name: "Atomic number",
    hint: "1 to 118",
    valid: isAtomicNumber,
    problem: "An atomic number is between 1 and 118.",
  },
};

/** Prefixes of numbers in lists and data sheets, and the address of a Wikidata item. */
const LABELS: Partial<Record<IdentifierScheme, RegExp>> = {
  CAS: /^CAS(?:[ -]?(?:RN|NO\.?|NR\.?|NUMBER))?[\s:#]+/,
  LEI: /^LEI[\s:]+/,
  ISIN: /^ISIN[\s:]+/,
  HS: /^HS(?:[ -]?CODE)?[\s:]+/,
  USCC: /^USCC[\s:]+/,
  QID: /^(?:HTTPS?:\/\/(?:WWW\.)?WIKIDATA\.ORG\/(?:WIKI|ENTITY)\/|QID[\s:]+|WD:)/,
};

/**
 * An identifier in stored form: without a label, in capitals, at most one space, none in schemes without spaces, an HS
 * code with its points.
 */
export function tidied(scheme: IdentifierScheme, value: string): string {
  const written = value
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .toUpperCase()
    .trim()
    .replace(LABELS[scheme] ?? "", "");
  if (scheme === "MIC") return written.replace(/[\s:]+/g, " ");
  if (scheme === "CAS") return written.replace(/[\u2010-\u2015\u2212\ufe63]/g, "-").replace(/\s+/g, "");
  const close = written.replace(/\s+/g, "");
  return scheme === "HS" ? pointed(close) : close;
}

/** 8505.11.10 for 85051110: four digits, then pairs; other lengths stay unchanged. */
function pointed(code: string): string {
  const digits = code.replaceAll(".", "");
  if (digits.length % 2 === 1) return code;
  if (!/^\d{4}(?:\d{2}){0,3}$/.test(digits) || !/^\d+(?:\.\d+)*$/.test(code)) return code;
  return [digits.slice(0, 4), ...(digits.slice(4).match(/\d{2}/g) ?? [])].join(".");
}
