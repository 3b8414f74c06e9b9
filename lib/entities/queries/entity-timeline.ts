import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { DatePrecision, VersionKind } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { ClaimPlaceJson, ClaimRefJson, claimReadable, claimRefOf } from "@/lib/evidence/queries/claim-sql";
import type { Edge, Timeline, TimelineEntry } from "../types";
import { endOf, knownEdge } from "./entity-as-of";
import { claimPlacesThen, GradeJson, gradeThen, isAboutEntity } from "./entity-claim-sql";

/** Entries of a page. */
const SHOWN = 30;

const AT = { key: z.string(), at: z.date(), precision: z.enum(DatePrecision).nullable() };
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
    kind: z.literal("edge"),
    data: z.strictObject({ id: z.string(), ends: z.boolean() }),
  }),
]);
export type TimelineRow = z.infer<typeof TimelineRow>;
export type Before = { at: Date; key: string };

/**
 * What happened to an entity, newest first, as far as this viewer may read of it: relationships on the days that they are
 * dated, claims on those that they were made, and the publications, changes and withdrawals of reports about it. What has
 * no date is not in it. One statement.
 *
 * @param day what had happened and was published by then; `null` for today
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
    ${day === null ? Prisma.sql`t."at" IS NOT NULL` : Prisma.sql`t."at" < ${endOf(day)}`}
    AND ${before ? Prisma.sql`(t."at", t."key" COLLATE "C") < (${before.at}, ${before.key}::text COLLATE "C")` : Prisma.sql`true`}
    ORDER BY t."at" DESC, t."key" COLLATE "C" DESC LIMIT ${SHOWN + 1}`;
  const edge = (key: "e" | "x", on: Prisma.Sql, precision: Prisma.Sql) => Prisma.sql`
    SELECT ${key} || '-' || x."id" AS "key", ${startOf(on)} AS "at", 'edge' AS "kind",
      json_build_object('id', x."id", 'ends', ${key === "x"}::boolean) AS "data", ${precision} AS "precision"
    FROM "Relationship" x WHERE (x."fromId" = ${own} OR x."toId" = ${own}) AND ${knownEdge(viewer, day)}`;
  const began = Prisma.sql`coalesce(x."validFrom", x."asOf")`;
  const beganAs = Prisma.sql`CASE WHEN x."validFrom" IS NULL THEN x."asOfPrecision" ELSE x."precision" END`;
  return selectRows(db, "entity-timeline", TimelineRow)`
    SELECT t."key", t."at", t."kind", t."data", t."precision"::text FROM (
      (SELECT * FROM (${versions(own)}) t WHERE ${page})
      UNION ALL (SELECT * FROM (${withdrawals(own)}) t WHERE ${page})
      UNION ALL (SELECT * FROM (${edge("e", began, beganAs)}) t WHERE ${page})
      UNION ALL (SELECT * FROM (${edge("x", Prisma.sql`x."validTo"`, Prisma.sql`x."precision"`)}) t WHERE ${page})
      UNION ALL (SELECT * FROM (
        SELECT 'c-' || c."id" AS "key", ${startOf(Prisma.sql`c."assertedOn"`)} AS "at", 'claim' AS "kind",
          json_build_object('claim', ${claimRefOf()}, 'place', said."place", 'grade', ${gradeThen(day)}) AS "data", c."precision"
        FROM "Claim" c JOIN LATERAL ${claimPlacesThen(viewer, day)} said ON said."places" IS NOT NULL
        WHERE ${isAboutEntity(ids)} AND ${claimReadable(viewer)}) t WHERE ${page})
    ) t ORDER BY t."at" DESC, t."key" COLLATE "C" DESC LIMIT ${SHOWN + 1}`;
}

/** SQL for the beginning of a calendar day in UTC. */
const startOf = (day: Prisma.Sql): Prisma.Sql => Prisma.sql`(${day}::timestamp AT TIME ZONE 'UTC')`;

/** Versions of reports that are about the entities today; their lists of subjects are public, titles are today's. */
const versions = (own: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT 'v-' || v."id" AS "key", v."publishedAt" AS "at",
    'version' AS "kind", json_build_object('act', v."kind", 'reason', v."reason",
      'report', json_build_object('slug', r."slug", 'title', today."title")) AS "data", NULL::"DatePrecision" AS "precision"
  FROM "Report" r JOIN "ReportVersion" today ON today."id" = r."currentVersionId" JOIN "ReportVersion" v ON v."reportId" = r."id"
  WHERE EXISTS (SELECT FROM "Subject" s WHERE s."versionId" = r."currentVersionId" AND s."entityId" = ${own})`;

/** Withdrawn reports about the entities that were not republished: title, date and reason are public. */
const withdrawals = (own: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT 'w-' || w."id" AS "key", w."createdAt" AS "at", 'version' AS "kind",
    json_build_object('act', 'withdrawn', 'reason', w."reason",
      'report', json_build_object('slug', r."slug", 'title', v."title")) AS "data", NULL::"DatePrecision" AS "precision"
  FROM "Withdrawal" w JOIN "Report" r ON r."id" = w."reportId" JOIN "ReportVersion" v ON v."id" = w."versionId"
  WHERE r."currentVersionId" IS NULL AND EXISTS (SELECT FROM "Subject" s WHERE s."versionId" = w."versionId" AND s."entityId" = ${own})`;

/** The rows as a timeline; the relationships are those that the page has loaded anyway. */
export function timelineOf(rows: readonly TimelineRow[], edges: readonly Edge[]): Timeline {
  const page = rows.slice(0, SHOWN);
  const last = rows.length > SHOWN ? page.at(-1) : undefined;
  return {
    entries: page.flatMap((row) => entryOf(row, edges)),
    next: last ? `${last.at.getTime()}~${last.key}` : null,
  };
}

function entryOf({ key, at, precision, ...row }: TimelineRow, edges: readonly Edge[]): TimelineEntry[] {
  const when = { key, at, precision };
  if (row.kind === "version") return [{ ...when, kind: "version", ...row.data }];
  if (row.kind === "claim") {
    const { claim, grade, place } = row.data;
    return [{ ...when, kind: "claim", claim: { ...claim, ...grade }, place }];
  }
  const edge = edges.find(({ id }) => id === row.data.id);
  return edge ? [{ ...when, kind: "edge", edge, ends: row.data.ends }] : [];
}
