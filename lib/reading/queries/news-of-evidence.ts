import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { ClaimStatus, Reliability } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { edgeKnownAt, knownEdge } from "@/lib/entities/queries/entity-as-of";
import {
  ClaimPlaceJson,
  ClaimRefJson,
  claimReadable,
  claimRefOf,
  NameLinkJson,
  placeOf,
} from "@/lib/evidence/queries/claim-sql";
import { readFieldWords } from "@/lib/field/queries/read-words";
import { EDGE_KINDS, shortVerb } from "@/lib/field/words";
import type { Scope } from "@/lib/following/types";
import { chineseNameOf, nameOf } from "@/lib/names/queries/entity-names";
import type { NewsLine } from "../types";
import { MOST } from "./news-of-reports";

const Judgement = z.strictObject({ credibility: z.int(), status: z.enum(ClaimStatus) });
const AssessmentRow = z.strictObject({
  at: z.date(),
  claim: ClaimRefJson,
  place: ClaimPlaceJson,
  was: Judgement,
  is: Judgement,
  rationale: z.string(),
});

/**
 * Claims of a scope that the desk judged again since a moment, each by its newest judgement; only claims that this viewer
 * may read today. Newest first.
 *
 * @param scope null for every claim
 */
export async function assessmentsSince(
  viewer: Viewer,
  scope: Scope | null,
  since: Date,
  most = MOST,
): Promise<NewsLine[]> {
  const rows = await selectRows(db, "assessments-since", AssessmentRow)`
    SELECT a."assessedAt" AS "at", ${claimRefOf()} AS "claim", ${newestPlace(viewer)} AS "place", a."rationale",
      json_build_object('credibility', before."credibility", 'status', before."status") AS "was",
      json_build_object('credibility', a."credibility", 'status', a."status") AS "is"
    FROM "Assessment" a JOIN "Claim" c ON c."id" = a."claimId" AND c."assessedAt" = a."assessedAt"
    JOIN LATERAL (
      SELECT b."credibility", b."status" FROM "Assessment" b
      WHERE b."claimId" = a."claimId" AND b."assessedAt" < ${scope === null ? Prisma.sql`a."assessedAt"` : Prisma.sql`${since}`}
      ORDER BY b."assessedAt" DESC LIMIT 1
    ) before ON true
    WHERE a."assessedAt" > ${since} AND ${claimReadable(viewer)} AND ${inScope(scope)}
    ORDER BY a."assessedAt" DESC, a."id" DESC LIMIT ${most}`;
  return rows.map((row): NewsLine => ({ kind: "assessment", ...row }));
}

const ClaimRow = z.strictObject({ at: z.date(), claim: ClaimRefJson, place: ClaimPlaceJson });

/** Claims about entities that readers first got since a moment, where this viewer may read them. Newest first. */
export async function claimsSince(viewer: Viewer, scope: Scope, since: Date): Promise<NewsLine[]> {
  const rows = await selectRows(db, "claims-since", ClaimRow)`
    SELECT said."first" AS "at", ${claimRefOf()} AS "claim", ${newestPlace(viewer)} AS "place"
    FROM "Claim" c
    JOIN LATERAL (
      SELECT min(v."publishedAt") AS "first" FROM "VersionClaim" vc JOIN "ReportVersion" v ON v."id" = vc."versionId"
      WHERE vc."claimId" = c."id"
    ) said ON said."first" > ${since}
    WHERE ${claimReadable(viewer)} AND ${aboutEntities(scope)}
    ORDER BY said."first" DESC, c."id" DESC LIMIT ${MOST}`;
  return rows.map((row): NewsLine => ({ kind: "claim", ...row }));
}

const GradingRow = z.strictObject({
  at: z.date(),
  slug: z.string(),
  name: z.string(),
  was: z.enum(Reliability).nullable(),
  is: z.enum(Reliability),
  rationale: z.string(),
});

