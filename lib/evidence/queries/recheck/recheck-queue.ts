import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { within } from "@/lib/db/prepared";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { CORROBORATING } from "../../claims/judgement-policy";
import type { ListQueue } from "../../recheck-query";
import type { RecheckQueue } from "../../recheck-types";
import { outOfTrash } from "../claim-sql";
import { originCounts } from "../origins";
import { DESK_CLAIM, deskClaimColumns, toDeskClaim } from "./desk-claim-sql";
import { ReasonJson, recheckReasons, TODAY } from "./reason-sql";

const PAGE_SIZE = 25;

const Row = z.strictObject({
  id: z.string(),
  since: z.string(),
  reads: z.number(),
  reasons: z.array(ReasonJson),
  total: z.int(),
  ...DESK_CLAIM,
});

/**
 * Claims due for review: past their date, on a source that was downgraded since, or contradicted since. Those with the
 * oldest reason come first, and within a day those whose reports are read most. A superseded claim that is in no
 * current version is left out. Four statements.
 *
 * @throws NotFound for viewers outside the desk
 */
export async function recheckQueue(viewer: Viewer, { after }: ListQueue): Promise<RecheckQueue> {
  if (!can(viewer, "desk.enter")) throw new NotFound();
  const behind = after
    ? Prisma.sql`WHERE (q."since", -q."reads", q."claimId") > (${after.since}::date, ${-after.reads}::bigint, ${after.id}::uuid)`
    : Prisma.empty;
  const rows = await selectRows(db, "recheck-queue", Row)`
    WITH reasons AS (${recheckReasons(await lapsedClaims())}),
    waiting AS (
      SELECT r."claimId", min(r."since") AS "since", json_agg(r."reason" ORDER BY r."since") AS "reasons"
      FROM reasons r JOIN "Claim" c ON c."id" = r."claimId"
      WHERE ${outOfTrash()} AND (c."minRank" IS NOT NULL OR NOT EXISTS (
        SELECT FROM "ClaimLink" l WHERE l."toId" = c."id" AND l."kind" = 'supersedes' AND l."retractedAt" IS NULL))
      GROUP BY r."claimId"
    ),
    queue AS (
      SELECT w.*, coalesce((
        SELECT sum(rr."reads") FROM "ReportReads" rr WHERE rr."day" > ${TODAY} - 90 AND rr."reportId" IN (
          SELECT vc."reportId" FROM "VersionClaim" vc JOIN "Report" p ON p."currentVersionId" = vc."versionId"
          WHERE vc."claimId" = w."claimId")), 0)::bigint AS "reads"
      FROM waiting w
    ),
    page AS (
      SELECT q.*, (SELECT count(*)::int FROM waiting) AS "total" FROM queue q ${behind}
      ORDER BY q."since", q."reads" DESC, q."claimId" LIMIT ${PAGE_SIZE + 1}
    )
    SELECT c."id"::text AS "id", page."since"::text AS "since", page."reads"::float8 AS "reads", page."reasons", page."total",
      ${deskClaimColumns(viewer)}
    FROM page JOIN "Claim" c ON c."id" = page."claimId" ORDER BY page."since", page."reads" DESC, c."id"`;
  const last = rows[PAGE_SIZE - 1];
  return {
    items: rows.slice(0, PAGE_SIZE).map(({ id: _, total: __, ...row }) => toDeskClaim(row)),
    total: rows[0]?.total ?? 0,
    next: rows.length > PAGE_SIZE && last ? `${last.since}~${last.reads}~${last.id}` : null,
  };
}

/** Claims with the status corroborated and fewer than two origins left, with that number. */
async function lapsedClaims(): Promise<Map<string, number>> {
  const called = await db.claim.findMany({
    where: { status: "corroborated", retractedAt: null },
    select: { id: true },
  });
  const counts = await originCounts(
    within(db),
    called.map(({ id }) => id),
  );
  return new Map([...counts].filter(([, origins]) => origins < CORROBORATING));
}
