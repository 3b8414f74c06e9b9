import "server-only";
import { z } from "zod";
import { FULL_LEVEL_SQL } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { Prisma } from "@/lib/db/generated/client";
import { prepared } from "@/lib/db/prepared";
import { mayLag, readAbout } from "@/lib/db/render-notes";
import type { Neighbours, ReportLink } from "../types";

const Row = z.strictObject({
  place: z.enum(["related", "previous", "next"]),
  slug: z.string(),
  title: z.string(),
  standfirst: z.string(),
  publishedAt: z.date(),
  level: z.string().nullable(),
});

/**
 * The previous and the next report by date, and at most three that share subjects or tags with it. All of it
 * is public: what a report is about, not what its text names. Candidates are bounded (the newest of each subject, and
 * the nearest by date, before and after), so that it costs the same with fifty reports and with fifty thousand. None for a
 * withdrawn report, and for a former slug.
 */
export async function findNeighbours(_viewer: Viewer, slug: string): Promise<Neighbours> {
  const statement = Prisma.sql`
    WITH here AS (
      SELECT r."id", r."publishedAt", v."id" AS "versionId", v."tags",
        ARRAY(SELECT s."entityId" FROM "Subject" s WHERE s."versionId" = v."id") AS "subjects"
      FROM "Report" r JOIN "ReportVersion" v ON v."id" = r."currentVersionId" WHERE r."slug" = ${slug}
    ), candidate AS (
      SELECT near."id" FROM here, LATERAL (
        SELECT s."reportId" AS "id" FROM unnest(here."subjects") AS mine("entityId"), LATERAL (
          SELECT o."reportId" FROM "Subject" o JOIN "Report" r ON r."currentVersionId" = o."versionId"
          WHERE o."entityId" = mine."entityId" ORDER BY o."reportId" DESC LIMIT 30
        ) s
      ) near
      UNION
      SELECT near."id" FROM here, LATERAL (
        SELECT r."id" FROM "Report" r WHERE r."currentVersionId" IS NOT NULL
        AND (r."publishedAt", r."id") < (here."publishedAt", here."id")
        ORDER BY r."publishedAt" DESC, r."id" DESC LIMIT 40
      ) near
      UNION
      SELECT near."id" FROM here, LATERAL (
        SELECT r."id" FROM "Report" r WHERE r."currentVersionId" IS NOT NULL
        AND (r."publishedAt", r."id") > (here."publishedAt", here."id")
        ORDER BY r."publishedAt", r."id" LIMIT 40
      ) near
    ), scored AS MATERIALIZED (
      SELECT near.*,
        CASE WHEN here."subjects" <> '{}' THEN
          (SELECT count(*) FROM "Subject" b WHERE b."versionId" = near."versionId" AND b."entityId" = ANY (here."subjects")) * 3
          ELSE 0 END
        + CASE WHEN near."tags" && here."tags" THEN
          (SELECT count(*) FROM unnest(near."tags") tag WHERE tag = ANY (here."tags"))
          ELSE 0 END AS "score"
      FROM here, candidate c CROSS JOIN LATERAL (
        -- OFFSET 0 keeps the look-up of each candidate by its index
        SELECT r."id", r."slug", r."publishedAt", v."id" AS "versionId", v."title", v."standfirst", v."tags", v."fullRank"
        FROM "Report" r JOIN "ReportVersion" v ON v."id" = r."currentVersionId" WHERE r."id" = c."id" OFFSET 0
      ) near
      WHERE near."id" <> here."id"
    )
    (SELECT 'related' AS "place", "slug", "title", "standfirst", "publishedAt", ${FULL_LEVEL_SQL} AS "level"
      FROM scored v WHERE "score" > 0 ORDER BY "score" DESC, v."publishedAt" DESC, "id" DESC LIMIT 3)
    UNION ALL
    (SELECT 'previous', r."slug", v."title", v."standfirst", r."publishedAt", ${FULL_LEVEL_SQL}
      FROM "Report" r JOIN "ReportVersion" v ON v."id" = r."currentVersionId"
      WHERE r."currentVersionId" IS NOT NULL AND (r."publishedAt", r."id") < (SELECT "publishedAt", "id" FROM here)
      ORDER BY r."publishedAt" DESC, r."id" DESC LIMIT 1)
    UNION ALL
    (SELECT 'next', r."slug", v."title", v."standfirst", r."publishedAt", ${FULL_LEVEL_SQL}
      FROM "Report" r JOIN "ReportVersion" v ON v."id" = r."currentVersionId"
      WHERE r."currentVersionId" IS NOT NULL AND (r."publishedAt", r."id") > (SELECT "publishedAt", "id" FROM here)
      ORDER BY r."publishedAt", r."id" LIMIT 1)`;
  const rows = await readAbout([slug], () => mayLag(() => prepared("report-neighbours", Row, statement)));
  const links = (place: z.infer<typeof Row>["place"]): ReportLink[] =>
    rows.filter((row) => row.place === place).map(({ place: _place, ...link }) => link);
  return {
    related: links("related"),
    previous: links("previous")[0] ?? null,
    next: links("next")[0] ?? null,
  };
}
