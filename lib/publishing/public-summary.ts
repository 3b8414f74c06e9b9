import { opens } from "@/lib/access/rank";
import { PUBLIC_RANK } from "@/lib/access/types";
import type { CompiledSegment } from "@/lib/document/compile-segments";
import { blockText } from "@/lib/document/plain-text";

const EXCERPT_LENGTH = 280;

/**
 * What everyone may know about a version, from its public segments only: an excerpt of the running text (at most
 * 280 UTF-16 units, cut at a word) and the number of public words.
 */
export function publicSummary(segments: readonly Pick<CompiledSegment, "minRank" | "blocks" | "words">[]): {
  publicExcerpt: string;
  publicWords: number;
} {
  const open = segments.filter((segment) => opens(PUBLIC_RANK, segment.minRank));
  const prose = open
    .flatMap((segment) => segment.blocks)
    .filter((block) => block.type === "paragraph")
    .map(blockText)
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
  return {
    publicExcerpt: shorten(prose),
    publicWords: open.reduce((sum, segment) => sum + segment.words, 0),
  };
}

function shorten(prose: string): string {
  if (prose.length <= EXCERPT_LENGTH) return prose;
  const cut = prose.slice(0, EXCERPT_LENGTH);
  const space = cut.lastIndexOf(" ");
  return `${(space > EXCERPT_LENGTH / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–—-]+$/u, "")}…`;
}
