import { plainForm } from "./tokens";

/** PostgreSQL stores 255 positions of a lexeme in a vector, and none beyond the 16,383rd word. */
const MOST_USES = 200;
const MOST_WORDS = 8000;
/** Inflections of a word share a lexeme, and stemming hardly ever removes more letters than this. */
const STEM = 5;

/**
 * Splits a text into as few pieces as hold every position of every word, so that phrases and runs of Han characters are
 * found in texts of any length. They end at line ends (blocks), and within a line only if it alone is too long. The
 * joined pieces are the text.
 */
export function searchPieces(text: string): string[] {
  const pieces: string[] = [];
  let piece = "";
  let held = new Map<string, number>();
  let words = 0;
  const close = () => {
    if (piece !== "") pieces.push(piece);
    piece = "";
    held = new Map();
    words = 0;
  };
  const fits = (counts: ReadonlyMap<string, number>) => {
    let more = 0;
    for (const [key, count] of counts) {
      more += count;
      if ((held.get(key) ?? 0) + count > MOST_USES) return false;
    }
    return words + more <= MOST_WORDS;
  };
  for (const part of text.split(/(?<=\n)/).flatMap(shortened)) {
    const counts = usesIn(part);
    if (piece !== "" && !fits(counts)) close();
    piece += part;
    for (const [key, count] of counts) {
      held.set(key, (held.get(key) ?? 0) + count);
      words += count;
    }
  }
  close();
  return pieces.length === 0 ? [""] : pieces;
}

/** At most 200 characters, up to the end of a clause or a word if there is one. */
const STRETCH = /[\s\S]{1,200}(?:[。！？；，、.!?;,\s]|$)|[\s\S]{1,200}/gu;

/** A line, or the stretches of one that is longer than a piece. */
function shortened(line: string): string[] {
  return isShort(line) ? [line] : (line.match(STRETCH) ?? [line]);
}

function isShort(line: string): boolean {
  if (line.length <= MOST_USES) return true;
  const counts = usesIn(line);
  let words = 0;
  for (const count of counts.values()) {
    if (count > MOST_USES) return false;
    words += count;
  }
  return words <= MOST_WORDS;
}

/** How often a text uses what may become one lexeme: the start of a word, or a Han character (each begins a pair). */
function usesIn(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const [unit] of plainForm(text).matchAll(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\p{N}+/gu)) {
    add(unit.slice(0, STEM).toLowerCase());
  }
  return counts;
}
