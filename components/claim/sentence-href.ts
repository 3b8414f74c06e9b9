/** Longer sentences are identified by their beginning and their end. */
const WHOLE = 240;
const HEAD = 90;
const TAIL = 60;

/**
 * The address of a sentence in a report: its block and, for browsers that support text fragments, its exact words.
 * Where those words no longer occur in one run, the block opens.
 */
export function sentenceHref(slug: string, blockId: string, sentence: string): string {
  const words = sentence.replace(/\s+/g, " ").trim();
  const fragment = words === "" ? "" : `:~:text=${directive(words)}`;
  return `/reports/${slug}#${blockId}${fragment}`;
}

function directive(words: string): string {
  if (words.length <= WHOLE) return encoded(words);
  const head = words.slice(0, words.lastIndexOf(" ", HEAD) > 0 ? words.lastIndexOf(" ", HEAD) : HEAD);
  const from = words.indexOf(" ", words.length - TAIL);
  const tail = words.slice(from > 0 ? from + 1 : words.length - TAIL);
  return `${encoded(head)},${encoded(tail)}`;
}

/** Hyphen, comma and ampersand are syntax in a text directive; lone surrogates cannot be encoded. */
const encoded = (words: string): string =>
  encodeURIComponent(words.replace(/\p{Surrogate}/gu, "\ufffd")).replaceAll("-", "%2D");
