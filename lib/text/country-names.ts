/** Countries that take an article in English. */
const WITH_ARTICLE = new Set(
  "AE AX BS CC CF CK DO FK FO GB GM IM IO KM KY MH MP MV NL PH PN SB SC TC TF UM US VG VI".split(" "),
);

/** Countries whose English name differs from the table of regions. */
const NAMES: Readonly<Record<string, string>> = {
  CD: "the Democratic Republic of the Congo",
  CG: "the Republic of the Congo",
  HK: "Hong Kong",
  MO: "Macao",
  MM: "Myanmar",
  PS: "the Palestinian territories",
  FK: "the Falkland Islands",
  VA: "Vatican City",
  EU: "the European Union",
  VC: "Saint Vincent and the Grenadines",
};
const COUNTRIES = new Intl.DisplayNames(["en"], { type: "region" });

/** A country as written after “in”: “the Bahamas”, “Czechia”. `code`: ISO 3166-1 alpha-2 */
export function countryInWords(code: string): string {
  const name = NAMES[code];
  if (name !== undefined) return name;
  const spelled = (COUNTRIES.of(code) ?? code).replaceAll(" & ", " and ").replace(/^St\. /u, "Saint ");
  return `${WITH_ARTICLE.has(code) ? "the " : ""}${spelled}`;
}

/** The English name of an ISO 3166-1 country code as it is used in a list: “Bahamas”, “Hong Kong”. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? countryInWords(code).replace(/^the /u, "") : code;
}
