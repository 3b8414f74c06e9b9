import "server-only";
import { z } from "zod";
import { utcDay } from "@/lib/clock/calendar";
import { now } from "@/lib/clock/now";
import { Prisma } from "@/lib/db/generated/client";
import type { Ask } from "@/lib/db/prepared";
import { heldOn } from "./held-on";

/** With a holding below this, in per cent, a body keeps its own voice. */
const INFLUENCE = 20;
/** From a body via the head of its group to another of the same group. */
const STEPS = 4;

const Row = z.strictObject({ from: z.string(), to: z.string() });

/**
 * Groups bodies that the register ties together by ownership, branches or affiliation, directly or via others: maps
 * each to the lowest id of its group. One statement.
 */
export async function groupsOf(ask: Ask, entityIds: readonly string[]): Promise<Map<string, string>> {
  if (entityIds.length < 2) return new Map();
  const today = utcDay(now());
  const rows = await ask(
    "voice-groups",
    Row,
    Prisma.sql`
    WITH RECURSIVE tie AS MATERIALIZED (
      SELECT coalesce(f."mergedIntoId", f."id") AS "a", coalesce(t."mergedIntoId", t."id") AS "b"
      FROM "Relationship" x JOIN "Entity" f ON f."id" = x."fromId" JOIN "Entity" t ON t."id" = x."toId"
      WHERE x."retractedAt" IS NULL AND ${heldOn(today)}
        AND (x."kind" IN ('subsidiary-of', 'affiliated-with', 'branch-of')
          OR (x."kind" = 'owns' AND (x."sharePercent" IS NULL OR x."sharePercent" >= ${INFLUENCE})))
    ),
    reached AS (
      SELECT e AS "from", e AS "at", 0 AS "depth" FROM unnest(${[...entityIds]}::uuid[]) e
      UNION
      SELECT r."from", next."id", r."depth" + 1 FROM reached r
      JOIN LATERAL (SELECT "b" AS "id" FROM tie WHERE "a" = r."at" UNION ALL SELECT "a" FROM tie WHERE "b" = r."at") next ON true
      WHERE r."depth" < ${STEPS}
    )
    SELECT DISTINCT "from"::text AS "from", "at"::text AS "to" FROM reached
    WHERE "at" = ANY(${[...entityIds]}::uuid[]) AND "from" <> "at"`,
  );
  const groups = new Map(entityIds.map((id) => [id, id]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, to } of rows) {
      const [least = from] = [groups.get(from) ?? from, groups.get(to) ?? to].sort();
      for (const id of [from, to]) {
        if (groups.get(id) === least) continue;
        groups.set(id, least);
        changed = true;
      }
    }
  }
  return groups;
}
