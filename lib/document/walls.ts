import type { ReportDocument } from "./document";

/** Where a text stops being open to some readers: the level from there on, and the public teaser there, or "". */
export type Wall = { access: string; offer: string };

/** A wall of a version: `minRank` is the rank of its level. */
export type RankedWall = { minRank: number; offer: string };

/** The walls that readers can meet, in reading order: dividers that close some words to some readers. */
export function wallsOf(document: ReportDocument): Wall[] {
  const walls: Wall[] = [];
  let level = "public";
  let next: Wall | null = null;
  for (const node of document.content) {
    if (node.type === "paywall") {
      next = { access: node.attrs.access, offer: (node.attrs.offer ?? "").trim() };
    } else if (node.type !== "highlights" && next) {
      if (next.access !== level && next.access !== "public") walls.push(next);
      level = next.access;
      next = null;
    }
  }
  return walls;
}

/**
 * The teaser at the wall that a reader meets. The report's own teaser is about what the first wall closes: at a later
 * one it would describe what was just read, so a later wall without a teaser of its own shows none.
 *
 * @param at index of the wall, from 0; null if unknown
 */
export function wordsAtWall(offer: string, wall: { at: number; offer: string } | null): string {
  if (!wall) return offer;
  return wall.offer !== "" || wall.at > 0 ? wall.offer : offer;
}
