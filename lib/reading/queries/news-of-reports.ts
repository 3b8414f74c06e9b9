import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { VersionKind } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import type { Scope } from "@/lib/following/types";
import type { NewsLine } from "../types";

/** More than this of a kind is not listed. */
export const MOST = 20;

const Report = { slug: z.string(), title: z.string(), at: z.date() };
const VersionRow = z.strictObject({
  ...Report,
  act: z.enum(VersionKind),
  number: z.int(),
  reason: z.string().nullable(),
});
const WithdrawalRow = z.strictObject({ ...Report, reason: z.string() });

/**
 * Current versions published since a moment that concern a scope: a report that is followed, on a topic, by an author, or
 * about an entity or naming it where this viewer may read it. Newest first; titles and reasons are public.
 */
export async function versionsSince(viewer: Viewer, scope: Scope, since: Date): Promise<NewsLine[]> {
  const { entityIds, topics, authorIds, reportIds } = scope;
  const rows = await selectRows(db, "versions-since", VersionRow)`
    SELECT r."slug", v."title", v."kind" AS "act", v."number", v."reason", v."publishedAt" AS "at"
    FROM "ReportVersion" v JOIN "Report" r ON r."currentVersionId" = v."id"
    WHERE v."publishedAt" > ${since} AND (
      r."id" = ANY(${reportIds}::uuid[]) OR v."tags" && ${topics}::text[]
      OR EXISTS (SELECT FROM "VersionAuthor" va WHERE va."versionId" = v."id" AND va."authorId" = ANY(${authorIds}::uuid[]))
      OR EXISTS (SELECT FROM "EntityListing" l WHERE l."reportId" = r."id" AND l."entityId" = ANY(${entityIds}::uuid[]) AND ${readable(viewer, "l")}))
    ORDER BY v."publishedAt" DESC, v."id" DESC LIMIT ${MOST}`;
  return rows.map(versionLine);
}

/** Every report published for the first time since a moment. Public facts only. */
export async function newReports(_viewer: Viewer, since: Date): Promise<NewsLine[]> {
  const rows = await selectRows(db, "new-reports", VersionRow)`
    SELECT r."slug", v."title", 'published' AS "act", 1 AS "number", NULL AS "reason", r."publishedAt" AS "at"
    FROM "Report" r JOIN "ReportVersion" v ON v."id" = r."currentVersionId"
    WHERE r."publishedAt" > ${since} ORDER BY r."publishedAt" DESC, r."id" DESC LIMIT ${MOST}`;
  return rows.map(versionLine);
}

/**
 * What became of reports that an account opened, exported or was sent: later versions, and withdrawals, since a moment
 * and after that use. Titles and reasons are public.
 */
export async function changesToRead(accountId: string, since: Date): Promise<NewsLine[]> {
  const [versions, withdrawals] = await Promise.all([
    selectRows(db, "later-versions", VersionRow)`
      SELECT r."slug", v."title", v."kind" AS "act", v."number", v."reason", v."publishedAt" AS "at"
      FROM (
        SELECT u."reportId", max(o."number") AS "number" FROM "VersionUse" u JOIN "ReportVersion" o ON o."id" = u."versionId"
        WHERE u."accountId" = ${accountId}::uuid GROUP BY u."reportId"
      ) used
      JOIN "Report" r ON r."id" = used."reportId" JOIN "ReportVersion" v ON v."id" = r."currentVersionId"
      WHERE v."number" > used."number" AND v."publishedAt" > ${since}
      ORDER BY v."publishedAt" DESC, v."id" DESC LIMIT ${MOST}`,
    selectRows(db, "withdrawn-since", WithdrawalRow)`
      SELECT r."slug", v."title", w."reason", w."createdAt" AS "at"
      FROM (SELECT DISTINCT "reportId" FROM "VersionUse" WHERE "accountId" = ${accountId}::uuid) used
      JOIN "Report" r ON r."id" = used."reportId" AND r."currentVersionId" IS NULL
      JOIN LATERAL (
        SELECT * FROM "Withdrawal" w WHERE w."reportId" = r."id" ORDER BY w."createdAt" DESC LIMIT 1
      ) w ON w."createdAt" > ${since}
      JOIN "ReportVersion" v ON v."id" = w."versionId"
      ORDER BY w."createdAt" DESC, w."id" DESC LIMIT ${MOST}`,
  ]);
  const gone = withdrawals.map(
    ({ slug, title, reason, at }): NewsLine => ({ kind: "withdrawal", report: { slug, title }, reason, at }),
  );
  return [...gone, ...versions.map(versionLine)];
}

const versionLine = ({ slug, title, ...facts }: z.output<typeof VersionRow>): NewsLine => ({
  kind: "version",
  report: { slug, title },
  ...facts,
});
