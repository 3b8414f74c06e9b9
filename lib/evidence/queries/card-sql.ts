import "server-only";
import { z } from "zod";
import { levelNameOf, readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { Prisma } from "@/lib/db/generated/client";
import {
  ClaimLinkKind,
  ClaimStatus,
  DatePrecision,
  Reliability,
  StateAffiliation,
} from "@/lib/db/generated/enums";
import { ClaimPlaceJson, ClaimRefJson, claimReadable, claimRefOf, GRADE, placeOf } from "./claim-sql";

/** The most other claims about the same property on a card; the ledger has all. */
const COMPARED = 3;

/** SQL for the source documents that the claim `c` rests on, as JSON that is a `ClaimDocumentLine[]`. They are public. */
export function documentsOf(): Prisma.Sql {
  return Prisma.sql`coalesce((
    SELECT json_agg(json_build_object('id', sd."id", 'title', sd."title", 'url', sd."url", 'lang', sd."lang",
      'publishedOn', sd."publishedOn"::text, 'precision', sd."precision", 'copySha256', sd."copySha256",
      'locator', cd."locator", 'quote', cd."quote", 'translation', cd."translation", 'note', cd."note",
      'source', json_build_object('slug', so."slug", 'name', so."name", 'reliability', so."reliability",
        'stateAffiliation', so."stateAffiliation")) ORDER BY cd."position", cd."id")
    FROM "ClaimDocument" cd JOIN "SourceDocument" sd ON sd."id" = cd."documentId" JOIN "Source" so ON so."id" = sd."sourceId"
    WHERE cd."claimId" = c."id" AND cd."retractedAt" IS NULL), '[]')`;
}

/** SQL for the judgements of the claim `c`, newest first, as JSON that is an `AssessmentLine[]`. */
export function historyOf(): Prisma.Sql {
  return Prisma.sql`coalesce((
    SELECT json_agg(json_build_object('credibility', j."credibility", 'status', j."status", 'rationale', j."rationale",
      'assessedAt', j."assessedAt") ORDER BY j."assessedAt" DESC, j."id" DESC)
    FROM "Assessment" j WHERE j."claimId" = c."id"), '[]')`;
}

/**
 * SQL for the claims that the claim `st."claimId"` is linked with and that this viewer may read, as JSON that is a
 * `ClaimLinkLine[]`, each with the newest place where it can be read. Inside, `c` is the other claim.
 */
export function linksOf(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`coalesce((
    SELECT json_agg(json_build_object('kind', li."kind", 'outgoing', li."outgoing", 'note', li."note", 'claim', ${claimRefOf()},
      'place', at."place") ORDER BY li."kind", li."outgoing" DESC, li."recordedAt", li."id")
    FROM (
      SELECT l."id", l."kind", true AS "outgoing", l."note", l."recordedAt", l."toId" AS "otherId"
      FROM "ClaimLink" l WHERE l."fromId" = st."claimId" AND l."retractedAt" IS NULL
      UNION ALL
      SELECT l."id", l."kind", false, l."note", l."recordedAt", l."fromId"
      FROM "ClaimLink" l WHERE l."toId" = st."claimId" AND l."retractedAt" IS NULL
    ) li
    JOIN "Claim" c ON c."id" = li."otherId" AND ${claimReadable(viewer)}
    JOIN LATERAL ${newestPlaceOf(viewer)} at ON true), '[]')`;
}

/**
 * SQL for the reports with a claim that contradicts the claim `st."claimId"` and that this viewer may not read, as JSON
 * of title, slug and the tier that opens it. Reveals nothing else about that claim: the status already implies that it
 * exists.
 */
export function contestedInOf(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`coalesce((
    SELECT json_agg(DISTINCT jsonb_build_object('slug', r."slug", 'title', v."title", 'level', ${levelNameOf("vc")}))
    FROM "ClaimLink" l JOIN "Claim" e ON e."id" = CASE WHEN l."fromId" = st."claimId" THEN l."toId" ELSE l."fromId" END
    JOIN "VersionClaim" vc ON vc."claimId" = e."id" JOIN "Report" r ON r."currentVersionId" = vc."versionId"
    JOIN "ReportVersion" v ON v."id" = vc."versionId"
    WHERE st."claimId" IN (l."fromId", l."toId") AND l."kind" = 'contradicts' AND l."retractedAt" IS NULL
      AND e."retractedAt" IS NULL AND e."minRank" IS NOT NULL AND NOT ${readable(viewer, "e")}), '[]')`;
}

/**
 * SQL for other claims that this viewer may read about the same property of the same subject as the claim
 * `st."claimId"`, newest report first and not linked with it, as JSON of a `claim` and the newest `place` where it can
 * be read. Inside, `c` is the other claim; only a few are selected before their details are loaded, because an entity
 * may have thousands.
 */
export function comparedOf(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`coalesce((
    SELECT json_agg(json_build_object('claim', ${claimRefOf()}, 'place', at."place") ORDER BY c."publishedAt" DESC, c."id" DESC)
    FROM "Claim" own
    JOIN LATERAL (
      SELECT c.* FROM "Claim" c
      WHERE c."subjectId" = own."subjectId" AND c."predicate" = own."predicate" AND c."objectId" IS NOT DISTINCT FROM own."objectId"
        AND c."value" IS NOT NULL AND c."id" <> own."id" AND ${claimReadable(viewer)} AND NOT EXISTS (
          SELECT FROM "ClaimLink" l WHERE l."retractedAt" IS NULL
            AND ((l."fromId" = own."id" AND l."toId" = c."id") OR (l."fromId" = c."id" AND l."toId" = own."id")))
      ORDER BY c."publishedAt" DESC, c."id" DESC LIMIT ${COMPARED}
    ) c ON true
    JOIN LATERAL ${newestPlaceOf(viewer)} at ON true
    WHERE own."id" = st."claimId" AND own."value" IS NOT NULL), '[]')`;
}

/** What these build for a claim: its card, in JSON. */
export const CardJson = z.strictObject({
  ...ClaimRefJson.shape,
  documents: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      url: z.string().nullable(),
      lang: z.string(),
      publishedOn: z.string().nullable(),
      precision: z.enum(DatePrecision).nullable(),
      copySha256: z.string().nullable(),
      locator: z.string().nullable(),
      quote: z.string().nullable(),
      translation: z.string().nullable(),
      note: z.string().nullable(),
      source: z.strictObject({
        slug: z.string(),
        name: z.string(),
        reliability: z.enum(Reliability).nullable(),
        stateAffiliation: z.enum(StateAffiliation),
      }),
    }),
  ),
  history: z.array(
    z.strictObject({
      credibility: z.int(),
      status: z.enum(ClaimStatus),
      rationale: z.string(),
      assessedAt: z.string(),
    }),
  ),
  links: z.array(
    z.strictObject({
      kind: z.enum(ClaimLinkKind),
      outgoing: z.boolean(),
      note: z.string().nullable(),
      claim: ClaimRefJson,
      place: ClaimPlaceJson,
    }),
  ),
  contestedIn: z.array(z.strictObject({ slug: z.string(), title: z.string(), level: z.string().nullable() })),
  compared: z.array(z.strictObject({ claim: ClaimRefJson, place: ClaimPlaceJson })),
  minRank: z.int(),
  published: z.strictObject(GRADE).nullable(),
});

/** SQL for a row with the newest `place` where this viewer may read the claim `c`; no row if there is none. */
function newestPlaceOf(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`(
    SELECT ${placeOf()} AS "place"
    FROM "VersionClaim" vc JOIN "Report" r ON r."currentVersionId" = vc."versionId" JOIN "ReportVersion" v ON v."id" = vc."versionId"
    WHERE vc."claimId" = c."id" AND ${readable(viewer, "vc")}
    ORDER BY r."publishedAt" DESC, r."id" DESC, vc."position" LIMIT 1)`;
}
