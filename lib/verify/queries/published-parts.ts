import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { VersionKind } from "@/lib/db/generated/enums";
import { selectRows, TextList } from "@/lib/db/rows";
import { attachmentIdsOf } from "@/lib/document/compile-segments";
import { SegmentBlocks } from "@/lib/document/document";
import { NotFound } from "@/lib/errors";
import { PublishedFacts } from "@/lib/evidence/claims/published-facts";
import { readPictures } from "@/lib/publishing/queries/pictures";
import { findHead } from "@/lib/reports/queries/report-head";
import type { PublishedParts, WholeVersion } from "../types";

/**
 * What a report's version was hashed over, for a reader who verifies it: only for viewers who may read all of it, since
 * the hashes of locked segments, and their number, must stay secret.
 *
 * @throws NotFound
 */
export async function readPublishedParts(viewer: Viewer, wanted: { slug: string }): Promise<PublishedParts> {
  const { head, withdrawal } = await findHead(viewer, wanted.slug);
  const { reportId, versionId, slug, title, number, hash } = head;
  if (hash === null) throw new NotFound();
  const whole = withdrawal ? null : await readWhole(viewer, versionId);
  return { reportId, versionId, slug, title, number, hash, withdrawn: withdrawal !== null, whole };
}

/** The slug of a public report by its id. @throws NotFound */
export async function slugOfPublished(_viewer: Viewer, reportId: string): Promise<string> {
  const report = await db.report.findFirst({
    where: { id: reportId, publishedAt: { not: null } },
    select: { slug: true },
  });
  if (!report) throw new NotFound();
  return report.slug;
}

/** What was published may have been altered: it is shown as it is, and its hash tells. */
const WholeRow = z.strictObject({
  form: z.int(),
  slug: z.string().nullable(),
  kind: z.enum(VersionKind),
  reason: z.string().nullable(),
  standfirst: z.string(),
  offer: z.string(),
  tags: TextList,
  walls: z.array(z.looseObject({ minRank: z.int(), offer: z.string() })).nullable(),
  publishedAt: z.string(),
  dated: z.strictObject({ on: z.string(), reason: z.string() }).nullable(),
  authors: z.array(z.strictObject({ authorId: z.string(), nameHash: z.string().nullable() })),
  subjectIds: z.array(z.string()),
  segments: z.array(z.strictObject({ minRank: z.int(), salt: z.string(), blocks: z.array(z.unknown()) })),
  claims: z.array(
    z.strictObject({
      claimId: z.string(),
      reliability: z.string().nullable(),
      credibility: z.int().nullable(),
      status: z.string().nullable(),
      facts: z.looseObject(PublishedFacts.shape).nullable(),
    }),
  ),
});

async function readWhole(viewer: Viewer, versionId: string): Promise<WholeVersion | null> {
  const rows = await selectRows(db, "published-parts", WholeRow)`
    SELECT v."form", v."slug", v."kind", v."reason", v."standfirst", v."offer", v."tags", v."walls",
      to_char(v."publishedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "publishedAt",
      CASE WHEN v."datedOn" IS NOT NULL THEN json_build_object('on', to_char(v."datedOn", 'YYYY-MM-DD'), 'reason', v."datedReason") END AS "dated",
      coalesce((SELECT json_agg(json_build_object('authorId', va."authorId", 'nameHash', CASE WHEN va."name" IS NULL THEN va."nameHash"
          ELSE encode(sha256(convert_to(va."nameSalt" || E'\\n' || va."name", 'UTF8')), 'hex') END) ORDER BY va."position")
        FROM "VersionAuthor" va WHERE va."versionId" = v."id"), '[]') AS "authors",
      ARRAY(SELECT s."entityId"::text FROM "Subject" s WHERE s."versionId" = v."id" ORDER BY s."position") AS "subjectIds",
      coalesce((SELECT json_agg(json_build_object('minRank', s."minRank", 'salt', s."salt", 'blocks', s."blocks") ORDER BY s."position")
        FROM "Segment" s WHERE s."versionId" = v."id" AND ${readable(viewer, "s")}), '[]') AS "segments",
      coalesce((SELECT json_agg(json_build_object('claimId', vc."claimId", 'reliability', vc."reliability", 'credibility', vc."credibility", 'status', vc."status", 'facts', vc."facts") ORDER BY vc."position")
        FROM "VersionClaim" vc WHERE vc."versionId" = v."id" AND ${readable(viewer, "vc")}), '[]') AS "claims"
    FROM "ReportVersion" v
    WHERE v."id" = ${versionId}::uuid
      AND NOT EXISTS (SELECT FROM "Segment" s WHERE s."versionId" = v."id" AND NOT (${readable(viewer, "s")}))`;
  const [whole] = rows;
  if (!whole) return null;
  const blocks = whole.segments.flatMap((segment) => SegmentBlocks.parse(segment.blocks));
  return { ...whole, pictures: await readPictures(db, attachmentIdsOf(blocks)) };
}
