import "server-only";
import { STAFF_RANK } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import type { Level } from "../types";

const DESK: Level = { rank: STAFF_RANK, name: "The desk" };

/** The levels that a category may have, lowest first: those of reports, and the desk alone. */
export async function categoryLevels(): Promise<Level[]> {
  const tiers = await db.tier.findMany({ orderBy: { rank: "asc" }, select: { rank: true, name: true } });
  return [...tiers, DESK];
}
