import type { Block } from "@/lib/document/block";
import type { Inline } from "@/lib/document/inline";
import { inlineRuns } from "@/lib/document/plain-text";
import type { GlossedTerm } from "@/lib/glossary/schema";

type Text = Extract<Inline, { type: "text" }>;

/** A term at its first use: UTF-16 offsets into the node's text. */
export type Gloss = { start: number; end: number; term: GlossedTerm };
export type Glosses = ReadonlyMap<Inline, readonly Gloss[]>;

/**
 * Where each glossary term is first used in running text, in reading order; of terms that begin at the same place the
 * longest wins. Headings stay plain, and so does linked text.
 */
export function glossesOf(blocks: readonly Block[], terms: readonly GlossedTerm[]): Glosses {
  const found = new Map<Inline, Gloss[]>();
  const longestFirst = [...terms].sort((a, b) => b.zh.length - a.zh.length);
  const left = new Set(longestFirst);
  for (const block of blocks) {
    if (block.type === "heading") continue;
    for (const node of inlineRuns(block).flatMap((run) => run.content)) {
      if (left.size === 0) return found;
      if (node.type !== "text" || node.marks?.some(({ type }) => CLOSED.has(type))) continue;
      const glosses = firstUses(node, left, longestFirst);
      if (glosses.length > 0) found.set(node, glosses);
    }
  }
  return found;
}

/** The terms that a text glosses, in reading order. */
export function glossedTerms(glosses: Glosses): GlossedTerm[] {
  return [...glosses.values()].flatMap((uses) => uses.map(({ term }) => term));
}

const CLOSED: ReadonlySet<string> = new Set(["link", "entity", "code"]);

/** The terms that begin in this node, each removed from `left`. A shorter term inside a longer one does not count. */
function firstUses({ text }: Text, left: Set<GlossedTerm>, all: readonly GlossedTerm[]): Gloss[] {
  const taken: Gloss[] = [];
  const covered: { start: number; end: number }[] = [];
  for (const term of all) {
    for (let start = text.indexOf(term.zh); start >= 0; start = text.indexOf(term.zh, start + 1)) {
      const end = start + term.zh.length;
      if (covered.some((other) => start < other.end && end > other.start)) continue;
      covered.push({ start, end });
      if (left.delete(term)) taken.push({ start, end, term });
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}
