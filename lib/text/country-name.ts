import { countryInWords } from "./country-in-words";

/** The English name of an ISO 3166-1 country code as it is used in a list: “Bahamas”, “Hong Kong”. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? countryInWords(code).replace(/^the /u, "") : code;
}