/** Sources that were graded since a moment; grades are public. Newest first. */
export async function gradingsSince(_viewer: Viewer, scope: Scope, since: Date): Promise<NewsLine[]> {
  if (scope.sourceIds.length === 0) return [];
  const rows = await selectRows(db, "gradings-since", GradingRow)`
    SELECT g."gradedAt" AS "at", s."slug", s."name", g."reliability" AS "is", g."rationale",
      (SELECT b."reliability" FROM "SourceGrading" b WHERE b."sourceId" = s."id" AND b."gradedAt" < g."gradedAt" ORDER BY b."gradedAt" DESC LIMIT 1) AS "was"
    FROM "SourceGrading" g JOIN "Source" s ON s."id" = g."sourceId"
    WHERE g."sourceId" = ANY(${scope.sourceIds}::uuid[]) AND g."gradedAt" > ${since}
    ORDER BY g."gradedAt" DESC, g."id" DESC LIMIT ${MOST}`;
  return rows.map(
    ({ slug, name, ...row }): NewsLine => ({ kind: "grading", source: { slug, name }, ...row }),
  );
}

const EdgeRow = z.strictObject({
  at: z.date(),
  edgeId: z.string(),
  retracted: z.boolean(),
  relationship: z.enum(EDGE_KINDS),
  from: NameLinkJson,
  to: NameLinkJson,
});

/**
 * Relationships of entities that this viewer can know of since a moment, and not before; and those that they could know
 * of then, and that were retracted since. Newest first.
 */
export async function edgesSince(viewer: Viewer, scope: Scope, since: Date): Promise<NewsLine[]> {
  if (scope.entityIds.length === 0) return [];
  const rows = await selectRows(db, "edges-since", EdgeRow)`
    SELECT news."at", x."id"::text AS "edgeId", x."retractedAt" IS NOT NULL AS "retracted", x."kind" AS "relationship",
      ${linkOf("fromId")} AS "from", ${linkOf("toId")} AS "to"
    FROM "Relationship" x CROSS JOIN LATERAL (
      SELECT CASE WHEN x."retractedAt" IS NULL THEN ${edgeKnownAt(viewer)} ELSE x."retractedAt" END AS "at") news
    WHERE (x."fromId" = ANY(${scope.entityIds}::uuid[]) OR x."toId" = ANY(${scope.entityIds}::uuid[]))
      AND (${knownEdge(viewer, null)} OR (x."retractedAt" IS NOT NULL AND x."recordedAt" <= ${since} AND ${readable(viewer, "x")}))
      AND news."at" > ${since}
    ORDER BY news."at" DESC, x."id" DESC LIMIT ${MOST}`;
  const words = await readFieldWords();
  return rows.map((row): NewsLine => ({ kind: "edge", ...row, verb: shortVerb(words, row.relationship) }));
}

/** SQL for the newest place where this viewer may read the claim `c`. */
export function newestPlace(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`(
    SELECT ${placeOf()} FROM "VersionClaim" vc JOIN "Report" r ON r."currentVersionId" = vc."versionId" JOIN "ReportVersion" v ON v."id" = vc."versionId"
    WHERE vc."claimId" = c."id" AND ${readable(viewer, "vc")} ORDER BY r."publishedAt" DESC, r."id" DESC, vc."position" LIMIT 1)`;
}

function inScope(scope: Scope | null): Prisma.Sql {
  if (scope === null) return Prisma.sql`true`;
  const { claimIds, reportIds, sourceIds } = scope;
  return Prisma.sql`(c."id" = ANY(${claimIds}::uuid[]) OR ${aboutEntities(scope)} OR c."sourceId" = ANY(${sourceIds}::uuid[])
    OR EXISTS (SELECT FROM "VersionClaim" o JOIN "Report" p ON p."currentVersionId" = o."versionId"
      WHERE o."claimId" = c."id" AND p."id" = ANY(${reportIds}::uuid[])))`;
}

function aboutEntities({ entityIds }: Scope): Prisma.Sql {
  const own = Prisma.sql`ANY(${entityIds}::uuid[])`;
  return Prisma.sql`(c."subjectId" = ${own} OR c."objectId" = ${own} OR c."asserterId" = ${own})`;
}

/** SQL for one end of the relationship `x` as a `NameLink`; if merged, what it was merged into. */
export function linkOf(end: "fromId" | "toId"): Prisma.Sql {
  return Prisma.sql`(
    SELECT json_build_object('slug', e."slug", 'name', ${nameOf("e")}, 'nameZh', ${chineseNameOf("e")})
    FROM "Entity" named JOIN "Entity" e ON e."id" = coalesce(named."mergedIntoId", named."id") WHERE named."id" = ${Prisma.raw(`x."${end}"`)})`;
}
