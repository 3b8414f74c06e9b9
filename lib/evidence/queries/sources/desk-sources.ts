import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import type { ListDeskSources } from "../../sources/schema";
import type { DeskSourceList } from "../../sources/types";
import { outOfTrash } from "../claim-sql";
import { BY_NAME, behind, ITEM, itemColumns, named } from "./source-sql";

const PAGE_SIZE = 50;

const Row = z.strictObject({
  id: z.string(),
  ...ITEM,
  documents: z.int(),
  claims: z.int(),
  total: z.int(),
});

/**
 * A page of the sources by name, with the number of claims on each. One statement.
 *
 * @throws NotFound for viewers outside the desk
 */
export async function deskSources(viewer: Viewer, query: ListDeskSources): Promise<DeskSourceList> {
  if (!can(viewer, "desk.enter")) throw new NotFound();
  const { q, grade, affiliation, after } = query;
  const wanted = Prisma.join(
    [
      named(q),
      ...(grade === undefined ? [] : [graded(grade)]),
      ...(affiliation === undefined
        ? []
        : [Prisma.sql`s."stateAffiliation" = ${affiliation}::"StateAffiliation"`]),
    ],
    " AND ",
  );
  const rows = await selectRows(db, "desk-sources", Row)`
    SELECT s."id"::text AS "id", ${itemColumns()},
      (SELECT count(*)::int FROM "SourceDocument" d WHERE d."sourceId" = s."id") AS "documents",
      (SELECT count(DISTINCT cd."claimId")::int FROM "SourceDocument" d JOIN "ClaimDocument" cd ON cd."documentId" = d."id"
        JOIN "Claim" c ON c."id" = cd."claimId"
        WHERE d."sourceId" = s."id" AND cd."retractedAt" IS NULL AND c."retractedAt" IS NULL
          AND ${outOfTrash()}) AS "claims",
      (SELECT count(*)::int FROM "Source" s WHERE ${wanted}) AS "total"
    FROM "Source" s WHERE ${wanted} AND ${behind(after)} ORDER BY ${BY_NAME} LIMIT ${PAGE_SIZE + 1}`;
  const items = rows.slice(0, PAGE_SIZE).map(({ total: _, ...item }) => item);
  return {
    items,
    total: rows[0]?.total ?? 0,
    next: rows.length > PAGE_SIZE ? (items.at(-1)?.slug ?? null) : null,
  };
}

function graded(grade: NonNullable<ListDeskSources["grade"]>): Prisma.Sql {
  return grade === "none"
    ? Prisma.sql`s."reliability" IS NULL`
    : Prisma.sql`s."reliability" = ${grade}::"Reliability"`;
}
