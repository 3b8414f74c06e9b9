import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { Prisma } from "@/lib/db/generated/client";
import { GRADE, placeOf } from "@/lib/evidence/queries/claim-sql";
import { endOf, publishedBy } from "./entity-as-of";

/** SQL condition: one of these entities is the claim's subject, object or asserter. */
export function isAboutEntity(ids: readonly string[]): Prisma.Sql {
  const own = Prisma.sql`ANY(${[...ids]}::uuid[])`;
  return Prisma.sql`(c."subjectId" = ${own} OR c."objectId" = ${own} OR c."asserterId" = ${own})`;
}

/**
 * SQL for a row about where this viewer may read the claim `c` in reports published by that day: `places` as
 * `ClaimPlace[]` (null for nowhere), `first` and `newest` the dates of their reports, `place` the first. A claim
 * introduced by a later version dates from that version.
 */
export function claimPlacesThen(viewer: Viewer, day: string | null): Prisma.Sql {
  const broughtBy =
    day === null
      ? Prisma.sql`true`
      : Prisma.sql`EXISTS (
          SELECT FROM "VersionClaim" earlier JOIN "ReportVersion" ev ON ev."id" = earlier."versionId"
          WHERE earlier."claimId" = c."id" AND earlier."reportId" = r."id" AND ev."publishedAt" < ${endOf(day)})`;
  return Prisma.sql`(
    SELECT json_agg(${placeOf()} ORDER BY r."publishedAt" DESC, r."id" DESC, vc."position") AS "places",
      min(r."publishedAt") AS "first", max(r."publishedAt") AS "newest",
      (array_agg(${placeOf()} ORDER BY r."publishedAt", r."id", vc."position"))[1] AS "place"
    FROM "VersionClaim" vc JOIN "Report" r ON r."currentVersionId" = vc."versionId" JOIN "ReportVersion" v ON v."id" = vc."versionId"
    WHERE vc."claimId" = c."id" AND ${readable(viewer, "vc")} AND ${publishedBy(day)} AND ${broughtBy})`;
}

/** What `gradeThen` builds for a day. */
export const GradeJson = z.strictObject(GRADE);

/** SQL for the grade of the claim `c` at the end of a day as JSON that is a `Grade`; for today NULL, since `ClaimRef` has it. */
export function gradeThen(day: string | null): Prisma.Sql {
  if (day === null) return Prisma.sql`NULL::json`;
  const newest = (column: "credibility" | "status") => Prisma.sql`(
    SELECT a.${Prisma.raw(`"${column}"`)} FROM "Assessment" a WHERE a."claimId" = c."id" AND a."assessedAt" < ${endOf(day)}
    ORDER BY a."assessedAt" DESC, a."id" DESC LIMIT 1)`;
  return Prisma.sql`json_build_object('credibility', ${newest("credibility")}, 'status', ${newest("status")}, 'reliability', (
    SELECT g."reliability" FROM "SourceGrading" g WHERE g."gradedAt" < ${endOf(day)} AND g."sourceId" = (
      SELECT sd."sourceId" FROM "ClaimDocument" cd JOIN "SourceDocument" sd ON sd."id" = cd."documentId"
      WHERE cd."claimId" = c."id" AND cd."recordedAt" < ${endOf(day)} AND (cd."retractedAt" IS NULL OR cd."retractedAt" >= ${endOf(day)})
      ORDER BY cd."position", cd."id" LIMIT 1)
    ORDER BY g."gradedAt" DESC, g."id" DESC LIMIT 1))`;
}
