const LANGUAGES = ["en", "zh-Hans", "de", "fr", "es"];

/** Names that the tables of regions do not have. */
const ALSO: Record<string, string> = {
  usa: "US",
  "u.s.": "US",
  "u.s.a.": "US",
  "united states of america": "US",
  uk: "GB",
  "great britain": "GB",
  england: "GB",
  "people's republic of china": "CN",
  prc: "CN",
  "p.r. china": "CN",
  "russian federation": "RU",
  "republic of korea": "KR",
  "korea, republic of": "KR",
  "viet nam": "VN",
  "czech republic": "CZ",
  holland: "NL",
  drc: "CD",
};

let known: ReadonlyMap<string, string> | undefined;

/** A country in two letters, of its code or of its name in a large language; null for anything else. */
export function countryOf(cell: string): string | null {
  known ??= countryNames();
  const text = cell.normalize("NFKC").trim();
  if (/^[A-Za-z]{2}$/.test(text)) {
    const code = known.get(text.toLowerCase()) ?? text.toUpperCase();
    return known.get(`= ${code}`) ?? null;
  }
  return known.get(text.toLowerCase().replaceAll("’", "'")) ?? null;
}

function countryNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  for (const language of LANGUAGES) {
    const regions = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    for (const code of codes) {
      const name = regions.of(code);
      // Codes that are no longer in use have the name of what took their place.
      if (!name || new Intl.Locale(`und-${code}`).region !== code) continue;
      names.set(`= ${code}`, code);
      if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), code);
    }
  }
  for (const [name, code] of Object.entries(ALSO)) names.set(name, code);
  return names;
}
