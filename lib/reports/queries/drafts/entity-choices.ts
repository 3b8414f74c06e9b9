import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { askedPinyin } from "@/lib/entities/pinyin";
import { PLAIN_PINYIN } from "@/lib/entities/queries/pinyin-sql";
import { NotFound } from "@/lib/errors";
import type { EntityChoice } from "../../draft-types";
import { nameOf } from "../entity-names";

const CHINESE = Prisma.sql`(SELECT n."value" FROM "EntityName" n WHERE n."entityId" = e."id" AND n."lang" LIKE 'zh%'
  AND n."retractedAt" IS NULL ORDER BY n."type" <> 'primary', n."recordedAt" LIMIT 1)`;

/** Entities by id, for the marks and subjects of a draft. One that was merged keeps its id and has the other's name. */
export async function findEntityChoices(viewer: Viewer, ids: readonly string[]): Promise<EntityChoice[]> {
  if (!can(viewer, "desk.enter")) throw new NotFound();
  if (ids.length === 0) return [];
  return db.$queryRaw<EntityChoice[]>`
    SELECT asked."id", e."kind"::text AS "kind", ${nameOf("e")} AS "name", ${CHINESE} AS "chinese"
    FROM "Entity" asked JOIN "Entity" e ON e."id" = coalesce(asked."mergedIntoId", asked."id")
    WHERE asked."id" = ANY(${ids}::uuid[])`;
}

/**
 * Entities that have a name with these words in it, in any language, or pinyin that begins so; also by the names of what
 * was merged into them: whole names first, then beginnings.
 */
export async function suggestEntities(viewer: Viewer, words: string): Promise<EntityChoice[]> {
  if (!can(viewer, "desk.enter")) throw new NotFound();
  const asked = words.trim().toLowerCase();
  const plain = askedPinyin(words);
  const inPinyin =
    plain === null
      ? Prisma.sql`false`
      : Prisma.sql`(n."pinyin" IS NOT NULL AND ${PLAIN_PINYIN} LIKE ${`${plain}%`})`;
  return db.$queryRaw<EntityChoice[]>`
    SELECT e."id", e."kind"::text AS "kind", ${nameOf("e")} AS "name", ${CHINESE} AS "chinese"
    FROM (
      SELECT coalesce(m."mergedIntoId", m."id") AS "id",
        min(CASE WHEN lower(n."value") = ${asked} THEN 0 WHEN strpos(lower(n."value"), ${asked}) = 1 THEN 1
          WHEN strpos(lower(n."value"), ' ' || ${asked}) > 0 OR ${inPinyin} THEN 2 ELSE 3 END) AS "distance",
        min(length(n."value")) AS "length"
      FROM "EntityName" n JOIN "Entity" m ON m."id" = n."entityId"
      WHERE n."retractedAt" IS NULL AND (strpos(lower(n."value"), ${asked}) > 0 OR ${inPinyin})
      GROUP BY 1
    ) found JOIN "Entity" e ON e."id" = found."id"
    ORDER BY found."distance", found."length", e."slug" LIMIT 8`;
}
