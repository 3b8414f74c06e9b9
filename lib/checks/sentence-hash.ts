import { createHash } from "node:crypto";
import { mayRepeat, normalizedSentence } from "./checked-sentences";
import type { CheckedBlock } from "./read-blocks";

export type HashedSentence = { blockId: string; even: string; hash: string };

const hashOf = (even: string): string => createHash("sha256").update(even).digest("hex");

/** The sentences of a text that are long enough to be original, in order, with SHA-256 of each, hex. */
export function hashedSentences(blocks: readonly CheckedBlock[]): HashedSentence[] {
  return blocks.flatMap((block) =>
    mayRepeat(block.block)
      ? []
      : block.sentences.flatMap(({ text }) => {
          const even = normalizedSentence(text);
          if (even === null) return [];
          return [{ blockId: block.id, even, hash: hashOf(even) }];
        }),
  );
}
