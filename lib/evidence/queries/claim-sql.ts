import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { Prisma } from "@/lib/db/generated/client";
import { ClaimStatus, Comparator, DatePrecision, Reliability } from "@/lib/db/generated/enums";
import { chineseNameOf, nameOf } from "@/lib/names/queries/entity-names";

/**
 * SQL for the claim `c` as JSON that is exactly a `ClaimRef`: entities by their current name, numbers as numbers, days
 * as `2026-01-31`. Does not check who may read it: use `claimReadable` or join something that does.
 */
export function claimRefOf(): Prisma.Sql {
  return Prisma.sql`json_build_object('id', c."id", 'subject', ${entityLinkOf("subjectId")}, 'predicate', c."predicate",
    'value', CASE WHEN c."value" IS NOT NULL THEN json_build_object('comparator', coalesce(c."comparator", 'eq'),
      'value', c."value"::float8, 'upper', c."upper"::float8, 'unit', c."unit") END,
    'object', ${entityLinkOf("objectId")}, 'statement', c."statement", 'asserter', ${asserterOf()},
    'assertedOn', c."assertedOn"::text, 'precision', c."precision",
    'reliability', c."reliability", 'credibility', c."credibility", 'status', c."status")`;
}

/**
 * SQL condition: this viewer may read the claim `c` in a current version, and the desk has not retracted it. Uses the
 * derived `minRank`; sentences come from `claimPlacesOf`, which checks each row.
 */
export function claimReadable(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`c."retractedAt" IS NULL AND ${readable(viewer, "c")}`;
}

/**
 * SQL condition for the desk's lists: the claim was not created in a draft that is in the trash, or a current version
 * carries it anyway.
 */
export function outOfTrash(alias: "c" | "o" = "c"): Prisma.Sql {
  const c = Prisma.raw(alias);
  return Prisma.sql`(${c}."minRank" IS NOT NULL OR NOT EXISTS (
    SELECT FROM "DraftDeletion" x WHERE x."reportId" = ${c}."reportId" AND x."restoredAt" IS NULL))`;
}

/** SQL for where this viewer may read the claim `c`, as JSON that is a `ClaimPlace[]`, newest report first; NULL for nowhere. */
export function claimPlacesOf(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`(
    SELECT json_agg(${placeOf()} ORDER BY r."publishedAt" DESC, r."id" DESC, vc."position")
    FROM "VersionClaim" vc JOIN "Report" r ON r."currentVersionId" = vc."versionId" JOIN "ReportVersion" v ON v."id" = vc."versionId"
    WHERE vc."claimId" = c."id" AND ${readable(viewer, "vc")})`;
}

/** SQL for one place, as JSON that is a `ClaimPlace`: `vc` its row, `r` the report, `v` the version. */
export function placeOf(): Prisma.Sql {
  return Prisma.sql`json_build_object('blockId', vc."blockId", 'sentence', vc."sentence",
      'report', json_build_object('slug', r."slug", 'title', v."title", 'publishedAt', r."publishedAt"))`;
}

/** A `NameLink` in JSON. */
export const NameLinkJson = z.strictObject({
  slug: z.string(),
  name: z.string(),
  nameZh: z.string().nullable(),
});

/** The columns of a grade, also in JSON. */
export const GRADE = {
  reliability: z.enum(Reliability).nullable(),
  credibility: z.int().nullable(),
  status: z.enum(ClaimStatus).nullable(),
};

/** What `claimRefOf` builds. */
export const ClaimRefJson = z.strictObject({
  id: z.string(),
  subject: NameLinkJson,
  predicate: z.string(),
  value: z
    .strictObject({
      comparator: z.enum(Comparator),
      value: z.number(),
      upper: z.number().nullable(),
      unit: z.string().nullable(),
    })
    .nullable(),
  object: NameLinkJson.nullable(),
  statement: z.string().nullable(),
  asserter: z.strictObject({ slug: z.string().nullable(), name: z.string() }).nullable(),
  assertedOn: z.string().nullable(),
  precision: z.enum(DatePrecision).nullable(),
  ...GRADE,
});

/** What `placeOf` builds. */
export const ClaimPlaceJson = z.strictObject({
  blockId: z.string(),
  sentence: z.string(),
  report: z.strictObject({ slug: z.string(), title: z.string(), publishedAt: z.string() }),
});

/** An entity as a `NameLink`, or NULL; if merged, its merge target. */
function entityLinkOf(column: "subjectId" | "objectId"): Prisma.Sql {
  return Prisma.sql`(
    SELECT json_build_object('slug', e."slug", 'name', ${nameOf("e")}, 'nameZh', ${chineseNameOf("e")})
    FROM "Entity" said JOIN "Entity" e ON e."id" = coalesce(said."mergedIntoId", said."id")
    WHERE said."id" = ${Prisma.raw(`c."${column}"`)})`;
}

function asserterOf(): Prisma.Sql {
  return Prisma.sql`coalesce((
    SELECT json_build_object('slug', e."slug", 'name', ${nameOf("e")})
    FROM "Entity" said JOIN "Entity" e ON e."id" = coalesce(said."mergedIntoId", said."id") WHERE said."id" = c."asserterId"),
    CASE WHEN c."asserterName" IS NOT NULL THEN json_build_object('slug', NULL, 'name', c."asserterName") END)`;
}
