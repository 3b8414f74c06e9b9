import type { PlainTerm, SearchTerm } from "@/lib/search/parse-search";
import { plainForm } from "@/lib/text/tokens";

type Part = { text: string; hit: boolean };

const BEFORE = 80;
const LENGTH = 260;

/**
 * A piece of a text around the first word that a search asked for, in parts that match or not. Where no word is written
 * as it was asked for (another form of it matched), the beginning.
 */
export function excerptAround(text: string, terms: readonly SearchTerm[]): Part[] {
  const wanted = terms.flatMap(({ also = [], ...term }) => [term, ...also]).map(written);
  const pattern = new RegExp(wanted.join("|") || "(?!)", "giu");
  const first = Math.max(0, text.search(pattern));
  const start = first > BEFORE ? text.indexOf(" ", first - BEFORE) + 1 || first : 0;
  const from = Math.min(start, first);
  const cut =
    text.length > from + LENGTH ? text.slice(from, from + LENGTH).replace(/\s+\S*$/u, "") : text.slice(from);
  const parts: Part[] = [];
  if (from > 0) parts.push({ text: "… ", hit: false });
  let at = 0;
  for (const match of cut.matchAll(pattern)) {
    if (match.index > at) parts.push({ text: cut.slice(at, match.index), hit: false });
    parts.push({ text: match[0], hit: true });
    at = match.index + match[0].length;
  }
  if (at < cut.length) parts.push({ text: cut.slice(at), hit: false });
  if (from + cut.length < text.length) parts.push({ text: " …", hit: false });
  return parts;
}

/** How a term is written in a text: a word with any ending, a phrase with anything between its words. */
function written(term: PlainTerm): string {
  if (term.kind === "han") return escaped(term.run);
  const words = plainForm(term.words).split(" ").map(escaped);
  return `(?<![\\p{L}\\p{N}])${words.join("[^\\p{L}\\p{N}]+")}[\\p{L}\\p{M}]*`;
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
