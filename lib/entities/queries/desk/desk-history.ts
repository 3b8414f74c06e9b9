import "server-only";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { chineseNameOf, nameOf } from "@/lib/names/queries/entity-names";
import type { DeskAct, DeskMerge, DeskSplit } from "../../desk-types";

const MOST = 60;

/** A `DeskLink` in JSON. */
export const LinkJson = z.strictObject({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  nameZh: z.string().nullable(),
});

const MergeRow = z.strictObject({
  id: z.string(),
  from: LinkJson,
  into: LinkJson,
  reason: z.string(),
  mergedAt: z.string(),
  by: z.string().nullable(),
  undoneAt: z.string().nullable(),
});

const SplitRow = z.strictObject({
  id: z.string(),
  fromId: z.string(),
  made: LinkJson,
  reason: z.string(),
  splitAt: z.string(),
  by: z.string().nullable(),
  undoneAt: z.string().nullable(),
  madeIsMerged: z.boolean(),
});

const ActRow = z.strictObject({
  seq: z.int(),
  at: z.string(),
  by: z.string().nullable(),
  action: z.string(),
});

/** Merges of and into entities, newest first, undone ones too. For queries that have checked `can`. One statement. */
export async function deskMerges(ids: readonly string[]): Promise<DeskMerge[]> {
  const own = Prisma.sql`ANY(${[...ids]}::uuid[])`;
  return selectRows(db, "desk-merges", MergeRow)`
    SELECT m."id"::text AS "id", ${link(Prisma.sql`m."fromId"`)} AS "from", ${link(Prisma.sql`m."intoId"`)} AS "into", m."reason",
      to_json(m."mergedAt") #>> '{}' AS "mergedAt", a."name" AS "by", to_json(m."undoneAt") #>> '{}' AS "undoneAt"
    FROM "EntityMerge" m LEFT JOIN "Account" a ON a."id" = m."byId"
    WHERE m."fromId" = ${own} OR m."intoId" = ${own}
    ORDER BY m."mergedAt" DESC, m."id" DESC LIMIT ${MOST}`;
}

/** Splits of entities, newest first, undone ones too. For queries that have checked `can`. One statement. */
export async function deskSplits(ids: readonly string[]): Promise<DeskSplit[]> {
  return selectRows(db, "desk-splits", SplitRow)`
    SELECT x."id"::text AS "id", x."fromId"::text AS "fromId", ${link(Prisma.sql`x."madeId"`)} AS "made", x."reason",
      to_json(x."splitAt") #>> '{}' AS "splitAt", a."name" AS "by", to_json(x."undoneAt") #>> '{}' AS "undoneAt",
      made."mergedIntoId" IS NOT NULL AS "madeIsMerged"
    FROM "EntitySplit" x JOIN "Entity" made ON made."id" = x."madeId" LEFT JOIN "Account" a ON a."id" = x."byId"
    WHERE x."fromId" = ANY(${[...ids]}::uuid[])
    ORDER BY x."splitAt" DESC, x."id" DESC LIMIT ${MOST}`;
}

/** The acts on entities, newest first. For queries that have checked `can`. One statement. */
export async function deskActs(ids: readonly string[]): Promise<DeskAct[]> {
  return selectRows(db, "desk-acts", ActRow)`
    SELECT q."seq", to_json(q."at") #>> '{}' AS "at", a."name" AS "by", q."action"
    FROM "AuditEntry" q LEFT JOIN "Account" a ON a."id" = q."actorId"
    WHERE q."subjectKind" = 'Entity' AND q."subjectId" = ANY(${[...ids]}::text[])
    ORDER BY q."seq" DESC LIMIT ${MOST}`;
}

/** The name of an entity, or its last one: undoing a split took the names away from the new entity. */
const LAST_NAME = Prisma.sql`coalesce(nullif(${nameOf("e")}, e."slug"), (
  SELECT n."value" FROM "EntityName" n WHERE n."entityId" = e."id"
  ORDER BY n."retractedAt" DESC NULLS FIRST, n."type" <> 'primary', n."lang" <> 'en' LIMIT 1), e."slug")`;

const link = (id: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT json_build_object('id', e."id", 'slug', e."slug", 'name', ${LAST_NAME}, 'nameZh', ${chineseNameOf("e")})
  FROM "Entity" e WHERE e."id" = ${id})`;
