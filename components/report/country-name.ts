const REGIONS = new Intl.DisplayNames("en", { type: "region" });

/** The English name of an ISO 3166-1 country code. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (REGIONS.of(code) ?? code) : code;
}
