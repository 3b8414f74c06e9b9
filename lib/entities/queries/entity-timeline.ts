import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { VersionKind } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { ClaimPlaceJson, ClaimRefJson, claimReadable, claimRefOf } from "@/lib/evidence/queries/claim-sql";
import type { Edge, Timeline, TimelineEntry } from "../types";
import { edgeKnownAt, endOf, knownEdge, publishedBy } from "./entity-as-of";
import { claimPlacesThen, GradeJson, gradeThen, isAboutEntity } from "./entity-claim-sql";

/** Entries of a page. */
const SHOWN = 30;
/** Sentences of a report under its entry. */
const SENTENCES = 4;

const AT = { key: z.string(), at: z.date() };
const ReportJson = z.strictObject({ slug: z.string(), title: z.string() });
const TimelineRow = z.discriminatedUnion("kind", [
  z.strictObject({
    ...AT,
    kind: z.literal("version"),
    data: z.strictObject({
      act: z.enum({ ...VersionKind, withdrawn: "withdrawn" }),
      reason: z.string().nullable(),
      report: ReportJson,
    }),
  }),
  z.strictObject({
    ...AT,
    kind: z.literal("claim"),
    data: z.strictObject({ claim: ClaimRefJson, place: ClaimPlaceJson, grade: GradeJson.nullable() }),
  }),
  z.strictObject({
    ...AT,
    kind: z.literal("mention"),
    data: z.strictObject({
      report: ReportJson,
      mentions: z.array(z.strictObject({ blockId: z.string(), context: z.string() })),
      more: z.boolean(),
    }),
  }),
  z.strictObject({ ...AT, kind: z.literal("edge"), data: z.strictObject({ id: z.string() }) }),
]);
export type TimelineRow = z.infer<typeof TimelineRow>;
export type Before = { at: Date; key: string };

/**
 * What was published about an entity and this viewer may read, newest first: publications, changes and withdrawals of
 * reports about it, claims, mentions by report, relationships. One statement.
 *
 * @param day what was published by then; `null` for today
 * @param before continues after this entry
 */
export async function entityTimeline(
  viewer: Viewer,
  ids: readonly string[],
  day: string | null,
  before: Before | null,
): Promise<TimelineRow[]> {
  const own = Prisma.sql`ANY(${[...ids]}::uuid[])`;
  const page = Prisma.sql`
    ${day === null ? Prisma.sql`true` : Prisma.sql`t."at" < ${endOf(day)}`}
    AND ${before ? Prisma.sql`(t."at", t."key" COLLATE "C") < (${before.at}, ${before.key}::text COLLATE "C")` : Prisma.sql`true`}
    ORDER BY t."at" DESC, t."key" COLLATE "C" DESC LIMIT ${SHOWN + 1}`;
  return selectRows(db, "entity-timeline", TimelineRow)`
    SELECT t."key", t."at", t."kind", t."data" FROM (
      (SELECT * FROM (${versions(own)}) t WHERE ${page})
      UNION ALL (SELECT * FROM (${withdrawals(own)}) t WHERE ${page})
      UNION ALL (SELECT * FROM (${mentions(viewer, own, day)}) t WHERE ${page})
      UNION ALL (SELECT * FROM (
        SELECT 'e-' || x."id" AS "key", ${edgeKnownAt(viewer)} AS "at", 'edge' AS "kind", json_build_object('id', x."id") AS "data"
        FROM "Relationship" x WHERE (x."fromId" = ${own} OR x."toId" = ${own}) AND ${knownEdge(viewer, day)}) t WHERE ${page})
      UNION ALL (SELECT * FROM (
        SELECT 'c-' || c."id" AS "key", said."first" AS "at", 'claim' AS "kind",
          json_build_object('claim', ${claimRefOf()}, 'place', said."place", 'grade', ${gradeThen(day)}) AS "data"
        FROM "Claim" c JOIN LATERAL ${claimPlacesThen(viewer, day)} said ON said."places" IS NOT NULL
        WHERE ${isAboutEntity(ids)} AND ${claimReadable(viewer)}) t WHERE ${page})
    ) t ORDER BY t."at" DESC, t."key" COLLATE "C" DESC LIMIT ${SHOWN + 1}`;
}

