import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { MONTHS } from "@/lib/clock/calendar";
import type { CslItem, CslName } from "./csl-item";

// Its ASCII conversion drops everything without a command, such as all Chinese: the file is UTF-8, escaped below.
Object.assign(plugins.config.get("@bibtex").format, { asciiOnly: false, useIdAsLabel: true });

/** The item as BibTeX, in UTF-8; with the date in both BibTeX's and biblatex's form. */
export function asBibtex(item: CslItem): string {
  const { abstract, author, keyword, accessed, ...rest } = item;
  const title = item.title.replace(/\s+/g, " ");
  const entry = format(
    { ...rest, title: escaped(title), ...(author && { author: author.map(escapedName) }) },
    "bibtex",
  );
  const [[year, month, day]] = item.issued["date-parts"];
  const more = [
    `date = {${dayOf(item.issued, "-")}}`,
    `month = ${MONTHS[month - 1]}`,
    `day = {${day}}`,
    `urldate = {${dayOf(accessed, "-")}}`,
    `version = {${escaped(item.version)}}`,
    "langid = {english}",
    ...(abstract ? [`abstract = {${escaped(abstract)}}`] : []),
    ...(keyword ? [`keywords = {${escaped(keyword)}}`] : []),
  ];
  // Its month includes the day too, which no reader accepts as a month; fields it does not know are dropped.
  return entry
    .replace(/^\tmonth = .*$/m, () => more.map((field) => `\t${field},`).join("\n"))
    .replace(/^\ttitle = .*$/m, () => `\ttitle = {${withCapitals(title)}},`)
    .replace(/^\tyear = .*$/m, `\tyear = {${year}},`);
}

/** The item as RIS, one property a line, by its specification: lines end with CR LF, days are written 2026/03/04/. */
export function asRis(item: CslItem): string {
  // A single space between words, so that none can look like the beginning of a property.
  const { accessed, ...plain }: CslItem = JSON.parse(JSON.stringify(item), (_, value) =>
    typeof value === "string" ? value.replace(/\s+/g, " ") : value,
  );
  const author = plain.author?.map((name) =>
    "literal" in name ? { literal: bodyName(name.literal) } : name,
  );
  const keyword = plain.keyword?.replaceAll(", ", ",");
  const written = format({ ...plain, ...(author && { author }), ...(keyword && { keyword }) }, "ris");
  // The library breaks lines after 70 characters, in the middle of words; readers expect whole lines. It cuts the key
  // after 20, writes days of one digit, and puts the day of access into M1.
  return written
    .replace(/\n(?![A-Z][A-Z0-9] {2}-)(?=.)/g, "")
    .replace(/^DA {2}- .*$/m, `DA  - ${dayOf(plain.issued, "/")}/`)
    .replace(/^ID {2}- .*$/m, () => `ID  - ${plain.id}`)
    .replace(/^ER {2}-.*$/m, `Y2  - ${dayOf(accessed, "/")}/\nER  - `)
    .replaceAll("\n", "\r\n");
}

/** Programs take the last word of a name without a comma as the family name; a body has none. */
const bodyName = (name: string): string => (name.includes(" ") ? `${name},` : name);

const dayOf = ({ "date-parts": [[year, month, day]] }: CslItem["issued"], sign: string): string =>
  [year, two(month), two(day)].join(sign);

const two = (part: number): string => String(part).padStart(2, "0");

const escapedName = (name: CslName): CslName =>
  "literal" in name
    ? { literal: escaped(name.literal) }
    : { family: escaped(name.family), given: escaped(name.given) };

/** The type is explicit, so that nothing is guessed: words that look like an address are not fetched. */
function format(item: Omit<CslItem, "accessed">, name: "bibtex" | "ris"): string {
  return `${new Cite([item], { forceType: "@csl/list+object" }).format(name).trim()}\n`;
}

/** Styles lower-case titles, which would turn NdPr into ndpr: words with capitals are protected. */
function withCapitals(title: string): string {
  return title
    .split(/(\s+)/)
    .map((word, index) =>
      /\p{Lu}/u.test(index === 0 ? word.slice(1) : word) ? `{${escaped(word)}}` : escaped(word),
    )
    .join("");
}

const COMMANDS: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Escapes text for TeX. */
function escaped(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/g, (char) => COMMANDS[char] ?? `\\${char}`);
}
