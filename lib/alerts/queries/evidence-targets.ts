import "server-only";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { VISIBLE } from "@/lib/discussion/queries/comment-rows";
import { entitiesAmong } from "./report-targets";
import { NO_TARGETS, RankedList, type Targets } from "./targets";

const Row = z.strictObject({
  actorId: z.string().nullable(),
  entities: RankedList,
  reports: RankedList,
  claims: RankedList,
  people: RankedList,
});

const NOTHING = Prisma.sql`NULL::json`;

type Ids = {
  assessmentId: string | null;
  gradingId: string | null;
  relationshipId: string | null;
  commentId: string | null;
};

/**
 * Whom a judgement, a grade, an edge or a comment concerns; null if readers do not see it. A judged claim concerns who
 * follows it, an entity in it, or a report that carries it; a grade, who follows a claim that rests on the source; an
 * edge, who follows one of its ends; a comment, those whom it answers or names, and who follows the report that it is
 * about. One statement.
 */
export async function evidenceTargets(ids: Ids): Promise<Targets | null> {
  const statement = statementOf(ids);
  const [row] = statement ? await selectRows(db, "evidence-targets", Row)`${statement}` : [];
  return row ? { ...NO_TARGETS, ...row } : null;
}

function statementOf({ assessmentId, gradingId, relationshipId, commentId }: Ids): Prisma.Sql | null {
  if (assessmentId) {
    return Prisma.sql`
      SELECT a."byId"::text AS "actorId", ${NOTHING} AS "people",
        json_build_array(json_build_object('key', c."id", 'from', c."minRank")) AS "claims",
        (SELECT json_agg(json_build_object('key', o."id", 'from', o."from")) FROM (
          SELECT r."id", min(vc."minRank") AS "from" FROM "VersionClaim" vc JOIN "Report" r ON r."currentVersionId" = vc."versionId"
          WHERE vc."claimId" = c."id" GROUP BY r."id") o) AS "reports",
        ${entitiesAmong(Prisma.sql`SELECT unnest(ARRAY[c."subjectId", c."objectId", c."asserterId"]) AS "id", c."minRank" AS "from"`)} AS "entities"
      FROM "Assessment" a JOIN "Claim" c ON c."id" = a."claimId"
      WHERE a."id" = ${assessmentId}::uuid AND c."minRank" IS NOT NULL AND c."retractedAt" IS NULL`;
  }
  if (gradingId) {
    return Prisma.sql`
      SELECT g."byId"::text AS "actorId", ${NOTHING} AS "entities", ${NOTHING} AS "reports", ${NOTHING} AS "people",
        (SELECT json_agg(json_build_object('key', c."id", 'from', c."minRank")) FROM "Claim" c
          WHERE c."sourceId" = g."sourceId" AND c."minRank" IS NOT NULL AND c."retractedAt" IS NULL
            AND EXISTS (SELECT FROM "Follow" f WHERE f."claimId" = c."id")) AS "claims"
      FROM "SourceGrading" g WHERE g."id" = ${gradingId}::uuid`;
  }
  if (relationshipId) {
    return Prisma.sql`
      SELECT CASE WHEN x."retractedAt" IS NULL THEN x."recordedById"::text END AS "actorId", ${NOTHING} AS "reports", ${NOTHING} AS "claims", ${NOTHING} AS "people",
        ${entitiesAmong(Prisma.sql`SELECT unnest(ARRAY[x."fromId", x."toId"]) AS "id", x."minRank" AS "from"`)} AS "entities"
      FROM "Relationship" x JOIN "AlertCause" k ON k."relationshipId" = x."id"
      WHERE x."id" = ${relationshipId}::uuid AND (x."retractedAt" IS NULL OR x."retractedAt" <= k."at") AND x."minRank" IS NOT NULL`;
  }
  if (!commentId) return null;
  return Prisma.sql`
    SELECT c."authorId"::text AS "actorId", ${NOTHING} AS "entities", ${NOTHING} AS "claims",
      CASE WHEN t."reportId" IS NOT NULL THEN json_build_array(json_build_object('key', t."reportId", 'from', t."minRank")) END AS "reports",
      (SELECT json_agg(json_build_object('key', o."accountId", 'from', t."minRank")) FROM (
        SELECT p."authorId" AS "accountId" FROM "Comment" p WHERE p."id" = c."parentId" AND p."authorId" IS NOT NULL
        UNION SELECT m."accountId" FROM "CommentMention" m WHERE m."revisionId" = c."currentRevisionId" AND m."accountId" IS NOT NULL
      ) o) AS "people"
    FROM "Comment" c JOIN "Thread" t ON t."id" = c."threadId"
    WHERE c."id" = ${commentId}::uuid AND ${VISIBLE} AND t."minRank" IS NOT NULL`;
}
