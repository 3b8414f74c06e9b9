import type { ExcerptPart } from "./types";

/**
 * A marked excerpt in parts: text between `open` and `close`, and every occurrence of `runs`, is a hit. Unbalanced
 * marks are dropped; the joined parts are the text without its marks.
 */
export function excerptParts(
  marked: string,
  marks: { open: string; close: string },
  runs: readonly string[],
): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  const add = (text: string, hit: boolean) => {
    const last = parts.at(-1);
    if (text === "") return;
    if (last?.hit === hit) last.text += text;
    else parts.push({ text, hit });
  };
  for (const [index, piece] of marked.replace(/\s+/g, " ").split(marks.open).entries()) {
    const [first = "", ...rest] = piece.split(marks.close);
    const inside = index > 0 && rest.length > 0;
    addRuns(first, inside, runs, add);
    addRuns(rest.join(""), false, runs, add);
  }
  return parts;
}

function addRuns(
  text: string,
  hit: boolean,
  runs: readonly string[],
  add: (text: string, hit: boolean) => void,
) {
  let from = 0;
  for (;;) {
    const next = runs
      .map((run) => ({ at: text.indexOf(run, from), run }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at || b.run.length - a.run.length)[0];
    if (!next) break;
    add(text.slice(from, next.at), hit);
    add(next.run, true);
    from = next.at + next.run.length;
  }
  add(text.slice(from), hit);
}

/** A fragment with an ellipsis if it begins or ends in mid-sentence. */
export function openEnded(fragment: string): string {
  const text = fragment.trim();
  const begins = /^[^\p{L}\p{N}]*(\p{Lu}|\p{N}|\p{Script=Han})/u.test(text) ? "" : "… ";
  const ends = /[.!?。！？][”"’)]?$/u.test(text) ? "" : " …";
  return begins + text.replace(/^[,;:.)\]\s]+/, "") + ends;
}

/**
 * A window of characters without the partial words at its open ends, which get an ellipsis. Han characters are whole.
 */
export function wholeWords(window: string): string {
  return window
    .replace(/^…[^\s\p{Script=Han}]*[\s,;:.)\]，。；：）]*/u, "… ")
    .replace(/[^\s\p{Script=Han}]*…$/u, " …");
}
