import type { Block } from "@/lib/document/block";
import type { Inline } from "@/lib/document/inline";
import { inlineRuns } from "@/lib/document/plain-text";
import type { ClaimCard } from "@/lib/evidence/types";
import type { GlossedTerm } from "@/lib/glossary/schema";
import type { EntityCard } from "@/lib/reports/types";
import { type Glosses, glossesOf } from "./glosses";

export type Footnote = Extract<Inline, { type: "footnote" }>;

/** What the parts of a text need to know about everything this viewer may read. */
export type Reading = {
  /** numbers in reading order, so that notes in locked parts leave no gap */
  noteNumbers: ReadonlyMap<Footnote, number>;
  cards: ReadonlyMap<string, EntityCard>;
  /** by id, in the order of the list at the end; marks of other claims render as plain text */
  claims: ReadonlyMap<string, ClaimCard>;
  /** the numbers of claims in that list */
  claimNumbers: ReadonlyMap<string, number>;
  /** the text of each entity’s first mention in a section: only that links to it */
  firstMentions: ReadonlySet<Inline>;
  /** where each glossary term is first used */
  glosses: Glosses;
  /** headings link to themselves; not where the text is shown in another place */
  anchors: boolean;
  /** the path under which pictures are */
  pictures: string;
};

type ReadingOptions = Pick<Reading, "anchors" | "pictures"> & { glossary: readonly GlossedTerm[] };

/** Numbers the footnotes of readable blocks. */
export function readingOf(
  blocks: readonly Block[],
  cards: readonly EntityCard[],
  claims: readonly ClaimCard[] = [],
  { anchors = true, glossary = [], pictures = "/files" }: Partial<ReadingOptions> = {},
): Reading {
  const notes = blocks
    .flatMap(inlineRuns)
    .flatMap((run) => run.content.filter((node) => node.type === "footnote"));
  return {
    noteNumbers: new Map(notes.map((note, index) => [note, index + 1])),
    cards: new Map(cards.map((card) => [card.id, card])),
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    claimNumbers: new Map(claims.map(({ id }, index) => [id, index + 1])),
    firstMentions: firstMentionsIn(blocks),
    glosses: glossesOf(blocks, glossary),
    anchors,
    pictures,
  };
}

/** A section runs from one heading to the next. A name in several pieces, such as two scripts, is one mention. */
function firstMentionsIn(blocks: readonly Block[]): ReadonlySet<Inline> {
  const found = new Set<Inline>();
  let seen = new Set<string>();
  for (const block of blocks) {
    if (block.type === "heading") seen = new Set();
    for (const { content } of inlineRuns(block)) {
      let last: string | null = null;
      let linked = false;
      for (const node of content) {
        const id = entityOf(node);
        if (id !== last) linked = id !== null && !seen.has(id);
        if (linked) found.add(node);
        if (id !== null) seen.add(id);
        last = id;
      }
    }
  }
  return found;
}

function entityOf(node: Inline): string | null {
  const mark = node.type === "text" ? node.marks?.find(({ type }) => type === "entity") : undefined;
  return mark?.type === "entity" ? mark.attrs.id : null;
}
