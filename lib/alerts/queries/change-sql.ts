import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { Prisma } from "@/lib/db/generated/client";
import { ClaimStatus, Reliability, VersionKind } from "@/lib/db/generated/enums";
import { VISIBLE } from "@/lib/discussion/queries/comment-rows";
import { PLACE_OF_THREAD, PlaceRow } from "@/lib/discussion/queries/place-of-thread";
import { knownEdge } from "@/lib/entities/queries/entity-as-of";
import {
  ClaimPlaceJson,
  ClaimRefJson,
  claimReadable,
  claimRefOf,
  NameLinkJson,
} from "@/lib/evidence/queries/claim-sql";
import { EDGE_KINDS } from "@/lib/field/words";
import { linkOf, newestPlace } from "@/lib/reading/queries/news-of-evidence";

const Report = z.strictObject({ id: z.string(), slug: z.string(), title: z.string() });
const Judgement = z.strictObject({ credibility: z.int(), status: z.enum(ClaimStatus) });
/** What a cause changed, as {@link changeOf} selects it. */
export const ChangeJson = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("version"),
    id: z.string(),
    report: Report,
    act: z.enum(VersionKind),
    number: z.int(),
    reason: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal("withdrawal"), report: Report, reason: z.string() }),
  z.strictObject({
    kind: z.literal("assessment"),
    claim: ClaimRefJson,
    place: ClaimPlaceJson,
    was: Judgement,
    is: Judgement,
    rationale: z.string(),
  }),
  z.strictObject({
    kind: z.literal("grading"),
    source: z.strictObject({ slug: z.string(), name: z.string() }),
    was: z.enum(Reliability).nullable(),
    is: z.enum(Reliability),
    rationale: z.string(),
  }),
  z.strictObject({
    kind: z.literal("edge"),
    edgeId: z.string(),
    retracted: z.boolean(),
    relationship: z.enum(EDGE_KINDS),
    from: NameLinkJson,
    to: NameLinkJson,
  }),
  z.strictObject({
    kind: z.literal("comment"),
    commentId: z.string(),
    threadId: z.string(),
    name: z.string(),
    place: PlaceRow,
  }),
]);

/**
 * SQL for what the cause `k` changed, as far as this viewer may read it today; NULL if not. A version that another one
 * replaced is told by that one.
 */
export function changeOf(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`CASE
    WHEN k."versionId" IS NOT NULL THEN (
      SELECT json_build_object('kind', 'version', 'id', v."id", 'report', json_build_object('id', r."id", 'slug', r."slug", 'title', v."title"),
        'act', v."kind", 'number', v."number", 'reason', v."reason")
      FROM "ReportVersion" v JOIN "Report" r ON r."currentVersionId" = v."id" WHERE v."id" = k."versionId")
    WHEN k."withdrawalId" IS NOT NULL THEN (
      SELECT json_build_object('kind', 'withdrawal', 'report', json_build_object('id', r."id", 'slug', r."slug", 'title', v."title"), 'reason', w."reason")
      FROM "Withdrawal" w JOIN "ReportVersion" v ON v."id" = w."versionId" JOIN "Report" r ON r."id" = w."reportId" WHERE w."id" = k."withdrawalId")
    WHEN k."assessmentId" IS NOT NULL THEN (
      SELECT json_build_object('kind', 'assessment', 'claim', ${claimRefOf()}, 'place', ${newestPlace(viewer)}, 'rationale', b."rationale",
        'was', json_build_object('credibility', coalesce(p."credibility", b."credibility"), 'status', coalesce(p."status", b."status")),
        'is', json_build_object('credibility', b."credibility", 'status', b."status"))
      FROM "Assessment" b JOIN "Claim" c ON c."id" = b."claimId" LEFT JOIN LATERAL (
        SELECT e."credibility", e."status" FROM "Assessment" e WHERE e."claimId" = b."claimId" AND e."assessedAt" < b."assessedAt"
        ORDER BY e."assessedAt" DESC LIMIT 1) p ON true
      WHERE b."id" = k."assessmentId" AND ${claimReadable(viewer)})
    WHEN k."gradingId" IS NOT NULL THEN (
      SELECT json_build_object('kind', 'grading', 'source', json_build_object('slug', s."slug", 'name', s."name"), 'is', g."reliability",
        'was', (SELECT e."reliability" FROM "SourceGrading" e WHERE e."sourceId" = s."id" AND e."gradedAt" < g."gradedAt" ORDER BY e."gradedAt" DESC LIMIT 1),
        'rationale', g."rationale")
      FROM "SourceGrading" g JOIN "Source" s ON s."id" = g."sourceId" WHERE g."id" = k."gradingId")
    WHEN k."relationshipId" IS NOT NULL THEN (
      SELECT json_build_object('kind', 'edge', 'edgeId', x."id", 'retracted', x."retractedAt" IS NOT NULL, 'relationship', x."kind", 'from', ${linkOf("fromId")}, 'to', ${linkOf("toId")})
      FROM "Relationship" x WHERE x."id" = k."relationshipId" AND (${knownEdge(viewer, null)}
        OR (x."retractedAt" <= k."at" AND ${readable(viewer, "x")})))
    ELSE (
      SELECT json_build_object('kind', 'comment', 'commentId', c."id", 'threadId', t."id", 'name', coalesce(p."name", 'A reader'), 'place', ${PLACE_OF_THREAD})
      FROM "Comment" c JOIN "Thread" t ON t."id" = c."threadId" LEFT JOIN "Participant" p ON p."accountId" = c."authorId"
      WHERE c."id" = k."commentId" AND ${VISIBLE} AND ${readable(viewer, "t")}) END`;
}
