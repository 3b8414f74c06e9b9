import "server-only";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { EntityReport, MentionLine } from "../types";
import { publishedBy } from "./entity-as-of";

/** Reports of each sort on the page; the list of reports goes on. */
const SHOWN = 12;
/** Sentences for each report. */
const SENTENCES = 5;

type Row = Omit<EntityReport, "mentions"> & { mentions: MentionLine[] | null };

/**
 * The newest reports that are about an entity, which is public, and those that name it in passing where this viewer may
 * read, with the sentences around the names. One statement.
 *
 * @param day those published by then; `null` for today
 */
export async function entityReports(
  viewer: Viewer,
  ids: readonly string[],
  day: string | null,
): Promise<{ about: EntityReport[]; mentioning: EntityReport[]; more: boolean }> {
  const own = Prisma.sql`ANY(${[...ids]}::uuid[])`;
  const isSubject = Prisma.sql`EXISTS (
    SELECT 1 FROM "Subject" s WHERE s."versionId" = r."currentVersionId" AND s."entityId" = ${own})`;
  const rows = await db.$queryRaw<Row[]>`
    (SELECT r."slug", v."title", v."standfirst", r."publishedAt", true AS "about", NULL::json AS "mentions"
      FROM "Report" r JOIN "ReportVersion" v ON v."id" = r."currentVersionId"
      WHERE ${isSubject} AND ${publishedBy(day)} ORDER BY r."publishedAt" DESC, r."id" DESC LIMIT ${SHOWN + 1})
    UNION ALL
    (SELECT r."slug", v."title", v."standfirst", r."publishedAt", false AS "about", (
        SELECT json_agg(json_build_object('blockId', c."blockId", 'context', c."context") ORDER BY c."position", c."start", c."context")
        FROM (
          SELECT b."position", m."blockId", m."context", min(m."start") AS "start"
          FROM "Mention" m JOIN "Block" b ON b."versionId" = m."versionId" AND b."blockId" = m."blockId"
          WHERE m."versionId" = r."currentVersionId" AND m."entityId" = ${own} AND ${readable(viewer, "m")}
          GROUP BY b."position", m."blockId", m."context"
          ORDER BY b."position", min(m."start"), m."context" LIMIT ${SENTENCES}
        ) c) AS "mentions"
      FROM "Report" r JOIN "ReportVersion" v ON v."id" = r."currentVersionId"
      WHERE EXISTS (
          SELECT 1 FROM "Mention" m
          WHERE m."versionId" = r."currentVersionId" AND m."entityId" = ${own} AND ${readable(viewer, "m")})
        AND NOT ${isSubject} AND ${publishedBy(day)}
      ORDER BY r."publishedAt" DESC, r."id" DESC LIMIT ${SHOWN + 1})`;
  const reports = rows.map(({ mentions, ...report }) => ({ ...report, mentions: mentions ?? [] }));
  const about = reports.filter((report) => report.about);
  const mentioning = reports.filter((report) => !report.about);
  return {
    about: about.slice(0, SHOWN),
    mentioning: mentioning.slice(0, SHOWN),
    more: about.length > SHOWN || mentioning.length > SHOWN,
  };
}
