import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { EntityKind } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { chineseNameOf, nameOf, PLAIN_PINYIN } from "@/lib/names/queries/entity-names";
import type { ListDuplicates } from "../../desk-query";
import type { DuplicatePage, DuplicatePair } from "../../desk-types";
import { LEGAL_PATTERN } from "../../merging/chinese-core";
import { duplicateReasons, strength } from "../../merging/duplicate-reasons";
import { LinkJson } from "./desk-history";

/** The number of entities that a page compares with all others, the newest first. */
const WINDOW = 150;
/** The minimum similarity of two names, by their trigrams. */
const ALIKE = 0.6;

const SideJson = z.strictObject({
  ...LinkJson.shape,
  kind: z.enum(EntityKind),
  country: z.string().nullable(),
  edges: z.int(),
});
const Row = z.strictObject({
  pairs: z
    .array(
      z.strictObject({
        first: SideJson,
        second: SideJson,
        likenesses: z.array(
          z.strictObject({
            by: z.enum(["core", "pinyin", "identifier", "letters"]),
            one: z.string(),
            other: z.string(),
            alike: z.number().optional(),
          }),
        ),
      }),
    )
    .nullable(),
  more: z.boolean(),
});

/**
 * Entities that may be one: similar names by trigrams, the same Chinese name except for its legal form, pinyin that is
 * the other's Latin name, the same identifier in another spelling. Each page compares a window of the register with all
 * of it, so that its cost does not grow with the square. One statement.
 *
 * @throws NotFound
 */
export async function listDuplicates(viewer: Viewer, { skip }: ListDuplicates): Promise<DuplicatePage> {
  if (!can(viewer, "entity.merge")) throw new NotFound();
  const [row] = await selectRows(db, "duplicates", Row)`
    WITH standing AS (
      SELECT e."id", e."createdAt", CASE WHEN e."kind" IN ('Organization', 'ResearchInstitute', 'PublicBody') THEN 'body' ELSE e."kind"::text END AS family
      FROM "Entity" e WHERE e."mergedIntoId" IS NULL
    ),
    near AS (SELECT * FROM standing ORDER BY "createdAt" DESC, "id" DESC OFFSET ${skip} LIMIT ${WINDOW}),
    named AS MATERIALIZED (
      SELECT n."entityId" AS id, n."value", CASE WHEN n."lang" LIKE 'zh%' THEN nullif(regexp_replace(n."value", ${`${LEGAL_PATTERN}|\\s`}, '', 'g'), '') END AS core,
        CASE WHEN n."pinyin" IS NOT NULL THEN ${PLAIN_PINYIN} END AS pinyin,
        CASE WHEN n."value" ~ '^[ -~]+$' THEN regexp_replace(lower(n."value"), '[^a-z0-9]', '', 'g') END AS latin
      FROM "EntityName" n WHERE n."retractedAt" IS NULL
    ),
    found AS (
      SELECT a.id AS one, b.id AS other, json_build_object('by', 'core', 'one', a."value", 'other', b."value") AS likeness
        FROM named a JOIN named b ON a.core = b.core AND a.id <> b.id WHERE length(a.core) > 1 AND a.id IN (SELECT "id" FROM near)
      UNION ALL
      SELECT a.id, b.id, json_build_object('by', 'pinyin', 'one', a."value", 'other', b."value")
        FROM named a JOIN named b ON a.pinyin = b.latin AND a.id <> b.id
        WHERE length(a.pinyin) > 4 AND (a.id IN (SELECT "id" FROM near) OR b.id IN (SELECT "id" FROM near))
      UNION ALL
      SELECT a."entityId", b."entityId", json_build_object('by', 'identifier', 'one', a."scheme" || ' ' || a."value", 'other', b."scheme" || ' ' || b."value")
        FROM "Identifier" a JOIN "Identifier" b ON a."scheme" = b."scheme" AND a."entityId" <> b."entityId"
          AND regexp_replace(upper(a."value"), '[^A-Z0-9]', '', 'g') = regexp_replace(upper(b."value"), '[^A-Z0-9]', '', 'g')
        WHERE a."scheme" <> 'HS' AND a."retractedAt" IS NULL AND b."retractedAt" IS NULL AND a."entityId" IN (SELECT "id" FROM near)
      UNION ALL
      SELECT a."entityId", b."entityId", json_build_object('by', 'letters', 'one', a."value", 'other', b."value", 'alike', round(similarity(a."value", b."value")::numeric, 2))
        FROM near JOIN "EntityName" a ON a."entityId" = near."id" JOIN "EntityName" b ON b."value" % a."value" AND b."entityId" <> a."entityId"
        WHERE a."retractedAt" IS NULL AND b."retractedAt" IS NULL AND similarity(a."value", b."value") >= ${ALIKE}::real
          AND regexp_replace(a."value", '[^0-9]+', ' ', 'g') = regexp_replace(b."value", '[^0-9]+', ' ', 'g')
    ),
    pairs AS (
      SELECT least(f.one, f.other) AS one, greatest(f.one, f.other) AS other, json_agg(f.likeness) AS likenesses
      FROM found f JOIN standing a ON a."id" = f.one JOIN standing b ON b."id" = f.other AND b.family = a.family
      WHERE NOT EXISTS (SELECT FROM "DuplicateDismissal" d WHERE d."firstId" = least(f.one, f.other) AND d."secondId" = greatest(f.one, f.other))
      GROUP BY 1, 2
    )
    SELECT (SELECT json_agg(json_build_object('first', ${side(Prisma.sql`p.one`)}, 'second', ${side(Prisma.sql`p.other`)}, 'likenesses', p.likenesses)
        ORDER BY p.one, p.other) FROM pairs p) AS "pairs",
      (SELECT count(*) > ${skip + WINDOW}::int FROM standing) AS "more"`;
  const pairs = (row?.pairs ?? [])
    .sort((a, b) => strength(a.likenesses) - strength(b.likenesses))
    .map(({ likenesses, ...pair }): DuplicatePair => ({ ...pair, reasons: duplicateReasons(likenesses) }));
  return { pairs, next: row?.more ? skip + WINDOW : null };
}

const side = (id: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT json_build_object('id', e."id", 'slug', e."slug", 'name', ${nameOf("e")}, 'nameZh', ${chineseNameOf("e")}, 'kind', e."kind",
    'country', e."country", 'edges', (SELECT count(*) FROM "Relationship" x WHERE x."retractedAt" IS NULL AND (x."fromId" = e."id" OR x."toId" = e."id")))
  FROM "Entity" e WHERE e."id" = ${id})`;
