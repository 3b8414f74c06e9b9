import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { nameOf } from "@/lib/reports/queries/entity-names";
import type { DeskAct, DeskMerge } from "../../desk-types";
import { chineseNameOf } from "../name-sql";

const MOST = 60;

/** Merges of and into entities, newest first, undone ones too. For queries that have checked `can`. One statement. */
export async function deskMerges(ids: readonly string[]): Promise<DeskMerge[]> {
  const own = Prisma.sql`ANY(${[...ids]}::uuid[])`;
  return db.$queryRaw<DeskMerge[]>`
    SELECT m."id"::text AS "id", ${link(Prisma.sql`m."fromId"`)} AS "from", ${link(Prisma.sql`m."intoId"`)} AS "into", m."reason",
      to_json(m."mergedAt") #>> '{}' AS "mergedAt", a."name" AS "by", to_json(m."undoneAt") #>> '{}' AS "undoneAt"
    FROM "EntityMerge" m LEFT JOIN "Account" a ON a."id" = m."byId"
    WHERE m."fromId" = ${own} OR m."intoId" = ${own}
    ORDER BY m."mergedAt" DESC, m."id" DESC LIMIT ${MOST}`;
}

/** The acts on entities, newest first. For queries that have checked `can`. One statement. */
export async function deskActs(ids: readonly string[]): Promise<DeskAct[]> {
  return db.$queryRaw<DeskAct[]>`
    SELECT q."seq", to_json(q."at") #>> '{}' AS "at", a."name" AS "by", q."action",
      CASE WHEN q."action" = 'entity.split' AND made."mergedIntoId" IS NULL THEN ${link(Prisma.sql`made."id"`)} END AS "splitInto",
      CASE WHEN q."action" = 'entity.split' THEN d."after" ->> 'reason' END AS "reason"
    FROM "AuditEntry" q LEFT JOIN "Account" a ON a."id" = q."actorId" LEFT JOIN "AuditDetail" d ON d."seq" = q."seq"
    LEFT JOIN "Entity" made ON q."action" = 'entity.split' AND made."id"::text = d."after" ->> 'split'
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
