/** Longer sentences are named by their beginning and their end. */
const WHOLE = 240;
const HEAD = 90;
const TAIL = 60;

/**
 * The address of a sentence in a report: its block and, for browsers that know text fragments, its very words. Where the
 * words are no longer there as one, the block is what opens.
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

/** A hyphen and a comma mean something in a text directive, an ampersand too; lone surrogates cannot be written. */
const encoded = (words: string): string =>
  encodeURIComponent(words.replace(/\p{Surrogate}/gu, "\ufffd")).replaceAll("-", "%2D");
