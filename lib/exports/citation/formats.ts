import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import type { CslItem } from "./csl-item";

// Its way to ASCII drops what has no command there, such as all Chinese: the file is UTF-8, escaped below.
Object.assign(plugins.config.get("@bibtex").format, { asciiOnly: false, useIdAsLabel: true });

/** The item as BibTeX, in UTF-8. */
export function asBibtex(item: CslItem): string {
  const { title, abstract, author, keyword, ...rest } = item;
  return format(
    {
      ...rest,
      title: escaped(title),
      ...(abstract && { abstract: escaped(abstract) }),
      ...(keyword && { keyword: escaped(keyword) }),
      ...(author && { author: author.map(({ literal }) => ({ literal: escaped(literal) })) }),
    },
    "bibtex",
  );
}

/** The item as RIS, a property a line. */
export function asRis(item: CslItem): string {
  // One space between words, so that none of them can look like the beginning of a property.
  const plain: CslItem = JSON.parse(JSON.stringify(item), (_, value) =>
    typeof value === "string" ? value.replace(/\s+/g, " ") : value,
  );
  // The library breaks lines after 70 characters, in the middle of words; readers take whole lines.
  return format(
    { ...plain, ...(plain.keyword && { keyword: plain.keyword.replaceAll(", ", ",") }) },
    "ris",
  ).replace(/\n(?![A-Z][A-Z0-9] {2}-)(?=.)/g, "");
}

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
