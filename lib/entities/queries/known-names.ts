import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Forbidden } from "@/lib/errors";
import type { KnownName } from "../matching/build-matcher";
import { tickerNames } from "../matching/ticker-names";
import { PLAIN_PINYIN } from "./pinyin-sql";

/** Shorter pinyin is too often another word. */
const SHORTEST_PINYIN = 6;

/**
 * Every name of every entity, for `buildMatcher`: previous names too, and those of merged entities under the entity
 * that they were merged into; of Chinese names of two characters or more also the pinyin in one word (“Baogang”); and its
 * symbols on markets. One statement.
 *
 * @throws Forbidden for whoever writes no drafts
 */
export async function readKnownNames(viewer: Viewer): Promise<KnownName[]> {
  if (!can(viewer, "draft.create")) throw new Forbidden();
  const rows = await db.$queryRaw<(KnownName & { ticker: boolean })[]>`
    WITH named AS (
      SELECT n."entityId", n."value", false AS ticker FROM "EntityName" n WHERE n."retractedAt" IS NULL
      UNION ALL
      SELECT n."entityId", initcap(${PLAIN_PINYIN}), false FROM "EntityName" n
      WHERE n."retractedAt" IS NULL AND n."pinyin" LIKE '% %' AND length(${PLAIN_PINYIN}) >= ${SHORTEST_PINYIN}
      UNION ALL
      SELECT i."entityId", i."value", true FROM "Identifier" i WHERE i."scheme" = 'MIC' AND i."retractedAt" IS NULL
    )
    SELECT DISTINCT ON (t."slug", n."value") t."id" AS "entityId", t."kind"::text AS "kind", n."value", t."country",
      n.ticker
    FROM named n
    JOIN "Entity" e ON e."id" = n."entityId"
    JOIN "Entity" t ON t."id" = coalesce(e."mergedIntoId", e."id")
    ORDER BY t."slug", n."value"`;
  return rows.flatMap(({ ticker, ...name }) => (ticker ? tickerNames(name) : [name]));
}
