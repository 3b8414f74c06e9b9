import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { EntityKind } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { nameOf } from "@/lib/names/queries/entity-names";
import { type Cursor, writeCursor } from "@/lib/urls/cursor";
import type { ListReports } from "../list-query";
import type { EntityRef, ReportList } from "../types";
import { ITEM_COLUMNS, ItemRow, toItem } from "./report-item";

export const PAGE_SIZE = 20;
/** How many reports are examined by date before all of a tag are collected. */
const NEAREST = 1000;

/**
 * A page of the live reports, newest first: all, those with a tag, those about an entity or naming it where this viewer
 * may read. One statement; two when filtered by entity, or by a rare tag. Those of an entity are read from its
 * listings in order, only as many as a page holds.
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
    (await selectRows(db, "reports", ItemRow)`
    SELECT ${ITEM_COLUMNS} FROM (
      SELECT r."id", r."slug", r."publishedAt", r."currentVersionId" FROM ${source(viewer, query, found?.ids)} r
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
 * A full page for a tag, if the reports next in order yield one: a common tag costs the same however many have it.
 * `null` otherwise.
 */
async function amongNearest(query: ListReports, tag: string, order: Prisma.Sql): Promise<ItemRow[] | null> {
  const rows = await selectRows(db, "reports-with-tag", ItemRow)`
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

/** `OFFSET 0` keeps the look-up of each report by its index. */
function source(viewer: Viewer, query: ListReports, entityIds: string[] | undefined): Prisma.Sql {
  if (entityIds) {
    return Prisma.sql`(${listed(viewer, query, entityIds)}) l CROSS JOIN LATERAL (
      SELECT * FROM "Report" live WHERE live."id" = l."reportId" OFFSET 0)`;
  }
  if (query.tag === undefined) return Prisma.sql`"Report"`;
  // Found first and by the index of tags: a planner that guesses wrong about a rare one would read every report by date.
  return Prisma.sql`(
    SELECT x."id" AS "versionId" FROM "ReportVersion" x WHERE x."tags" @> ARRAY[${query.tag}]::text[] OFFSET 0) tagged
    CROSS JOIN LATERAL (
      SELECT * FROM "Report" live WHERE live."currentVersionId" = tagged."versionId" OFFSET 0)`;
}

/**
 * SQL for the reports next in order that are listed under one of these entities: for each entity, about it and naming
 * it, as many as a page needs, by the index of listings.
 */
function listed(viewer: Viewer, query: ListReports, entityIds: string[]): Prisma.Sql {
  const order = query.after
    ? Prisma.sql`l."publishedAt", l."reportId"`
    : Prisma.sql`l."publishedAt" DESC, l."reportId" DESC`;
  const tagged = query.tag === undefined ? Prisma.empty : Prisma.sql`AND ${hasTag(query.tag)}`;
  return Prisma.sql`
    SELECT DISTINCT l."reportId" FROM unnest(${entityIds}::uuid[]) own, (VALUES (true), (false)) sort (about)
    CROSS JOIN LATERAL (
      SELECT l."reportId" FROM "EntityListing" l
      WHERE l."entityId" = own AND l."about" = sort.about AND ${readable(viewer, "l")} ${behind(query)} ${tagged}
      ORDER BY ${order} LIMIT ${PAGE_SIZE + 1}) l`;
}

const hasTag = (tag: string): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT FROM "Report" y JOIN "ReportVersion" x ON x."id" = y."currentVersionId"
  WHERE y."id" = l."reportId" AND x."tags" @> ARRAY[${tag}]::text[])`;

function behind({ before, after }: ListReports): Prisma.Sql {
  if (before) return Prisma.sql`AND (l."publishedAt", l."reportId") < ${pair(before)}`;
  if (after) return Prisma.sql`AND (l."publishedAt", l."reportId") > ${pair(after)}`;
  return Prisma.empty;
}

const EntityRow = z.strictObject({
  slug: z.string(),
  kind: z.enum(EntityKind),
  name: z.string(),
  ids: z.array(z.string()),
});

/** The entity with a slug, or the one it was merged into; `ids` includes all entities merged into it. */
async function findEntity(slug: string): Promise<{ ids: string[]; entity: EntityRef } | null> {
  const [row] = await selectRows(db, "entity-of-list", EntityRow)`
    SELECT e."slug", e."kind"::text AS "kind", ${nameOf("e")} AS "name",
      ARRAY(SELECT m."id"::text FROM "Entity" m WHERE m."id" = e."id" OR m."mergedIntoId" = e."id") AS "ids"
    FROM "Entity" asked JOIN "Entity" e ON e."id" = coalesce(asked."mergedIntoId", asked."id") WHERE asked."slug" = ${slug}`;
  if (!row) return null;
  const { ids, ...entity } = row;
  return { ids, entity };
}
