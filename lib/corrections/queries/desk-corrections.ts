import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { VersionKind } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { wordsToday } from "@/lib/reports/queries/passages";
import { CORRECTION_STATES, stateSeen } from "../policy";
import type { ListCorrections, Shown } from "../schema";
import type { CorrectionCounts, CorrectionList, DeskCorrection } from "../types";

const PAGE = 20;

const ClaimJson = z.strictObject({ id: z.string(), quote: z.string() });
const Row = z.strictObject({
  id: z.string(),
  reference: z.string(),
  stored: z.enum(CORRECTION_STATES),
  reportId: z.string(),
  slug: z.string(),
  title: z.string(),
  live: z.boolean(),
  mine: z.boolean(),
  version: z.int(),
  blockId: z.string().nullable(),
  quote: z.string(),
  there: z.enum(["same", "changed", "gone"]),
  claim: ClaimJson.nullable(),
  claims: z.array(ClaimJson).nullable(),
  words: z.string(),
  sourceUrl: z.string().nullable(),
  creditName: z.string().nullable(),
  by: z.string().nullable(),
  createdAt: z.date(),
  answer: z.string().nullable(),
  answeredAt: z.date().nullable(),
  answeredBy: z.string().nullable(),
  correctedIn: z.int().nullable(),
  versions: z
    .array(
      z.strictObject({
        id: z.string(),
        number: z.int(),
        kind: z.enum(VersionKind),
        reason: z.string().nullable(),
      }),
    )
    .nullable(),
});

/** SQL condition: the request `q`, about the report `r`, waits for the desk. The same as `stateSeen` of the policy. */
const WAITS = Prisma.sql`(q."state" IN ('open', 'under_review') AND r."currentVersionId" IS NOT NULL AND q."words" <> '')`;

/** SQL condition: it was taken back, its report is withdrawn, or its words are erased. */
const IS_VOID = Prisma.sql`(q."state" = 'void' OR (q."state" IN ('open', 'under_review') AND (r."currentVersionId" IS NULL OR q."words" = '')))`;

const IN_LIST: Record<Shown, Prisma.Sql> = {
  open: WAITS,
  answered: Prisma.sql`q."state" IN ('corrected', 'noted', 'declined')`,
  void: IS_VOID,
};

const ofReport = (report: string | undefined): Prisma.Sql =>
  report === undefined ? Prisma.empty : Prisma.sql`AND q."reportId" = ${report}::uuid`;

/**
 * Requests for the desk: those that wait, the oldest first, or those that were answered or are void, the newest first;
 * of all reports or of one.
 *
 * @throws NotFound without the permission
 */
