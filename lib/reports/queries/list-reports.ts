import "server-only";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { type Cursor, writeCursor } from "../cursor";
import type { ListReports } from "../list-query";
import type { EntityRef, ReportList } from "../types";
import { nameOf } from "./entity-names";
import { ITEM_COLUMNS, type ItemRow, toItem } from "./report-item";

export const PAGE_SIZE = 20;
/** So many reports are looked at by date before all of a tag are gathered. */
const NEAREST = 1000;

/**
 * A page of the live reports, newest first: all, those of a tag, those about an entity or naming it where this viewer
 * may read. One statement; two when filtered by entity, or by a tag that is rare.
 */
export async function listReports(viewer: Viewer, query: ListReports): Promise<ReportList> {
  const found = query.entity === undefined ? null : await findEntity(query.entity);
  if (query.entity !== undefined && !found) return { items: [], newer: null, older: null, entity: null };
  const backwards = query.after !== undefined;
  const order = backwards
    ? Prisma.sql`r."publishedAt", r."id"`
    : Prisma.sql`r."publishedAt" DESC, r."id" DESC`;
  const near = query.tag !== undefined && !found ? await amongNearest(query, query.tag, order) : null;
  const rows =
    near ??
    (await db.$queryRaw<ItemRow[]>`
    ${filtered(viewer, query.tag, found?.ids)}
    SELECT ${ITEM_COLUMNS} FROM (
      SELECT r."id", r."slug", r."publishedAt", r."currentVersionId" FROM ${source(query)} r
      WHERE r."currentVersionId" IS NOT NULL ${place(query)} ORDER BY ${order} LIMIT ${PAGE_SIZE + 1}
    ) r JOIN "ReportVersion" v ON v."id" = r."currentVersionId" LEFT JOIN "Tier" t ON t."rank" = v."fullRank"
    ORDER BY ${order}`);
  const more = rows.length > PAGE_SIZE;
  const page = rows.slice(0, PAGE_SIZE);
  if (backwards) page.reverse();
  const [first, last] = [page[0], page.at(-1)];
  return {
    items: page.map(toItem),
    newer: first && (backwards ? more : query.before !== undefined) ? writeCursor(first) : null,
    older: last && (backwards || more) ? writeCursor(last) : null,
    entity: found?.entity ?? null,
  };
}

/**
 * A full page of a tag, if the reports next in order hold one: a common tag costs the same however many carry it.
 * `null` when they do not.
 */
async function amongNearest(query: ListReports, tag: string, order: Prisma.Sql): Promise<ItemRow[] | null> {
  const rows = await db.$queryRaw<ItemRow[]>`
    SELECT ${ITEM_COLUMNS} FROM (
      SELECT r."id", r."slug", r."publishedAt", r."currentVersionId" FROM "Report" r
      WHERE r."currentVersionId" IS NOT NULL ${place(query)} ORDER BY ${order} LIMIT ${NEAREST}
    ) r CROSS JOIN LATERAL (SELECT * FROM "ReportVersion" x WHERE x."id" = r."currentVersionId" OFFSET 0) v
    LEFT JOIN "Tier" t ON t."rank" = v."fullRank"
    WHERE v."tags" @> ARRAY[${tag}]::text[] ORDER BY ${order} LIMIT ${PAGE_SIZE + 1}`;
  return rows.length > PAGE_SIZE ? rows : null;
}

function place({ before, after }: ListReports): Prisma.Sql {
  if (before) return Prisma.sql`AND (r."publishedAt", r."id") < ${pair(before)}`;
  if (after) return Prisma.sql`AND (r."publishedAt", r."id") > ${pair(after)}`;
  return Prisma.empty;
}

const pair = ({ publishedAt, id }: Cursor): Prisma.Sql =>
  Prisma.sql`(${publishedAt}::timestamptz, ${id}::uuid)`;

/**
 * The versions that a filter lets through, found first and by the filter's own index: a planner that guesses wrong about
 * a rare tag would read every report by date instead.
 */
function filtered(viewer: Viewer, tag: string | undefined, entityIds: string[] | undefined): Prisma.Sql {
  const tagged = tag === undefined ? [] : [withTag(tag)];
  const named = entityIds === undefined ? [] : [aboutOrNaming(viewer, entityIds)];
  const sets = [...tagged, ...named];
  if (sets.length === 0) return Prisma.empty;
  return Prisma.sql`WITH filtered AS MATERIALIZED (${Prisma.join(sets, " INTERSECT ")})`;
}

/** `OFFSET 0` keeps the look-up of each found version by its index. */
function source({ tag, entity }: ListReports): Prisma.Sql {
  if (tag === undefined && entity === undefined) return Prisma.sql`"Report"`;
  return Prisma.sql`filtered CROSS JOIN LATERAL (
    SELECT * FROM "Report" live WHERE live."currentVersionId" = filtered."versionId" OFFSET 0)`;
}

const withTag = (tag: string): Prisma.Sql =>
  Prisma.sql`(SELECT x."id" AS "versionId" FROM "ReportVersion" x WHERE x."tags" @> ARRAY[${tag}]::text[])`;

function aboutOrNaming(viewer: Viewer, entityIds: string[]): Prisma.Sql {
  return Prisma.sql`(
    SELECT s."versionId" FROM "Subject" s WHERE s."entityId" = ANY(${entityIds}::uuid[])
    UNION
    SELECT m."versionId" FROM "Mention" m WHERE m."entityId" = ANY(${entityIds}::uuid[]) AND ${readable(viewer, "m")})`;
}

/** The entity of a slug, or the one that it was merged into; `ids` are those of all that were merged into it too. */
async function findEntity(slug: string): Promise<{ ids: string[]; entity: EntityRef } | null> {
  const [row] = await db.$queryRaw<({ ids: string[] } & EntityRef)[]>`
    SELECT e."slug", e."kind"::text AS "kind", ${nameOf("e")} AS "name",
      ARRAY(SELECT m."id"::text FROM "Entity" m WHERE m."id" = e."id" OR m."mergedIntoId" = e."id") AS "ids"
    FROM "Entity" asked JOIN "Entity" e ON e."id" = coalesce(asked."mergedIntoId", asked."id") WHERE asked."slug" = ${slug}`;
  if (!row) return null;
  const { ids, ...entity } = row;
  return { ids, entity };
}
