import type { Block, Paywall } from "@/lib/reports/document/block";
import type { ReportDocument } from "@/lib/reports/document/document";
import { newBlockId } from "@/lib/reports/document/new-block-id";
import { blockText } from "@/lib/reports/document/plain-text";
import { likeness, wordsOf } from "./likeness";
import { matchInOrder } from "./match-in-order";

/** A changed block is the same one when at least this share of its words is. */
const LIKE_ENOUGH = 0.5;
/** Comparing each with each ends here; beyond, a block is compared with those near its place. */
const MOST_PAIRS = 250_000;
const REACH = 40;

/**
 * A new document with the block ids of the one it replaces: a block with the same words keeps its id wherever it went;
 * a changed one takes that of the most similar block that is left, the nearer one first. Everything that points at a
 * block stays where it belongs. Ids are unique and no id is used for two blocks.
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

/** Words alone, for a paragraph that became a heading; nothing for what has none. */
function wordKey(block: Block): string | null {
  const text = blockText(block);
  return text === "" ? null : text.replace(/\s+/g, " ").toLowerCase();
}

function matchAlike(fresh: readonly Block[], old: readonly Block[], kept: Map<number, number>): void {
  const used = new Set(kept.values());
  const free = fresh.flatMap((block, at) =>
    kept.has(at) ? [] : [{ block, at, words: wordsOf(blockText(block)) }],
  );
  const left = old.flatMap((block, at) =>
    used.has(at) ? [] : [{ block, at, words: wordsOf(blockText(block)) }],
  );
  const narrow = free.length * left.length > MOST_PAIRS;
  const shift = fresh.length === 0 ? 1 : old.length / fresh.length;
  const pairs = free.flatMap((one) =>
    left.flatMap((other) => {
      const distance = Math.abs(one.at * shift - other.at);
      if (one.block.type !== other.block.type || (narrow && distance > REACH)) return [];
      const score = likeness(one.words, other.words);
      return score >= LIKE_ENOUGH ? [{ one: one.at, other: other.at, score, distance }] : [];
    }),
  );
  pairs.sort((a, b) => b.score - a.score || a.distance - b.distance || a.one - b.one);
  for (const { one, other } of pairs) {
    if (kept.has(one) || used.has(other)) continue;
    kept.set(one, other);
    used.add(other);
  }
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
