import type { Block } from "@/lib/document/block";
import { sentences } from "@/lib/document/sentences";

export type CheckedSentence = { start: number; end: number; text: string };

/** Longer pieces are cut at white space: segmenting takes more than linear time. */
const PIECE = 4000;

/** The sentences of a block's plain text; each line and each table cell is split separately. */
export function checkedSentences(text: string): CheckedSentence[] {
  return [...text.matchAll(/[^\n\t]+/g)].flatMap(({ 0: line, index }) =>
    pieces(line).flatMap(({ at, piece }) =>
      sentences(piece).map((sentence) => ({
        start: sentence.start + at + index,
        end: sentence.end + at + index,
        text: sentence.text,
      })),
    ),
  );
}

function pieces(line: string): { at: number; piece: string }[] {
  const found: { at: number; piece: string }[] = [];
  for (let at = 0; at < line.length; ) {
    const space = line.length - at > PIECE ? line.slice(at, at + PIECE).search(/\s\S*$/) : -1;
    const end = space > 0 ? at + space : Math.min(line.length, at + PIECE);
    found.push({ at, piece: line.slice(at, end) });
    at = end;
  }
  return found;
}

const LEAST_WORDS = 8;
const LEAST_HAN = 20;

/** A sentence normalised for comparison, or null if it is too short to be original. */
export function normalizedSentence(sentence: string): string | null {
  const even = sentence.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  const words = even.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  const han = even.match(/\p{Script=Han}/gu) ?? [];
  return words.length >= LEAST_WORDS || han.length >= LEAST_HAN ? even : null;
}

/** A disclaimer is the same everywhere on purpose, and so are table cells. */
export const mayRepeat = ({ type }: Block): boolean => type === "disclaimer" || type === "table";