export async function deskCorrections(
  viewer: Viewer,
  { show, report, after }: ListCorrections,
): Promise<CorrectionList> {
  if (!can(viewer, "correction.answer")) throw new NotFound();
  const oldest = show === "open";
  const order = oldest ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const [moment = "", id = ""] = after?.split("~") ?? [];
  const place = after
    ? Prisma.sql`AND (q."createdAt", q."id") ${oldest ? Prisma.sql`>` : Prisma.sql`<`} (${new Date(Number(moment))}::timestamptz, ${id}::uuid)`
    : Prisma.empty;
  const rows = await selectRows(db, "desk-corrections", Row)`
    WITH q AS (
      SELECT q.* FROM "CorrectionRequest" q JOIN "Report" r ON r."id" = q."reportId"
      WHERE ${IN_LIST[show]} ${ofReport(report)} ${place}
      ORDER BY q."createdAt" ${order}, q."id" ${order} LIMIT ${PAGE + 1}
    )
    SELECT q."id"::text, q."reference", q."state"::text AS "stored", r."id"::text AS "reportId", r."slug", v."title",
      r."currentVersionId" IS NOT NULL AS "live",
      EXISTS (SELECT FROM "VersionAuthor" va JOIN "Author" w ON w."id" = va."authorId"
        WHERE va."versionId" = v."id" AND w."accountId" = ${accountIdOf(viewer)}::uuid) AS "mine",
      k."number" AS "version", q."blockId", q."quote", today."there",
      (SELECT json_build_object('id', c."id", 'quote', c."quote") FROM "Claim" c WHERE c."id" = q."claimId") AS "claim",
      (SELECT json_agg(json_build_object('id', h."id", 'quote', h."quote") ORDER BY h."first") FROM (
        SELECT c."id", c."quote", min(vc."start") AS "first" FROM "VersionClaim" vc JOIN "Claim" c ON c."id" = vc."claimId"
        WHERE vc."versionId" = r."currentVersionId" AND vc."blockId" = q."blockId" GROUP BY c."id") h) AS "claims",
      q."words", q."sourceUrl", q."creditName", n."name" AS "by", q."createdAt", q."answer", q."answeredAt", b."name" AS "answeredBy",
      (SELECT d."number" FROM "ReportVersion" d WHERE d."id" = q."correctedVersionId") AS "correctedIn",
      (SELECT json_agg(json_build_object('id', l."id", 'number', l."number", 'kind', l."kind", 'reason', l."reason") ORDER BY l."number" DESC)
        FROM "ReportVersion" l WHERE l."reportId" = r."id" AND l."number" > k."number") AS "versions"
    FROM q JOIN "Report" r ON r."id" = q."reportId"
    JOIN "ReportVersion" v ON v."id" = coalesce(r."currentVersionId", q."versionId")
    JOIN "ReportVersion" k ON k."id" = q."versionId"
    LEFT JOIN "Participant" n ON n."accountId" = q."byId" LEFT JOIN "Account" b ON b."id" = q."answeredById"
    CROSS JOIN ${wordsToday(viewer, "q")}
    ORDER BY q."createdAt" ${order}, q."id" ${order}`;
  const shown = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  return {
    requests: shown.map(toRequest),
    next: last ? `${last.createdAt.getTime()}~${last.id}` : null,
  };
}

function toRequest(row: z.output<typeof Row>): DeskCorrection {
  const { stored, reportId, slug, title, live, claims, versions, ...request } = row;
  return {
    ...request,
    state: stateSeen(stored, { live, erased: row.words === "" }),
    report: { id: reportId, slug, title, live },
    claims: claims ?? [],
    versions: versions ?? [],
  };
}

const Counts = z.strictObject({ open: z.int(), answered: z.int(), void: z.int() });

/** How many requests are in each list, of all reports or of one. @throws NotFound without the permission */
export async function correctionCounts(viewer: Viewer, report?: string): Promise<CorrectionCounts> {
  if (!can(viewer, "correction.answer")) throw new NotFound();
  const [counts] = await selectRows(db, "correction-counts", Counts)`
    SELECT count(*) FILTER (WHERE ${IN_LIST.open})::int AS "open", count(*) FILTER (WHERE ${IN_LIST.answered})::int AS "answered",
      count(*) FILTER (WHERE ${IN_LIST.void})::int AS "void"
    FROM "CorrectionRequest" q JOIN "Report" r ON r."id" = q."reportId" WHERE true ${ofReport(report)}`;
  if (!counts) throw new Error("The database did not answer");
  return counts;
}

const Open = z.strictObject({ open: z.int() });

/** How many requests wait for the desk, of all reports or of one. @throws NotFound without the permission */
export async function openCorrections(viewer: Viewer, report?: string): Promise<number> {
  if (!can(viewer, "correction.answer")) throw new NotFound();
  const [row] = await selectRows(db, "open-corrections", Open)`
    SELECT count(*)::int AS "open" FROM "CorrectionRequest" q JOIN "Report" r ON r."id" = q."reportId"
    WHERE ${WAITS} ${ofReport(report)}`;
  return row?.open ?? 0;
}
