import "server-only";
import { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { nameOf } from "@/lib/names/queries/entity-names";

const TODAY = Prisma.sql`(now() AT TIME ZONE 'UTC')::date`;

const EntityRow = z.strictObject({ slug: z.string() });
const ReportRow = z.strictObject({ slug: z.string().nullable() });

/** Checks the rows by which lists are ordered, recomputed from what triggers derive them from. */
export async function flawOfLists(tx: Prisma.TransactionClient): Promise<string | null> {
  return (await flawOfRegister(tx)) ?? (await flawOfListings(tx));
}

/** An entry whose name changes today may be yesterday's for a minute, until a job has rewritten it. */
async function flawOfRegister(tx: Prisma.TransactionClient): Promise<string | null> {
  const [bad] = await selectRows(tx, "entity-elsewhere-in-register", EntityRow)`
    SELECT coalesce(e."slug", g."slug") AS "slug"
    FROM (
      SELECT e."id", e."slug", e."kind", e."country", e."stages",
        translate(${nameOf("e")}, 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŠŽ', 'AAAAAACEEEEIIIINOOOOOOUUUUSZ') AS name,
        (SELECT min(d.day) FROM "EntityName" n, LATERAL (VALUES (n."validFrom"), (n."validTo")) d (day)
          WHERE n."entityId" = e."id" AND n."type" = 'primary' AND n."retractedAt" IS NULL AND d.day > ${TODAY}) AS "changesOn"
      FROM "Entity" e WHERE e."mergedIntoId" IS NULL
    ) e FULL JOIN "RegisterEntry" g ON g."entityId" = e."id"
    WHERE (e."id" IS NULL OR g."entityId" IS NULL
      OR (e."slug", e."kind", e."country", e."stages") IS DISTINCT FROM (g."slug", g."kind", g."country", g."stages")
      OR (lower(e.name), CASE WHEN e.name ~* '^[a-z]' THEN lower(left(e.name, 1)) ELSE 'other' END, e."changesOn")
        IS DISTINCT FROM (g."key", g."letter", g."changesOn"))
      AND NOT coalesce(g."changesOn" = ${TODAY} AND EXISTS (SELECT FROM "EntityName" n
        WHERE n."entityId" = g."entityId" AND ${TODAY} IN (n."validFrom", n."validTo")), false)
    LIMIT 1`;
  return bad ? `The entity ${bad.slug} is elsewhere in the register than its name says` : null;
}

async function flawOfListings(tx: Prisma.TransactionClient): Promise<string | null> {
  const [bad] = await selectRows(tx, "report-elsewhere-in-lists", ReportRow)`
    SELECT (SELECT r."slug" FROM "Report" r WHERE r."id" = coalesce(named."reportId", l."reportId")) AS "slug"
    FROM (
      SELECT n."entityId", r."id" AS "reportId", r."publishedAt", bool_or(n."about") AS "about", min(n."minRank") AS "minRank"
      FROM "Report" r JOIN (
        SELECT s."versionId", s."entityId", true AS "about", 0 AS "minRank" FROM "Subject" s
        UNION ALL SELECT m."versionId", m."entityId", false, m."minRank" FROM "Mention" m
      ) n ON n."versionId" = r."currentVersionId"
      WHERE r."publishedAt" IS NOT NULL GROUP BY n."entityId", r."id"
    ) named FULL JOIN "EntityListing" l ON l."entityId" = named."entityId" AND l."reportId" = named."reportId"
    WHERE (named."publishedAt", named."about", named."minRank") IS DISTINCT FROM (l."publishedAt", l."about", l."minRank")
    LIMIT 1`;
  return bad ? `The report ${bad.slug} is listed under other entities than it names` : null;
}
