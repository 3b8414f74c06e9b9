import type { Prisma } from "@/lib/db/generated/client";
import type { PublishedFacts } from "@/lib/evidence/published-facts";
import type { Block } from "../document/block";
import type { ReportDocument } from "../document/document";
import type { RankedWall } from "../document/walls";
import type { DraftContent } from "../schema";

/** Plain data for a JSON column: keys without a value are left out. */
export function toJson(
  value: readonly Block[] | readonly RankedWall[] | ReportDocument | DraftContent | PublishedFacts,
): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value));
}
