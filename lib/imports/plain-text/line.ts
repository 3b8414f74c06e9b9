/** A line that is not blank. Blank lines are kept as the `gap` before the next line. */
export type Line = {
  /** in the file, from 1 */
  number: number;
  /** trimmed */
  text: string;
  /** columns of space before it */
  indent: number;
  /** whether a blank line precedes it */
  gap: boolean;
};

/** The lines of a text that are not blank. */
export function toLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = false;
  const all = text.split("\n");
  for (const [index, raw] of all.entries()) {
    const body = isRowWithoutFirst(raw, [all[index - 1], all[index + 1]]) ? raw.trimEnd() : bare(raw.trim());
    if (body === "") {
      gap = true;
      continue;
    }
    const lead = raw.slice(0, raw.length - raw.trimStart().length).replace(/\t/g, "    ");
    lines.push({ number: index + 1, text: body, indent: body.startsWith("\t") ? 0 : columns(lead), gap });
    gap = false;
  }
  return lines;
}

/** A row of a table whose first cells are empty: their tabs are part of it. */
function isRowWithoutFirst(raw: string, neighbours: readonly (string | undefined)[]): boolean {
  return /^\t+[^\t]+\t/.test(raw) && neighbours.some((line) => line?.trim().includes("\t"));
}

/** Without emphasis around the whole line, as Markdown-like copies have it. */
function bare(text: string): string {
  const inner = /^(\*{1,3}|_{1,3})([^*_\s](?:[^*_]{0,300}[^*_\s])?)\1$/.exec(text)?.[2];
  return inner ?? text;
}

/** The width of a text in columns: Chinese characters take two. */
export function columns(text: string): number {
  let count = text.length;
  for (const wide of text.matchAll(
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/g,
  )) {
    count += wide[0].length;
  }
  return count;
}

/** Ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return /[.!?。！？…][)\]”"’'»）」』]*\d{0,2}$/u.test(text.slice(-12));
}

/** Running text: long, or more than one sentence. */
export function isProse(text: string): boolean {
  return text.length >= 120 || (endsSentence(text) && (text.length >= 60 || columns(text) >= 50));
}
