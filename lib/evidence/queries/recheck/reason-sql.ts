import "server-only";
import { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";
import { Reliability } from "@/lib/db/generated/enums";
import { DOWNGRADE_PAIRS } from "../../sources/policy";
import { ClaimRefJson, claimRefOf, outOfTrash } from "../claim-sql";

/** The current day in UTC, whatever the database's own zone. */
export const TODAY = Prisma.sql`(now() AT TIME ZONE 'UTC')::date`;

/** SQL for the moment of the last review of the claim `c`. */
const LOOKED_AT = Prisma.sql`coalesce(c."assessedAt", c."createdAt")`;

/**
 * SQL for rows (`claimId`, `since`, `reason`): every reason to review a claim again.
 *
 * @param lapsed claims with a lapsed corroboration, with the number of origins left
 */
export function recheckReasons(lapsed: ReadonlyMap<string, number>): Prisma.Sql {
  return Prisma.sql`${dueReasons()} UNION ALL ${downgradeReasons()} UNION ALL ${contradictionReasons()} UNION ALL ${lapsedReasons(lapsed)} UNION ALL ${notedReasons()}`;
}

const since = z.string();

/** What `recheckReasons` gives as `reason`. */
export const ReasonJson = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("due"), since }),
  z.strictObject({
    kind: z.literal("downgrade"),
    since,
    source: z.strictObject({ id: z.string(), name: z.string() }),
    from: z.enum(Reliability).nullable(),
    to: z.enum(Reliability),
  }),
  z.strictObject({ kind: z.literal("contradicted"), since, by: ClaimRefJson }),
  z.strictObject({ kind: z.literal("uncorroborated"), since, origins: z.int() }),
  z.strictObject({ kind: z.literal("noted"), since, reference: z.string() }),
]);

/** Dated to the day of their assessment: when the second origin disappeared is not recorded. */
function lapsedReasons(lapsed: ReadonlyMap<string, number>): Prisma.Sql {
  return Prisma.sql`
    SELECT c."id", (${LOOKED_AT} AT TIME ZONE 'UTC')::date, json_build_object('kind', 'uncorroborated',
      'since', (${LOOKED_AT} AT TIME ZONE 'UTC')::date::text, 'origins', gone."origins")
    FROM unnest(${[...lapsed.keys()]}::uuid[], ${[...lapsed.values()]}::int[]) gone("id", "origins") JOIN "Claim" c ON c."id" = gone."id"`;
}

/** The desk noted a reader's request for a correction since the last review. */
function notedReasons(): Prisma.Sql {
  return Prisma.sql`
    SELECT c."id", (q."answeredAt" AT TIME ZONE 'UTC')::date, json_build_object('kind', 'noted',
      'since', (q."answeredAt" AT TIME ZONE 'UTC')::date::text, 'reference', q."reference")
    FROM "CorrectionRequest" q JOIN "Claim" c ON c."id" = q."claimId" AND c."retractedAt" IS NULL
    WHERE q."state" = 'noted' AND q."answeredAt" > ${LOOKED_AT}`;
}

function dueReasons(): Prisma.Sql {
  return Prisma.sql`
    SELECT c."id" AS "claimId", c."recheckOn" AS "since", json_build_object('kind', 'due', 'since', c."recheckOn"::text) AS "reason"
    FROM "Claim" c WHERE c."retractedAt" IS NULL AND c."recheckOn" <= ${TODAY}`;
}

/**
 * A source of the claim was downgraded since the last review, and its current grade is still a downgrade: one that was
 * reversed does not count.
 */
export function downgradeReasons(source: Prisma.Sql = Prisma.sql`true`): Prisma.Sql {
  return Prisma.sql`
    SELECT c."id", (fell."gradedAt" AT TIME ZONE 'UTC')::date, json_build_object('kind', 'downgrade',
      'since', (fell."gradedAt" AT TIME ZONE 'UTC')::date::text, 'source', json_build_object('id', s."id", 'name', s."name"),
      'from', held."reliability", 'to', s."reliability")
    FROM "Source" s
    JOIN LATERAL (
      SELECT DISTINCT cd."claimId" FROM "SourceDocument" d JOIN "ClaimDocument" cd ON cd."documentId" = d."id"
      WHERE d."sourceId" = s."id" AND cd."retractedAt" IS NULL
    ) resting ON true
    JOIN "Claim" c ON c."id" = resting."claimId" AND c."retractedAt" IS NULL
    JOIN LATERAL (
      SELECT g."gradedAt" FROM "SourceGrading" g
      WHERE g."sourceId" = s."id" AND g."downgrade" AND g."gradedAt" > ${LOOKED_AT} ORDER BY g."gradedAt" LIMIT 1
    ) fell ON true
    LEFT JOIN LATERAL (
      SELECT g."reliability" FROM "SourceGrading" g
      WHERE g."sourceId" = s."id" AND g."gradedAt" <= ${LOOKED_AT} ORDER BY g."gradedAt" DESC, g."id" DESC LIMIT 1
    ) held ON true
    WHERE ${source} AND EXISTS (SELECT FROM "SourceGrading" g WHERE g."sourceId" = s."id" AND g."downgrade")
      AND concat(coalesce(held."reliability"::text, 'none'), ' ', s."reliability"::text) = ANY(${[...DOWNGRADE_PAIRS]}::text[])`;
}

/** Contradicted since the last review by another claim, or contradicting one that was asserted later. */
function contradictionReasons(): Prisma.Sql {
  return Prisma.sql`
    SELECT c."id", (l."recordedAt" AT TIME ZONE 'UTC')::date, json_build_object('kind', 'contradicted',
      'since', (l."recordedAt" AT TIME ZONE 'UTC')::date::text, 'by', ${otherRef()})
    FROM "ClaimLink" l
    CROSS JOIN LATERAL (VALUES (l."toId", l."fromId", true), (l."fromId", l."toId", false)) side("claimId", "otherId", "isTarget")
    JOIN "Claim" c ON c."id" = side."claimId" AND c."retractedAt" IS NULL
    JOIN "Claim" o ON o."id" = side."otherId" AND o."retractedAt" IS NULL AND ${outOfTrash("o")}
    WHERE l."kind" = 'contradicts' AND l."retractedAt" IS NULL AND l."recordedAt" > ${LOOKED_AT}
      AND (side."isTarget" OR coalesce(o."assertedOn", o."createdAt"::date) > coalesce(c."assertedOn", c."createdAt"::date))`;
}

function otherRef(): Prisma.Sql {
  return Prisma.sql`(SELECT ${claimRefOf()} FROM "Claim" c WHERE c."id" = o."id")`;
}
