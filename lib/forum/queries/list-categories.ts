import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import { readable } from "@/lib/access/sql";
import { STAFF_RANK, type Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { levelName, MOST_COUNTED } from "../policy";
import type { CategoryView, CountedCategory, Level, ManagedCategory } from "../types";

const Row = z.strictObject({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  about: z.string(),
  minRank: z.int(),
  position: z.int(),
  tier: z.string().nullable(),
  closed: z.boolean(),
  topics: z.int(),
  lastAt: z.date().nullable(),
});
type Row = z.output<typeof Row>;

/** Topics that readers see, over the category `c`. */
const LISTED = Prisma.sql`t."categoryId" = c."id" AND t."opened" AND t."commentCount" > 0`;

const COLUMNS = Prisma.sql`c."id"::text, c."slug", c."name", c."about", c."minRank", c."position",
  (SELECT o."name" FROM "Tier" o WHERE o."rank" = c."minRank") AS "tier", c."closedAt" IS NOT NULL AS "closed",
  (SELECT count(*)::int FROM (SELECT FROM "Thread" t WHERE ${LISTED} LIMIT ${MOST_COUNTED + 1}) x) AS "topics",
  (SELECT t."lastCommentAt" FROM "Thread" t WHERE ${LISTED} ORDER BY t."lastCommentAt" DESC, t."id" DESC LIMIT 1) AS "lastAt"`;

/** The categories that this viewer may read, in their order, with their topics counted. One statement. */
export async function listCategories(viewer: Viewer): Promise<CountedCategory[]> {
  const rows = await selectRows(db, "categories", Row)`
    SELECT ${COLUMNS} FROM "Category" c WHERE ${readable(viewer, "c")} ORDER BY c."position", c."name", c."id"`;
  return rows.map((row) => ({ ...viewOf(row), topics: row.topics, lastAt: row.lastAt }));
}

/** @throws NotFound if there is no such category for this viewer */
export async function readCategory(viewer: Viewer, slug: string): Promise<CountedCategory> {
  const [row] = await selectRows(db, "category", Row)`
    SELECT ${COLUMNS} FROM "Category" c WHERE c."slug" = ${slug} AND ${readable(viewer, "c")}`;
  if (!row) throw new NotFound();
  return { ...viewOf(row), topics: row.topics, lastAt: row.lastAt };
}

/** All categories as administrators see them. @throws NotFound without the permission */
export async function managedCategories(viewer: Viewer): Promise<ManagedCategory[]> {
  if (!can(viewer, "forum.manage")) throw new NotFound();
  const rows = await selectRows(db, "managed-categories", Row)`
    SELECT ${COLUMNS} FROM "Category" c ORDER BY c."position", c."name", c."id"`;
  return rows.map((row) => ({
    ...viewOf(row),
    minRank: row.minRank,
    position: row.position,
    topics: row.topics,
  }));
}

const DESK: Level = { rank: STAFF_RANK, name: "The desk" };

/** The levels that a category may have, lowest first: those of reports, and the desk alone. */
export async function categoryLevels(): Promise<Level[]> {
  const tiers = await db.tier.findMany({ orderBy: { rank: "asc" }, select: { rank: true, name: true } });
  return [...tiers, DESK];
}

function viewOf({ id, slug, name, about, minRank, tier, closed }: Row): CategoryView {
  return { id, slug, name, about, level: levelName({ minRank, tier }), closed };
}
