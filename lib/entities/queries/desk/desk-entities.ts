import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { EntityKind } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { chineseNameOf, nameOf } from "@/lib/names/queries/entity-names";
import { SECOND_LANGUAGE } from "@/lib/settings/queries/second-language";
import type { ListDeskEntities } from "../../desk-query";
import type { DeskEntityList } from "../../desk-types";
import { namedLike } from "../named-like";

const PAGE_SIZE = 50;

const Row = z.strictObject({
  id: z.string(),
  slug: z.string(),
  kind: z.enum(EntityKind),
  country: z.string().nullable(),
  name: z.string(),
  nameZh: z.string().nullable(),
  pinyin: z.string().nullable(),
  unsupported: z.int(),
  edges: z.int(),
  mergedInto: z.string().nullable(),
  total: z.int(),
});

/** A page of the desk's list, by name, with the number of edges without evidence. One statement. @throws NotFound */
export async function listDeskEntities(viewer: Viewer, query: ListDeskEntities): Promise<DeskEntityList> {
  if (!can(viewer, "desk.enter")) throw new NotFound();
  const { q, kind, show, skip } = query;
  const conditions = [
    show === "merged" ? Prisma.sql`e."mergedIntoId" IS NOT NULL` : Prisma.sql`e."mergedIntoId" IS NULL`,
    ...(kind === undefined ? [] : [Prisma.sql`e."kind"::text = ${kind}`]),
    ...(q === undefined ? [] : [namedLike(q, show === "merged")]),
    ...(show === "unsupported" ? [Prisma.sql`EXISTS (SELECT FROM ${EDGES} AND x."minRank" IS NULL)`] : []),
  ];
  const rows = await selectRows(db, "desk-entities", Row)`
    SELECT e."id", e."slug", e."kind"::text AS "kind", e."country", e."name", ${chineseNameOf("e")} AS "nameZh",
      (SELECT n."pinyin" FROM "EntityName" n WHERE n."entityId" = e."id" AND n."pinyin" IS NOT NULL AND n."retractedAt" IS NULL
        AND ${SECOND_LANGUAGE} IS NOT NULL
        ORDER BY n."type" <> 'primary', n."recordedAt" LIMIT 1) AS "pinyin",
      (SELECT count(*)::int FROM ${EDGES} AND x."minRank" IS NULL) AS "unsupported",
      (SELECT count(*)::int FROM ${EDGES}) AS "edges",
      (SELECT i."slug" FROM "Entity" i WHERE i."id" = e."mergedIntoId") AS "mergedInto", e."total"
    FROM (
      SELECT e.*, ${nameOf("e")} AS "name", count(*) OVER ()::int AS "total" FROM "Entity" e
      WHERE ${Prisma.join(conditions, " AND ")}
      ORDER BY lower(${nameOf("e")}), e."slug" OFFSET ${skip} LIMIT ${PAGE_SIZE}
    ) e ORDER BY lower(e."name"), e."slug"`;
  const total = rows[0]?.total ?? 0;
  const items = rows.map(({ total: _, ...item }) => item);
  return { items, total, next: skip + items.length < total && items.length > 0 ? skip + items.length : null };
}

/** The current edges of the entity `e` and of entities merged into it. */
const EDGES = Prisma.sql`"Relationship" x WHERE x."retractedAt" IS NULL AND (
  x."fromId" = e."id" OR x."toId" = e."id"
  OR x."fromId" IN (SELECT m."id" FROM "Entity" m WHERE m."mergedIntoId" = e."id")
  OR x."toId" IN (SELECT m."id" FROM "Entity" m WHERE m."mergedIntoId" = e."id"))`;
