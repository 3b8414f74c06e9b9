import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { ownAccount } from "@/lib/auth/lock-account-row";
import { db } from "@/lib/db/client";
import { VersionKind } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { NOTHING } from "@/lib/following/queries/own-scope";
import { newestFirst } from "../policy";
import type { ReportNews, SubjectNews } from "../types";
import { assessmentsSince, claimsSince, edgesSince, gradingsSince } from "./news-of-evidence";
import { versionsSince } from "./news-of-reports";

const Row = z.strictObject({
  slug: z.string(),
  read: z.strictObject({ number: z.int(), at: z.coerce.date() }).nullable(),
  versions: z
    .array(
      z.strictObject({
        number: z.int(),
        kind: z.enum(VersionKind),
        reason: z.string().nullable(),
        publishedAt: z.string(),
      }),
    )
    .nullable(),
});

/**
 * What became of a report since the viewer's visit before: later versions with their reasons, and claims that were judged
 * again. In two statements.
 */
export async function reportNews(viewer: Viewer, reportId: string, since: Date): Promise<ReportNews | null> {
  const { accountId } = ownAccount(viewer);
  const [[row], claims] = await Promise.all([
    selectRows(db, "report-news", Row)`
      SELECT r."slug", CASE WHEN u."number" < v."number" THEN json_build_object('number', u."number", 'at', u."at") END AS "read",
        (SELECT json_agg(json_build_object('number', h."number", 'kind', h."kind", 'reason', h."reason", 'publishedAt', h."publishedAt") ORDER BY h."number" DESC)
          FROM "ReportVersion" h WHERE h."reportId" = r."id" AND h."number" > u."number" AND h."number" <= v."number") AS "versions"
      FROM "Report" r JOIN "ReportVersion" v ON v."id" = r."currentVersionId"
      LEFT JOIN LATERAL (
        SELECT o."number", x."lastAt" AS "at" FROM "VersionUse" x JOIN "ReportVersion" o ON o."id" = x."versionId"
        WHERE x."accountId" = ${accountId}::uuid AND x."reportId" = r."id" AND x."kind" = 'opened' AND x."firstAt" <= ${since}
        ORDER BY o."number" DESC LIMIT 1
      ) u ON true
      WHERE r."id" = ${reportId}::uuid`,
    assessmentsSince(viewer, { ...NOTHING, reportIds: [reportId] }, since),
  ]);
  if (!row || (row.read === null && claims.length === 0)) return null;
  return { slug: row.slug, since, read: row.read, versions: row.versions ?? [], claims };
}

const SubjectRow = z.strictObject({ ids: z.array(z.string()) });

/**
 * What is new about an entity (and those that were merged into it), a source, or a claim and its source, since the viewer's
 * visit before, as far as they may read it. At most five statements.
 */
export async function subjectNews(
  viewer: Viewer,
  { kind, id }: { kind: "entity" | "source" | "claim"; id: string },
  since: Date,
): Promise<SubjectNews> {
  const found = await Promise.all(
    kind === "entity"
      ? await newsOfEntity(viewer, id, since)
      : kind === "source"
        ? [
            assessmentsSince(viewer, { ...NOTHING, sourceIds: [id] }, since),
            gradingsSince(viewer, { ...NOTHING, sourceIds: [id] }, since),
          ]
        : [
            assessmentsSince(viewer, { ...NOTHING, claimIds: [id] }, since),
            gradingsSince(viewer, { ...NOTHING, sourceIds: await sourceOf(id) }, since),
          ],
  );
  return { since, lines: newestFirst(found.flat()) };
}

async function newsOfEntity(viewer: Viewer, id: string, since: Date) {
  const [row] = await selectRows(db, "entity-with-merged", SubjectRow)`
    SELECT array_agg(e."id"::text) AS "ids" FROM "Entity" e WHERE e."id" = ${id}::uuid OR e."mergedIntoId" = ${id}::uuid`;
  const scope = { ...NOTHING, entityIds: row?.ids ?? [] };
  return [versionsSince, claimsSince, edgesSince, assessmentsSince].map((ask) => ask(viewer, scope, since));
}

async function sourceOf(claimId: string): Promise<string[]> {
  const claim = await db.claim.findUnique({ where: { id: claimId }, select: { sourceId: true } });
  return claim?.sourceId ? [claim.sourceId] : [];
}
