import { diffArrays } from "diff";
import type { Block } from "@/lib/document/block";
import { asideText, blockText } from "@/lib/document/plain-text";
import { sentences } from "@/lib/document/sentences";
import type { Part } from "@/lib/reports/compare-contents";

/** A piece of a version, as far as a reader may read it, in sentences. */
export type Passage = { id: string; label: string; sentences: string[] };

/** A sentence in both versions, only in one, or in both with other words. */
export type SentenceChange = { in: Part["in"] | "changed"; parts: Part[] };

/**
 * One difference between two versions. `opened` and `closed`: the passage is in both, but this reader may read it only in
 * the later or in the earlier one; words that are locked today are left out, so a closed one may have no sentence.
 */
export type PassageChange = {
  id: string;
  label: string;
  kind: "changed" | "added" | "removed" | "opened" | "closed";
  sentences: SentenceChange[];
};

/** Passages that exist in a version and are not open to this reader, by their ids. */
export type Locked = { before: ReadonlySet<string>; after: ReadonlySet<string> };

const NONE: Locked = { before: new Set(), after: new Set() };

/** The differences in reading order; a passage that is gone comes after the one it followed. */
export function compareVersions(
  before: readonly Passage[],
  after: readonly Passage[],
  locked: Locked = NONE,
): PassageChange[] {
  const old = new Map(before.map((passage) => [passage.id, passage]));
  const kept = new Set(after.map(({ id }) => id));
  const gone = goneAfter(before, kept);
  const whole = (passage: Passage, side: "before" | "after", kind: PassageChange["kind"]): PassageChange => ({
    id: passage.id,
    label: passage.label,
    kind,
    sentences: passage.sentences.map((text) => ({ in: side, parts: [{ text, in: side }] })),
  });
  const removed = (anchor: string) =>
    (gone.get(anchor) ?? []).flatMap((passage) => {
      if (locked.after.has(passage.id)) return [whole(passage, "before", "closed")];
      // All of its sentences may have been left out, because they are locked today.
      return passage.sentences.length === 0 ? [] : [whole(passage, "before", "removed")];
    });
  const rest = after.flatMap((passage) => {
    const earlier = old.get(passage.id);
    if (!earlier) {
      return [
        whole(passage, "after", locked.before.has(passage.id) ? "opened" : "added"),
        ...removed(passage.id),
      ];
    }
    const changes = compareSentences(earlier.sentences, passage.sentences);
    const same = changes.every((change) => change.in === "both");
    const own: PassageChange[] = same
      ? []
      : [{ id: passage.id, label: passage.label, kind: "changed", sentences: changes }];
    return [...own, ...removed(passage.id)];
  });
  return [...removed(""), ...rest];
}

/** What is no longer there, by the last passage before it that still is; `""`: the beginning. */
function goneAfter(before: readonly Passage[], kept: ReadonlySet<string>): Map<string, Passage[]> {
  const gone = new Map<string, Passage[]>();
  let anchor = "";
  for (const passage of before) {
    if (kept.has(passage.id)) anchor = passage.id;
    else gone.set(anchor, [...(gone.get(anchor) ?? []), passage]);
  }
  return gone;
}

/** Sentences of both texts in order. A sentence that was reworded is shown once, word by word. */
export function compareSentences(before: readonly string[], after: readonly string[]): SentenceChange[] {
  const runs = diffArrays([...before], [...after]);
  return runs.flatMap((run, index): SentenceChange[] => {
    if (!run.added && !run.removed) return run.value.map((text) => one(text, "both"));
    const next = runs[index + 1];
    const previous = runs[index - 1];
    if (run.removed && next?.added) return reworded(run.value, next.value);
    if (run.added && previous?.removed) return [];
    return run.value.map((text) => one(text, run.added ? "after" : "before"));
  });
}

const one = (text: string, side: Part["in"]): SentenceChange => ({ in: side, parts: [{ text, in: side }] });

/** Pairs sentences that say nearly the same, in order; the others are removed or added. */
function reworded(before: readonly string[], after: readonly string[]): SentenceChange[] {
  const [old, ...olds] = before;
  const [now, ...nows] = after;
  if (old === undefined) return after.map((text) => one(text, "after"));
  if (now === undefined) return before.map((text) => one(text, "before"));
  const parts = wordDifference(old, now);
  if (alike(parts)) return [{ in: "changed", parts }, ...reworded(olds, nows)];
  // The longer side has a sentence that the other has no counterpart of.
  return before.length >= after.length
    ? [one(old, "before"), ...reworded(olds, after)]
    : [one(now, "after"), ...reworded(before, nows)];
}

/** The words of two sentences. A number is one word, so that a changed figure is shown whole. */
function wordDifference(before: string, after: string): Part[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    text: value.join(""),
    in: added ? "after" : removed ? "before" : "both",
  }));
}

const WORDS = new Intl.Segmenter("en", { granularity: "word" });
const wordsOf = (text: string): string[] => Array.from(WORDS.segment(text), ({ segment }) => segment);

/** Whether at least two fifths of the longer text are in both. */
function alike(parts: readonly Part[]): boolean {
  const length = (side: Part["in"]) =>
    parts.reduce((sum, part) => sum + (part.in === side ? part.text.trim().length : 0), 0);
  const both = length("both");
  return both > 0 && both >= 0.4 * (both + Math.max(length("before"), length("after")));
}

const LABELS: Record<Block["type"], string> = {
  paragraph: "Paragraph",
  heading: "Heading",
  bulletList: "List",
  orderedList: "Numbered list",
  blockquote: "Quote",
  table: "Table",
  figure: "Picture",
  callout: "Callout",
  disclaimer: "Disclaimer",
  horizontalRule: "Line",
  highlights: "Highlights",
};

/** A block with its words and notes in sentences; tabs part the cells of a row; a block without words is none. */
export function passageOf(block: Block): Passage[] {
  const found = [blockText(block), asideText(block)].flatMap((text) =>
    sentences(text).map((sentence) => sentence.text.replace(/[^\S\t]+/g, " ")),
  );
  return found.length === 0 ? [] : [{ id: block.attrs.id, label: LABELS[block.type], sentences: found }];
}
