import "server-only";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { Confidence, EntityKind, NameType } from "@/lib/db/generated/enums";
import { readAbout } from "@/lib/db/render-notes";
import { selectRows, TextList } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { chineseNameOf, nameOf, SHOWN_NAME } from "@/lib/names/queries/entity-names";
import type { EntityProfile } from "../types";
import { nameThen, standing } from "./entity-as-of";

const Row = z.strictObject({
  slug: z.string(),
  kind: z.enum(EntityKind),
  name: z.string(),
  nameZh: z.string().nullable(),
  id: z.string(),
  country: z.string().nullable(),
  stages: TextList,
  summary: z.string(),
  confidence: z.enum(Confidence),
  asOf: z.string().nullable(),
  mergedInto: z.string().nullable(),
  ids: z.array(z.string()),
  names: z
    .array(
      z.strictObject({
        lang: z.string(),
        type: z.enum(NameType),
        value: z.string(),
        pinyin: z.string().nullable(),
        validFrom: z.string().nullable(),
        validTo: z.string().nullable(),
      }),
    )
    .nullable(),
  identifiers: z.array(z.strictObject({ scheme: z.string(), value: z.string() })).nullable(),
});

export type FoundEntity =
  /** `ids`: its own and those of all entities merged into it */
  { kind: "entity"; entity: EntityProfile; id: string; ids: string[] } | { kind: "merged"; slug: string };

/**
 * An entity by its slug, with the names and identifiers of entities merged into it. One statement; everything is
 * public. Kind, country, stages and summary are always today's.
 *
 * @param day names and identifiers as on record that day; `null` for today
 * @throws NotFound
 */
export async function findEntity(slug: string, day: string | null): Promise<FoundEntity> {
  const [row] = await readAbout(
    [slug],
    () => selectRows(db, "entity-profile", Row)`
    WITH RECURSIVE up AS (
      SELECT e."id", e."slug", e."mergedIntoId", 0 AS steps FROM "Entity" e WHERE e."slug" = ${slug}
      UNION ALL
      SELECT e."id", e."slug", e."mergedIntoId", up.steps + 1 FROM up JOIN "Entity" e ON e."id" = up."mergedIntoId"
      WHERE up.steps < 20
    ),
    down AS (
      SELECT up."id", 0 AS steps FROM up WHERE up.steps = 0
      UNION ALL
      SELECT e."id", down.steps + 1 FROM down JOIN "Entity" e ON e."mergedIntoId" = down."id" WHERE down.steps < 20
    )
    SELECT e."slug", e."kind"::text AS "kind", ${day === null ? nameOf("e") : Prisma.sql`coalesce(${nameThen(day, false)}, ${nameOf("e")})`} AS "name",
      ${day === null ? chineseNameOf("e") : nameThen(day, true)} AS "nameZh", e."id"::text AS "id", e."country",
      e."stages", e."summary", e."confidence"::text AS "confidence", e."asOf"::text AS "asOf",
      (SELECT up."slug" FROM up WHERE up.steps > 0 ORDER BY up.steps DESC LIMIT 1) AS "mergedInto",
      ARRAY(SELECT down."id"::text FROM down) AS "ids",
      (SELECT json_agg(json_build_object('lang', n."lang", 'type', n."type", 'value', n."value", 'pinyin', n."pinyin", 'validFrom', n."validFrom"::text, 'validTo', n."validTo"::text) ORDER BY n.place, n."lang", array_position(ARRAY['primary', 'alias', 'abbreviation', 'previous'], n."type"), n."value")
        FROM (
          SELECT DISTINCT ON (n."lang", n."value") n."lang", n."value", n."pinyin", n."validFrom", n."validTo",
            CASE WHEN n."entityId" <> e."id" AND n."type" = 'primary' THEN 'alias' ELSE n."type"::text END AS "type",
            n."lang" <> 'en' AS place
          FROM "EntityName" n WHERE n."entityId" IN (SELECT down."id" FROM down) AND ${standing("n", day)}
            AND (${SHOWN_NAME} OR n."value" = ${nameOf("e")})
          ORDER BY n."lang", n."value", n."entityId" <> e."id", n."type"
        ) n) AS "names",
      (SELECT json_agg(DISTINCT jsonb_build_object('scheme', i."scheme", 'value', i."value"))
        FROM "Identifier" i WHERE i."entityId" IN (SELECT down."id" FROM down) AND ${standing("i", day)}) AS "identifiers"
    FROM "Entity" e WHERE e."slug" = ${slug}`,
  );
  if (!row) throw new NotFound();
  const { id, ids, mergedInto, names, identifiers, ...facts } = row;
  if (mergedInto) return { kind: "merged", slug: mergedInto };
  return {
    kind: "entity",
    id,
    ids,
    entity: { ...facts, names: names ?? [], identifiers: identifiers ?? [] },
  };
}
