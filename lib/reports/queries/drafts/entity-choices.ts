import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { askedPinyin } from "@/lib/names/pinyin";
import { nameOf, notInUse, PLAIN_PINYIN } from "@/lib/names/queries/entity-names";
import type { EntityChoice } from "@/lib/names/types";
import { SECOND_LANGUAGE } from "@/lib/settings/queries/second-language";
import { simplified } from "@/lib/text/simplified";

const Choice = z.strictObject({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  chinese: z.string().nullable(),
});
const SuggestedRow = z.strictObject({ ...Choice.shape, written: z.string().nullable() });

const CHINESE = Prisma.sql`(SELECT n."value" FROM "EntityName" n WHERE n."entityId" = e."id" AND n."lang" LIKE 'zh%'
  AND ${SECOND_LANGUAGE} IS NOT NULL AND n."retractedAt" IS NULL ORDER BY n."type" <> 'primary', n."recordedAt" LIMIT 1)`;

/** Entities by id, for the marks and subjects of a draft. A merged one keeps its id and has the other's name. */
export async function findEntityChoices(viewer: Viewer, ids: readonly string[]): Promise<EntityChoice[]> {
  if (!can(viewer, "desk.enter")) throw new NotFound();
  if (ids.length === 0) return [];
  return selectRows(db, "entity-choices", Choice)`
    SELECT asked."id", e."kind"::text AS "kind", ${nameOf("e")} AS "name", ${CHINESE} AS "chinese"
    FROM "Entity" asked JOIN "Entity" e ON e."id" = coalesce(asked."mergedIntoId", asked."id")
    WHERE asked."id" = ANY(${ids}::uuid[])`;
}

/**
 * Entities with a name that contains these words, in any language, or pinyin that starts with them; also by the names
 * of entities merged into them: whole names first, then beginnings. Traditional characters match simplified ones.
 * `written`: the matching name, if it is current or was typed in full, and no other entity has it.
 */
export async function suggestEntities(viewer: Viewer, words: string): Promise<EntityChoice[]> {
  if (!can(viewer, "desk.enter")) throw new NotFound();
  const asked = words.normalize("NFKC").trim().toLowerCase();
  const plain = askedPinyin(words);
  const inPinyin =
    plain === null
      ? Prisma.sql`false`
      : Prisma.sql`(n."pinyin" IS NOT NULL AND ${PLAIN_PINYIN} LIKE ${`${plain}%`})`;
  const inLetters = Prisma.sql`greatest(strpos(lower(n."value"), ${asked}), strpos(lower(n."value"), ${simplified(asked)}))`;
  const rows = await selectRows(db, "suggested-entities", SuggestedRow)`
    SELECT best."id", best."kind", best."name", best."chinese", CASE WHEN NOT EXISTS (
        SELECT FROM "EntityName" o JOIN "Entity" other ON other."id" = o."entityId"
        WHERE o."retractedAt" IS NULL AND lower(o."value") = lower(best."written")
          AND coalesce(other."mergedIntoId", other."id") <> best."id"
      ) THEN best."written" END AS "written"
    FROM (
      SELECT e."id", e."kind"::text AS "kind", ${nameOf("e")} AS "name", ${CHINESE} AS "chinese", found."written",
        found."distance", found."length", e."slug"
      FROM (
        SELECT named."id", min(named."distance") AS "distance", min(length(named."value")) AS "length",
          (array_agg(named."value" ORDER BY named."distance", length(named."value"), named."value")
            FILTER (WHERE named."writes"))[1] AS "written"
        FROM (
          SELECT coalesce(m."mergedIntoId", m."id") AS "id", n."value",
            CASE WHEN lower(n."value") IN (${asked}, ${simplified(asked)}) THEN 0 WHEN ${inLetters} = 1 THEN 1
              WHEN strpos(lower(n."value"), ' ' || ${asked}) > 0 OR ${inPinyin} THEN 2 ELSE 3 END AS "distance",
            ${inLetters} > 0 AND (lower(n."value") IN (${asked}, ${simplified(asked)})
              OR n."type" <> 'previous' AND NOT ${notInUse()}) AS "writes"
          FROM "EntityName" n JOIN "Entity" m ON m."id" = n."entityId"
          WHERE n."retractedAt" IS NULL AND (${inLetters} > 0 OR ${inPinyin})
        ) named
        GROUP BY named."id"
      ) found JOIN "Entity" e ON e."id" = found."id"
      ORDER BY found."distance", found."length", e."slug" LIMIT 8
    ) best
    ORDER BY best."distance", best."length", best."slug"`;
  return rows.map(({ written, ...choice }) => (written === null ? choice : { ...choice, written }));
}
