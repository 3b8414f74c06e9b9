import type { Block } from "@/lib/document/block";
import type { Inline } from "@/lib/document/inline";
import { inlineRuns } from "@/lib/document/plain-text";
import type { ClaimCard } from "@/lib/evidence/types";
import type { GlossaryLine } from "@/lib/glossary/schema";
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
  /** where each glossary term is first used */
  glosses: Glosses;
  /** headings link to themselves; not where the text is shown in another place */
  anchors: boolean;
  /** the path under which pictures are */
  pictures: string;
};

type ReadingOptions = Pick<Reading, "anchors" | "pictures"> & { glossary: readonly GlossaryLine[] };

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
    glosses: glossesOf(blocks, glossary),
    anchors,
    pictures,
  };
}
