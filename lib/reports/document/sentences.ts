const SEGMENTER = new Intl.Segmenter("en", { granularity: "sentence" });
const WORDS = new Intl.Segmenter("en", { granularity: "word" });

const PIECE = 2000;
const REACH = 4000;

/** Ends that the segmenter takes for the end of a sentence and that are none. */
const ABBREVIATION =
  /(?:^|[\s(])(?:[A-Z]|[A-Z]\.[A-Z]|No|Nos|Mr|Ms|Mrs|Dr|Prof|Inc|Ltd|Co|Corp|vs|approx|ca|e\.g|i\.e|St)\.\s*$/;

/** Sentences of a plain text with their UTF-16 offsets; the white space behind a sentence is not part of it. */
export function sentences(text: string): { start: number; end: number; text: string }[] {
  const found: { start: number; end: number }[] = [];
  let open: number | null = null;
  for (const { segment, index } of SEGMENTER.segment(text)) {
    const start: number = open ?? index;
    const end = index + segment.length;
    open =
      ABBREVIATION.test(text.slice(start, end)) && end < text.length && !segment.includes("\n")
        ? start
        : null;
    if (open === null) found.push({ start, end });
  }
  return found.flatMap(({ start, end }) => {
    const raw = text.slice(start, end);
    const words = raw.trim();
    if (words === "") return [];
    const from = start + raw.indexOf(words);
    return [{ start: from, end: from + words.length, text: words }];
  });
}

/** The sentence, or sentences, that a span lies in. */
export function sentenceAround(text: string, start: number, end: number): string {
  const { from, to } = surroundings(text, start, end);
  return sentences(text.slice(from, to))
    .filter((sentence) => sentence.start + from < end && sentence.end + from > start)
    .map((sentence) => sentence.text)
    .join(" ");
}

/** The lines that a span lies in, or, of very long ones, what is near it: segmenting takes more than linear time. */
function surroundings(text: string, start: number, end: number): { from: number; to: number } {
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const close = next < 0 ? text.length : next;
  const from = start - line > REACH ? text.indexOf(" ", start - REACH) + 1 : line;
  const to = close - end > REACH ? text.lastIndexOf(" ", end + REACH) : close;
  return { from: from > 0 && from <= start ? from : line, to: to >= end ? to : close };
}

/** Words in Latin and Chinese text alike, as Unicode's word boundaries count them. */
export function countWords(text: string): number {
  let count = 0;
  // Piece by piece, cut at white space: segmenting takes more than linear time.
  for (let at = 0; at < text.length; ) {
    const space = text.length - at > PIECE ? text.slice(at, at + PIECE).search(/\s\S*$/) : -1;
    const end = space > 0 ? at + space : Math.min(text.length, at + PIECE);
    for (const part of WORDS.segment(text.slice(at, end))) if (part.isWordLike) count += 1;
    at = end;
  }
  return count;
}
