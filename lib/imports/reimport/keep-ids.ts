import { type Block, newBlockId, type Paywall } from "@/lib/document/block";
import type { ReportDocument } from "@/lib/document/document";
import { blockText } from "@/lib/document/plain-text";
import { likeness, wordsOf } from "./likeness";
import { matchInOrder } from "./match-in-order";

/** A changed block counts as the same if it keeps at least this share of its words. */
const LIKE_ENOUGH = 0.5;
/**
 * All pairs are compared up to this many words in total; beyond that, each block is compared only with those near its
 * place.
 */
const MOST_WORDS = 5_000_000;
const REACH = 20;
/** Of longer blocks only this many words are compared, selected alike in each. */
const SAMPLE = 300;

/**
 * A new document with the block ids of the one it replaces: a block with the same words keeps its id wherever it moved;
 * a changed one takes the id of the most similar remaining block, the nearer one first. So links to a block stay valid.
 * Ids are unique: none is used for two blocks.
 */
export function keepIds(document: ReportDocument, previous: ReportDocument): ReportDocument {
  const fresh = blocksOf(document);
  const old = blocksOf(previous);
  const kept = new Map<number, number>();
  matchInOrder(fresh.map(exactKey), old.map(exactKey), kept);
  matchInOrder(fresh.map(wordKey), old.map(wordKey), kept);
  matchAlike(fresh, old, kept);
  const taken = new Set([...kept.values()].map((index) => old[index]?.attrs.id));
  let position = -1;
  const content = document.content.map((node): Block | Paywall => {
    if (node.type === "paywall") return node;
    position += 1;
    const from = kept.get(position);
    const id = from === undefined ? undefined : old[from]?.attrs.id;
    if (id !== undefined) return withId(node, id);
    return taken.has(node.attrs.id) ? withId(node, newBlockId()) : node;
  });
  return { ...document, content };
}

const blocksOf = (document: ReportDocument): Block[] =>
  document.content.filter((node): node is Block => node.type !== "paywall");

/** Kind and words; a picture by its attachment; lines by their kind alone. */
function exactKey(block: Block): string {
  return `${block.type}\n${block.type === "figure" ? block.attrs.attachmentId : blockText(block)}`;
}

/** The words alone, for a paragraph that became a heading; null for blocks without any. */
function wordKey(block: Block): string | null {
  const text = blockText(block);
  return text === "" ? null : text.replace(/\s+/g, " ").toLowerCase();
}

type Left = { block: Block; at: number; words: Map<string, number>; count: number };

function matchAlike(fresh: readonly Block[], old: readonly Block[], kept: Map<number, number>): void {
  const used = new Set(kept.values());
  const free = leftOf(fresh, (at) => kept.has(at));
  const left = leftOf(old, (at) => used.has(at));
  const words = free.reduce((sum, one) => sum + one.words.size, 0);
  const narrow = words * left.length > MOST_WORDS;
  const shift = fresh.length === 0 ? 1 : old.length / fresh.length;
  const pairs: { one: number; other: number; score: number; distance: number }[] = [];
  let from = 0;
  for (const one of free) {
    const place = one.at * shift;
    while (narrow && from < left.length && (left[from]?.at ?? 0) < place - REACH) from += 1;
    for (let index = from; index < left.length; index += 1) {
      const other = left[index];
      if (!other || (narrow && other.at > place + REACH)) break;
      if (one.block.type !== other.block.type) continue;
      // if the lengths are very different, at most the shorter one is shared
      if (2 * Math.min(one.count, other.count) < LIKE_ENOUGH * (one.count + other.count)) continue;
      const score = likeness(one.words, other.words);
      if (score >= LIKE_ENOUGH)
        pairs.push({ one: one.at, other: other.at, score, distance: Math.abs(place - other.at) });
    }
  }
  pairs.sort((a, b) => b.score - a.score || a.distance - b.distance || a.one - b.one);
  for (const { one, other } of pairs) {
    if (kept.has(one) || used.has(other)) continue;
    kept.set(one, other);
    used.add(other);
  }
}

function leftOf(blocks: readonly Block[], isTaken: (at: number) => boolean): Left[] {
  return blocks.flatMap((block, at) => {
    if (isTaken(at)) return [];
    const words = sampled(wordsOf(blockText(block)));
    return [{ block, at, words, count: [...words.values()].reduce((sum, count) => sum + count, 0) }];
  });
}

/** The words with the lowest hashes: two long texts select the same words, if both contain them. */
function sampled(words: Map<string, number>): Map<string, number> {
  if (words.size <= SAMPLE * 2) return words;
  const hashed = [...words].map(([word, count]) => ({ word, count, hash: hashOf(word) }));
  hashed.sort((a, b) => a.hash - b.hash);
  return new Map(hashed.slice(0, SAMPLE).map(({ word, count }) => [word, count]));
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

function withId(block: Block, id: string): Block {
  switch (block.type) {
    case "heading":
      return { ...block, attrs: { ...block.attrs, id } };
    case "orderedList":
      return { ...block, attrs: { ...block.attrs, id } };
    case "figure":
      return { ...block, attrs: { ...block.attrs, id } };
    case "callout":
      return { ...block, attrs: { ...block.attrs, id } };
    case "highlights":
      return { ...block, attrs: { ...block.attrs, id } };
    default:
      return { ...block, attrs: { id } };
  }
}
