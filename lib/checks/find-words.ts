import type { ReportDocument } from "@/lib/document/document";
import { wallsOf } from "@/lib/document/walls";
import type { CheckedSentence } from "./checked-sentences";
import type { CheckedBlock } from "./read-blocks";
import type { CheckedField, Found } from "./types";

/**
 * A pattern, optionally with text that every sentence it matches contains: that text is searched first, since the
 * search is fast and most sentences do not contain it.
 */
export type Wording = RegExp | { holds: RegExp; pattern: RegExp };

export const held = (holds: RegExp, pattern: RegExp): Wording => ({ holds, pattern });

/** The first match in a sentence, or null. */
export const wordsOf = (wording: Wording, text: string): RegExpExecArray | null => {
  if (wording instanceof RegExp) return wording.exec(text);
  return wording.holds.test(text) ? wording.pattern.exec(text) : null;
};

/** How much of a long text is shown around the words in question, on each side. */
const AROUND = 120;

/** Words of a block, with the sentence around them. */
export function inBlock(block: CheckedBlock, start: number, end: number, note?: string): Found {
  const around = block.sentences.filter((sentence) => sentence.start < end && sentence.end > start);
  const from = Math.min(start, around[0]?.start ?? start);
  const to = Math.max(end, around.at(-1)?.end ?? end);
  return {
    place: { blockId: block.id, part: "text", start, end },
    before: tail(block.text.slice(from, start)),
    words: block.text.slice(start, end),
    after: head(block.text.slice(end, to)),
    ...(note !== undefined && { note }),
  };
}

/** The first match of any wording in a sentence, as offsets into the block. */
export function firstMatch(
  sentence: CheckedSentence,
  wordings: readonly Wording[],
): { start: number; end: number } | null {
  const found = wordings
    .map((wording) => wordsOf(wording, sentence.text))
    .filter((match) => match !== null)
    .sort((a, b) => a.index - b.index)[0];
  if (!found) return null;
  const start = sentence.start + found.index;
  return { start, end: start + found[0].length };
}

/** The whole block, represented by its first words. */
export const ofBlock = (block: CheckedBlock, note?: string): Found => ({
  place: { blockId: block.id, part: "text", start: 0, end: Math.min(block.text.length, 60) },
  before: "",
  words: block.text.slice(0, 60),
  after: block.text.length > 60 ? "…" : "",
  ...(note !== undefined && { note }),
});

export const ofField = (field: CheckedField, note?: string): Found => ({
  place: { field },
  before: "",
  words: "",
  after: "",
  ...(note !== undefined && { note }),
});

type Text = { text: string; found: (start: number, end: number) => Found };

/** Every text of a report that readers see, with a function that locates words in it. */
export function everyText(
  content: { title: string; standfirst: string; offer: string; document: ReportDocument },
  blocks: readonly CheckedBlock[],
): Text[] {
  const fields = (["title", "standfirst", "offer"] as const).map((field) =>
    outside(content[field], { field }),
  );
  return [
    ...fields,
    ...wallsOf(content.document).map(({ offer }) => outside(offer, { field: "document" })),
    ...blocks.flatMap((block) => [
      { text: block.text, found: (start: number, end: number) => inBlock(block, start, end) },
      ...block.asides.map(({ part, text }) => outside(text, { blockId: block.id, part })),
      ...block.notes.map(({ start, text }) => outside(text, { blockId: block.id, part: "footnote", start })),
    ]),
  ];
}

function outside(text: string, place: Found["place"]): Text {
  return {
    text,
    found: (start, end) => ({
      place,
      before: tail(text.slice(0, start)),
      words: text.slice(start, end),
      after: head(text.slice(end)),
    }),
  };
}

const tail = (text: string): string =>
  text.length > AROUND ? `…${text.slice(-AROUND).replace(/^[\p{L}\p{N}]+(?=\s)/u, "")}` : text;
const head = (text: string): string =>
  text.length > AROUND ? `${text.slice(0, AROUND).replace(/(?<=\s)[\p{L}\p{N}]+$/u, "")}…` : text;
