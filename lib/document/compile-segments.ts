import { createHash } from "node:crypto";
import { Invalid } from "@/lib/errors";
import { segmentText as segmentHashText } from "@/lib/integrity/signed-text";
import type { Block } from "./block";
import { type ClaimQuotes, type ClaimSpan, claimSpans, withoutDetached } from "./claim-spans";
import type { ReportDocument } from "./document";
import { type FoundMention, mentionsIn, withoutProposals } from "./mentions-in";
import { blockText, segmentText } from "./plain-text";
import { countWords, sentenceAround } from "./sentences";
import { splitSegments } from "./split-segments";

export type CompiledBlock = {
  blockId: string;
  position: number;
  kind: Block["type"];
  mentions: FoundMention[];
  claims: (ClaimSpan & { sentence: string })[];
};

type DerivedSegment = { rows: CompiledBlock[]; attachmentIds: string[]; text: string; words: number };

export type CompiledSegment = DerivedSegment & {
  position: number;
  minRank: number;
  blocks: Block[];
  salt: string;
  hash: string;
};

/**
 * A draft's document as the segments of a version. `rankOf` maps access levels (`public`, `registered`, tier slugs) to
 * ranks; `newSalt` returns 32 random hex digits for each segment. Marks of claims stay only on the words that
 * `quotes` has for them.
 *
 * @throws Invalid for a level without a tier
 */
export function compileSegments(
  document: ReportDocument,
  rankOf: ReadonlyMap<string, number>,
  newSalt: () => string,
  quotes: ClaimQuotes,
): CompiledSegment[] {
  let blockPosition = 0;
  return splitSegments(document).map((segment, position) => {
    const rank = rankOf.get(segment.access);
    if (rank === undefined) throw new Invalid("document", `There is no tier “${segment.access}”`);
    const blocks = segment.blocks.map((block) => withoutDetached(withoutProposals(block), quotes));
    const salt = newSalt();
    const derived = derivedOf(blocks, blockPosition);
    blockPosition += blocks.length;
    return { position, minRank: rank, blocks, ...derived, salt, hash: segmentHash(salt, blocks) };
  });
}

/** Compiles the blocks of a segment; `firstPosition` is the position of the first in the version. */
export function derivedOf(blocks: readonly Block[], firstPosition: number): DerivedSegment {
  const text = segmentText(blocks);
  return {
    rows: blocks.map((block, index) => compiledBlock(block, firstPosition + index)),
    attachmentIds: attachmentIdsOf(blocks),
    text,
    words: countWords(text),
  };
}

/** The pictures that blocks show, in order. */
export function attachmentIdsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.type === "figure" ? [block.attrs.attachmentId] : []));
}

function compiledBlock(block: Block, position: number): CompiledBlock {
  const text = blockText(block);
  return {
    blockId: block.attrs.id,
    position,
    kind: block.type,
    mentions: mentionsIn(block, text),
    claims: claimSpans(block).map((span) => ({
      ...span,
      sentence: sentenceAround(text, span.start, span.end),
    })),
  };
}

/** SHA-256 over the salt and the canonical JSON (RFC 8785) of the blocks, hex. */
export function segmentHash(salt: string, blocks: unknown): string {
  return createHash("sha256").update(segmentHashText(salt, blocks)).digest("hex");
}
