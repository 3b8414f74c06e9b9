import type { Block } from "@/lib/document/block";
import { blockText } from "@/lib/document/plain-text";
import type { ReadableSegment } from "@/lib/reports/types";

export type OutlineEntry = { id: string; words: string; level: 2 | 3 };

/** The headings of what this viewer may read; empty if there are fewer than two. */
export function outlineOf(segments: readonly ReadableSegment[]): OutlineEntry[] {
  const entries = segments.flatMap((segment) => segment.blocks).flatMap(entryOf);
  return entries.length < 2 ? [] : entries;
}

function entryOf(block: Block): OutlineEntry[] {
  if (block.type !== "heading" || block.attrs.level === 4) return [];
  const words = blockText(block).replace(/\s+/g, " ").trim();
  return words === "" ? [] : [{ id: block.attrs.id, words, level: block.attrs.level }];
}

/** Minutes to read a text at 230 words a minute; at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 230));
}
