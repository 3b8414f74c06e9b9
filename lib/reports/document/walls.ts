import type { ReportDocument } from "./document";

/** Where a text stops being open to somebody: the level from there on, and the public words said there, or "". */
export type Wall = { access: string; offer: string };

/** A wall of a version: `minRank` is the rank of its level. */
export type RankedWall = { minRank: number; offer: string };

/** The walls that readers can meet, in reading order: dividers that change the level of some words, not to everybody. */
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
 * What is said at the wall that a reader meets. The report's own words are about what the first one closes: at a later
 * one they would describe what was just read, so without words of its own nothing is said there.
 *
 * @param at which wall it is, from 0; null where none is known
 */
export function wordsAtWall(offer: string, wall: { at: number; offer: string } | null): string {
  if (!wall) return offer;
  return wall.offer !== "" || wall.at > 0 ? wall.offer : offer;
}
