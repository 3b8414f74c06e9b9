import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Person, Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { VISIBLE } from "@/lib/discussion/queries/comment-rows";
import { PLACE_OF_THREAD, PlaceRow } from "@/lib/discussion/queries/place-of-thread";
import { MOST_UNREAD, THREADS_PER_PAGE } from "../policy";
import type { ListThreads } from "../schema";
import { MARKS, type Order, type ThreadLine, type ThreadList } from "../types";

/** All threads, the discussions of reports, or the topics of a category. */
export type Among = "all" | "reports" | { categoryId: string };

const Row = z.strictObject({
  id: z.string(),
  place: PlaceRow,
  category: z.strictObject({ slug: z.string(), name: z.string() }).nullable(),
  starter: z.string().nullable(),
  isTopic: z.boolean(),
  count: z.int(),
  createdAt: z.date(),
  lastAt: z.date(),
  marks: z.array(z.enum(MARKS)).nullable(),
  unread: z.int().nullable(),
});
type Row = z.output<typeof Row>;

/** Each has an index, over all threads and within a category. */
const BY: Record<Order, Prisma.Sql> = {
  active: Prisma.sql`t."lastCommentAt"`,
  newest: Prisma.sql`t."createdAt"`,
  busiest: Prisma.sql`t."commentCount"`,
};

/**
 * A page of threads in which this viewer sees comments, in one of three orders; on the first page of a category or of the
 * reports, the pinned ones apart. Two statements at most.
 */
export async function listThreads(
  viewer: Viewer,
  among: Among,
  { sort, after }: ListThreads,
): Promise<ThreadList> {
  const apart = among !== "all";
  const [rows, pinned] = await Promise.all([
    selectRows(db, "threads", Row)`
      SELECT ${columns(viewer)} FROM "Thread" t ${visitOf(viewer)}
      WHERE ${listed(viewer, among)} ${apart ? Prisma.sql`AND NOT ${PINNED}` : Prisma.empty} ${place(sort, after)}
      ORDER BY ${BY[sort]} DESC, t."id" DESC LIMIT ${THREADS_PER_PAGE + 1}`,
    apart && after === undefined ? pinnedRows(viewer, among) : [],
  ]);
  const shown = rows.slice(0, THREADS_PER_PAGE);
  const last = rows.length > THREADS_PER_PAGE ? shown.at(-1) : undefined;
  return {
    threads: shown.flatMap(lineOf),
    pinned: pinned.flatMap(lineOf),
    next: last ? cursorOf(sort, last) : null,
  };
}

const PINNED = Prisma.sql`EXISTS (SELECT FROM "ThreadMark" m WHERE m."threadId" = t."id" AND m."kind" = 'pinned' AND m."liftedAt" IS NULL)`;

function pinnedRows(viewer: Viewer, among: Among): Promise<Row[]> {
  return selectRows(db, "pinned-threads", Row)`
    SELECT ${columns(viewer)} FROM (
      SELECT m."threadId", m."at" FROM "ThreadMark" m WHERE m."kind" = 'pinned' AND m."liftedAt" IS NULL
    ) p JOIN "Thread" t ON t."id" = p."threadId" ${visitOf(viewer)}
    WHERE ${listed(viewer, among)} ORDER BY p."at" DESC, t."id" DESC LIMIT ${THREADS_PER_PAGE}`;
}

function listed(viewer: Viewer, among: Among): Prisma.Sql {
  const where =
    among === "all"
      ? Prisma.sql`t."anchor" IN ('topic', 'report')`
      : among === "reports"
        ? Prisma.sql`t."anchor" = 'report'`
        : Prisma.sql`t."categoryId" = ${among.categoryId}::uuid`;
  return Prisma.sql`${where} AND t."commentCount" > 0 AND t."opened" AND ${readable(viewer, "t")}`;
}

function place(sort: Order, after: string | undefined): Prisma.Sql {
  if (after === undefined) return Prisma.empty;
  const [at = "", id = ""] = after.split("~");
  const value =
    sort === "busiest"
      ? Prisma.sql`least(${Number(at)}::bigint, 2147483647)::int`
      : Prisma.sql`${new Date(Math.min(Number(at), 8.64e15))}::timestamptz`;
  return Prisma.sql`AND (${BY[sort]}, t."id") < (${value}, ${id}::uuid)`;
}

function cursorOf(sort: Order, { count, createdAt, lastAt, id }: Row): string {
  const at = sort === "busiest" ? count : (sort === "newest" ? createdAt : lastAt).getTime();
  return `${at}~${id}`;
}

const personOf = (viewer: Viewer): Person | null => (viewer.kind === "person" ? viewer : null);

/** When the viewer was there, as `v`. */
function visitOf(viewer: Viewer): Prisma.Sql {
  const person = personOf(viewer);
  return person
    ? Prisma.sql`LEFT JOIN "ThreadVisit" v ON v."threadId" = t."id" AND v."accountId" = ${person.accountId}::uuid`
    : Prisma.empty;
}

function columns(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`t."id"::text, ${PLACE_OF_THREAD} AS "place",
    (SELECT json_build_object('slug', g."slug", 'name', g."name") FROM "Category" g WHERE g."id" = t."categoryId") AS "category",
    (SELECT p."name" FROM "Participant" p WHERE p."accountId" = t."startedById") AS "starter",
    t."anchor" = 'topic' AS "isTopic", t."commentCount" AS "count", t."createdAt", coalesce(t."lastCommentAt", t."createdAt") AS "lastAt",
    (SELECT json_agg(m."kind") FROM "ThreadMark" m WHERE m."threadId" = t."id" AND m."liftedAt" IS NULL) AS "marks",
    ${unread(personOf(viewer))} AS "unread"`;
}

/** New visible comments of others since the visit `v`, with those that a moderator released; -1: there was none. */
function unread(person: Person | null): Prisma.Sql {
  if (person === null) return Prisma.sql`NULL::int`;
  return Prisma.sql`CASE WHEN v."threadId" IS NULL THEN (
      SELECT -1 FROM "Account" a WHERE a."id" = ${person.accountId}::uuid AND a."createdAt" < t."lastCommentAt") WHEN t."changes" <= v."changes" THEN 0 ELSE (
    SELECT count(*)::int FROM (
      SELECT FROM "Comment" c WHERE c."threadId" = t."id" AND c."change" > v."changes" AND ${VISIBLE}
        AND (c."editedAt" IS NULL OR c."createdAt" > v."seenAt") AND c."authorId" IS DISTINCT FROM ${person.accountId}::uuid
      LIMIT ${MOST_UNREAD}) x) END`;
}

function lineOf({ place, isTopic, count, marks, unread: since, ...row }: Row): ThreadLine[] {
  if (place === null) return [];
  const replies = isTopic ? Math.max(0, count - 1) : count;
  const unread = since !== null && since < 0 ? "new" : since;
  return [{ ...row, place, replies, unread, marks: MARKS.filter((kind) => marks?.includes(kind)) }];
}
