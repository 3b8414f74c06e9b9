import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import type { CslItem, CslName } from "./csl-item";

// Its way to ASCII drops what has no command there, such as all Chinese: the file is UTF-8, escaped below.
Object.assign(plugins.config.get("@bibtex").format, { asciiOnly: false, useIdAsLabel: true });

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The item as BibTeX, in UTF-8; the date both as BibTeX and as biblatex read it. */
export function asBibtex(item: CslItem): string {
  const { title, abstract, author, keyword, ...rest } = item;
  const entry = format(
    { ...rest, title: escaped(title), ...(author && { author: author.map(escapedName) }) },
    "bibtex",
  );
  const [[year, month, day]] = item.issued["date-parts"];
  const more = [
    `date = {${year}-${two(month)}-${two(day)}}`,
    `month = ${MONTHS[month - 1]}`,
    `day = {${day}}`,
    ...(abstract ? [`abstract = {${escaped(abstract)}}`] : []),
    ...(keyword ? [`keywords = {${escaped(keyword)}}`] : []),
  ];
  // Its month holds the day too, which is no month to any reader; abstract and keywords it leaves out.
  return entry.replace(/^\tmonth = .*$/m, more.map((field) => `\t${field},`).join("\n"));
}

/** The item as RIS, a property a line. */
export function asRis(item: CslItem): string {
  // One space between words, so that none of them can look like the beginning of a property.
  const plain: CslItem = JSON.parse(JSON.stringify(item), (_, value) =>
    typeof value === "string" ? value.replace(/\s+/g, " ") : value,
  );
  const [[year, month, day]] = item.issued["date-parts"];
  // The library breaks lines after 70 characters, in the middle of words; readers take whole lines. It cuts the key
  // after 20, and writes days of one digit.
  return format({ ...plain, ...(plain.keyword && { keyword: plain.keyword.replaceAll(", ", ",") }) }, "ris")
    .replace(/\n(?![A-Z][A-Z0-9] {2}-)(?=.)/g, "")
    .replace(/^DA {2}- .*$/m, `DA  - ${year}/${two(month)}/${two(day)}/`)
    .replace(/^ID {2}- .*$/m, () => `ID  - ${plain.id}`);
}

const two = (part: number): string => String(part).padStart(2, "0");

const escapedName = (name: CslName): CslName =>
  "literal" in name
    ? { literal: escaped(name.literal) }
    : { family: escaped(name.family), given: escaped(name.given) };

/** The type is said, so that nothing is guessed: words that look like an address are not fetched. */
function format(item: CslItem, name: "bibtex" | "ris"): string {
  return `${new Cite([item], { forceType: "@csl/list+object" }).format(name).trim()}\n`;
}

const COMMANDS: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Words as TeX takes them for words. */
function escaped(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/g, (char) => COMMANDS[char] ?? `\\${char}`);
}
