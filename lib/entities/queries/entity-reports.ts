import "server-only";
import { z } from "zod";
import { FULL_LEVEL_SQL, readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import type { EntityReport } from "../types";
import { publishedBy } from "./entity-as-of";

/** The number of reports of each sort on the page; the list of reports has the rest. */
const SHOWN = 12;
/** Sentences for each report. */
const SENTENCES = 5;

const Row = z.strictObject({
  slug: z.string(),
  title: z.string(),
  standfirst: z.string(),
  publishedAt: z.date(),
  level: z.string().nullable(),
  about: z.boolean(),
  mentions: z.array(z.strictObject({ blockId: z.string(), context: z.string() })).nullable(),
});

/**
 * The newest reports about an entity, which are public, and those that mention it in words that this viewer may read,
 * with the sentences around the names. One statement.
 *
 * @param day those published by then; `null` for today
 */
export async function entityReports(
  viewer: Viewer,
  ids: readonly string[],
  day: string | null,
): Promise<{ about: EntityReport[]; mentioning: EntityReport[]; more: boolean }> {
  const own = Prisma.sql`ANY(${[...ids]}::uuid[])`;
  const rows = await selectRows(db, "entity-reports", Row)`
    SELECT r."slug", v."title", v."standfirst", r."publishedAt", ${FULL_LEVEL_SQL} AS "level", found."about", CASE WHEN NOT found."about" THEN (
        SELECT json_agg(json_build_object('blockId', c."blockId", 'context', c."context") ORDER BY c."position", c."start", c."context")
        FROM (
          SELECT b."position", m."blockId", m."context", min(m."start") AS "start"
          FROM "Mention" m JOIN "Block" b ON b."versionId" = m."versionId" AND b."blockId" = m."blockId"
          WHERE m."versionId" = r."currentVersionId" AND m."entityId" = ${own} AND ${readable(viewer, "m")}
          GROUP BY b."position", m."blockId", m."context"
          ORDER BY b."position", min(m."start"), m."context" LIMIT ${SENTENCES}
        ) c) END AS "mentions"
    FROM (
      (SELECT DISTINCT l."reportId", l."publishedAt", true AS "about" ${listed(viewer, ids, day, true)}
        ORDER BY l."publishedAt" DESC, l."reportId" DESC LIMIT ${SHOWN + 1})
      UNION ALL
      (SELECT DISTINCT l."reportId", l."publishedAt", false ${listed(viewer, ids, day, false)}
        ORDER BY l."publishedAt" DESC, l."reportId" DESC LIMIT ${SHOWN + 1})
    ) found JOIN "Report" r ON r."id" = found."reportId" JOIN "ReportVersion" v ON v."id" = r."currentVersionId"
    ORDER BY found."about" DESC, r."publishedAt" DESC, r."id" DESC`;
  const reports = rows.map(({ mentions, ...report }) => ({ ...report, mentions: mentions ?? [] }));
  const about = reports.filter((report) => report.about);
  const mentioning = reports.filter((report) => !report.about);
  return {
    about: about.slice(0, SHOWN),
    mentioning: mentioning.slice(0, SHOWN),
    more: about.length > SHOWN || mentioning.length > SHOWN,
  };
}

/**
 * SQL for the newest listings of each of these entities, by their index: those about it, or those that mention it in a
 * report that is about none of them.
 */
function listed(viewer: Viewer, ids: readonly string[], day: string | null, about: boolean): Prisma.Sql {
  const elsewhere = Prisma.sql`AND NOT EXISTS (
    SELECT FROM "EntityListing" o WHERE o."entityId" = ANY(${[...ids]}::uuid[]) AND o."reportId" = r."reportId" AND o."about")`;
  return Prisma.sql`
    FROM unnest(${[...ids]}::uuid[]) own CROSS JOIN LATERAL (
      SELECT r."reportId", r."publishedAt" FROM (SELECT l.* FROM "EntityListing" l WHERE ${readable(viewer, "l")}) r
      WHERE r."entityId" = own AND r."about" = ${about} AND ${publishedBy(day)} ${about ? Prisma.empty : elsewhere}
      ORDER BY r."publishedAt" DESC, r."reportId" DESC LIMIT ${SHOWN + 1}) l`;
}
