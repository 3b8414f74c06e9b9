import { opens } from "@/lib/access/rank";
import { PUBLIC_RANK, STAFF_RANK } from "@/lib/access/types";

/** What opens a category: the name of its tier, or the desk; null where everyone reads it. */
export function levelName({ minRank, tier }: { minRank: number; tier: string | null }): string | null {
  if (opens(PUBLIC_RANK, minRank)) return null;
  return opens(STAFF_RANK - 1, minRank) ? tier : "The desk";
}