/** Versions of reports that are about the entities today; their lists of subjects are public, titles are today's. */
const versions = (own: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT 'v-' || v."id" AS "key", v."publishedAt" AS "at",
    'version' AS "kind", json_build_object('act', v."kind", 'reason', v."reason",
      'report', json_build_object('slug', r."slug", 'title', today."title")) AS "data"
  FROM "Report" r JOIN "ReportVersion" today ON today."id" = r."currentVersionId" JOIN "ReportVersion" v ON v."reportId" = r."id"
  WHERE EXISTS (SELECT FROM "Subject" s WHERE s."versionId" = r."currentVersionId" AND s."entityId" = ${own})`;

/** Withdrawn reports about the entities that were not republished: title, date and reason are public. */
const withdrawals = (own: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT 'w-' || w."id" AS "key", w."createdAt" AS "at", 'version' AS "kind",
    json_build_object('act', 'withdrawn', 'reason', w."reason",
      'report', json_build_object('slug', r."slug", 'title', v."title")) AS "data"
  FROM "Withdrawal" w JOIN "Report" r ON r."id" = w."reportId" JOIN "ReportVersion" v ON v."id" = w."versionId"
  WHERE r."currentVersionId" IS NULL AND EXISTS (SELECT FROM "Subject" s WHERE s."versionId" = w."versionId" AND s."entityId" = ${own})`;

/** Sentences that name the entities and this viewer may read, by report. */
const mentions = (viewer: Viewer, own: Prisma.Sql, day: string | null): Prisma.Sql => Prisma.sql`
  SELECT 'm-' || r."id" AS "key", r."publishedAt" AS "at", 'mention' AS "kind",
    json_build_object('report', json_build_object('slug', r."slug", 'title', v."title"),
      'mentions', (json_agg(json_build_object('blockId', c."blockId", 'context', c."context") ORDER BY c."nth")
        FILTER (WHERE c."nth" <= ${SENTENCES})), 'more', count(*) > ${SENTENCES}) AS "data"
  FROM (
    SELECT d.*, row_number() OVER (PARTITION BY d."versionId" ORDER BY d."position", d."start", d."context") AS "nth"
    FROM (
      SELECT m."versionId", m."blockId", m."context", b."position", min(m."start") AS "start"
      FROM "Mention" m JOIN "Block" b ON b."versionId" = m."versionId" AND b."blockId" = m."blockId"
      WHERE m."entityId" = ${own} AND ${readable(viewer, "m")}
      GROUP BY m."versionId", m."blockId", m."context", b."position"
    ) d
  ) c JOIN "Report" r ON r."currentVersionId" = c."versionId" JOIN "ReportVersion" v ON v."id" = c."versionId"
  WHERE ${publishedBy(day)} GROUP BY r."id", v."id"`;

/** The rows as a timeline; the relationships are those that the page has loaded anyway. */
export function timelineOf(rows: readonly TimelineRow[], edges: readonly Edge[]): Timeline {
  const page = rows.slice(0, SHOWN);
  const last = rows.length > SHOWN ? page.at(-1) : undefined;
  return {
    entries: page.flatMap((row) => entryOf(row, edges)),
    next: last ? `${last.at.getTime()}~${last.key}` : null,
  };
}

function entryOf(row: TimelineRow, edges: readonly Edge[]): TimelineEntry[] {
  const { key, at } = row;
  if (row.kind === "version") return [{ key, at, kind: "version", ...row.data }];
  if (row.kind === "mention") return [{ key, at, kind: "mention", ...row.data }];
  if (row.kind === "claim") {
    const { claim, grade, place } = row.data;
    return [{ key, at, kind: "claim", claim: { ...claim, ...grade }, place }];
  }
  const edge = edges.find(({ id }) => id === row.data.id);
  return edge ? [{ key, at, kind: "edge", edge }] : [];
}
