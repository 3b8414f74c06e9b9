const SEGMENTER = new Intl.Segmenter("en", { granularity: "sentence" });
const WORDS = new Intl.Segmenter("en", { granularity: "word" });

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
  return sentences(text)
    .filter((sentence) => sentence.start < end && sentence.end > start)
    .map((sentence) => sentence.text)
    .join(" ");
}

/** Words in Latin and Chinese text alike, as Unicode's word boundaries count them. */
export function countWords(text: string): number {
  let count = 0;
  for (const part of WORDS.segment(text)) if (part.isWordLike) count += 1;
  return count;
}
