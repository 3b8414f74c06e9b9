import "server-only";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { type Cursor, writeCursor } from "../cursor";
import type { ListReports } from "../list-query";
import type { EntityRef, ReportList } from "../types";
import { nameOf } from "./entity-names";
import { ITEM_COLUMNS, type ItemRow, LIVE_REPORTS, toItem } from "./report-item";

export const PAGE_SIZE = 20;

/**
 * A page of the live reports, newest first: all, those of a tag, those about an entity or naming it where this viewer
 * may read. One statement, two when filtered by entity.
 */
export async function listReports(viewer: Viewer, query: ListReports): Promise<ReportList> {
  const found = query.entity === undefined ? null : await findEntity(query.entity);
  if (query.entity !== undefined && !found) return { items: [], newer: null, older: null, entity: null };
  const backwards = query.after !== undefined;
  const rows = await db.$queryRaw<ItemRow[]>`
    SELECT ${ITEM_COLUMNS} FROM ${LIVE_REPORTS}
    WHERE r."currentVersionId" IS NOT NULL
      ${query.tag === undefined ? Prisma.empty : Prisma.sql`AND v."tags" @> ARRAY[${query.tag}]::text[]`}
      ${found ? aboutOrNaming(viewer, found.id) : Prisma.empty}
      ${place(query)}
    ORDER BY ${backwards ? Prisma.sql`r."publishedAt", r."id"` : Prisma.sql`r."publishedAt" DESC, r."id" DESC`}
    LIMIT ${PAGE_SIZE + 1}`;
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

function place({ before, after }: ListReports): Prisma.Sql {
  if (before) return Prisma.sql`AND (r."publishedAt", r."id") < ${pair(before)}`;
  if (after) return Prisma.sql`AND (r."publishedAt", r."id") > ${pair(after)}`;
  return Prisma.empty;
}

const pair = ({ publishedAt, id }: Cursor): Prisma.Sql =>
  Prisma.sql`(${publishedAt}::timestamptz, ${id}::uuid)`;

function aboutOrNaming(viewer: Viewer, entityId: string): Prisma.Sql {
  return Prisma.sql`AND v."id" IN (
    SELECT s."versionId" FROM "Subject" s WHERE s."entityId" = ${entityId}::uuid
    UNION
    SELECT m."versionId" FROM "Mention" m WHERE m."entityId" = ${entityId}::uuid AND ${readable(viewer, "m")})`;
}

async function findEntity(slug: string): Promise<{ id: string; entity: EntityRef } | null> {
  const [row] = await db.$queryRaw<({ id: string } & EntityRef)[]>`
    SELECT e."id", e."slug", e."kind"::text AS "kind", ${nameOf("e")} AS "name" FROM "Entity" e WHERE e."slug" = ${slug}`;
  if (!row) return null;
  const { id, ...entity } = row;
  return { id, entity };
}
