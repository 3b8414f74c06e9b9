import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import { readable } from "@/lib/access/sql";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { excerptOf, parseComment } from "../markdown/parse-comment";
import type { Queue, QueueCounts, QueuedComment, QueueName } from "../moderation-types";
import { COMMENT_STATUSES, HELD_REASONS, REPORT_REASONS } from "../types";
import { openAppeal } from "./appeals";
import { NamedRows } from "./comment-rows";
import { stateOf } from "./comment-views";
import { PLACE_OF_THREAD, PlaceRow } from "./place-of-thread";

const PAGE = 20;

/** What is in each queue, over "Comment" as `c`: derived from the status and from open reports, never stored. */
const HELD = Prisma.sql`c."status" IN ('held', 'held_by_machine')`;
const REPORTED = Prisma.sql`c."id" IN (SELECT x."commentId" FROM "CommentReport" x WHERE x."state" IN ('awaiting', 'under_review'))`;
const IN_QUEUE: Record<QueueName, Prisma.Sql> = {
  waiting: HELD,
  reported: REPORTED,
  new: Prisma.sql`c."status" = 'unreviewed'`,
  rejected: Prisma.sql`c."status" = 'rejected'`,
};
const STILL_THERE = Prisma.sql`c."deletedAt" IS NULL AND c."erasedAt" IS NULL`;

const Row = z.strictObject({
  id: z.string(),
  revisionId: z.string(),
  status: z.enum(COMMENT_STATUSES),
  deletedAt: z.date().nullable(),
  erasedAt: z.date().nullable(),
  createdAt: z.date(),
  editedAt: z.date().nullable(),
  authorId: z.string().nullable(),
  body: z.string(),
  heldBy: z.array(z.enum(HELD_REASONS)),
  where: PlaceRow,
  named: NamedRows.nullable(),
  answered: z.strictObject({ name: z.string().nullable(), body: z.string() }).nullable(),
  writer: z
    .strictObject({
      accountId: z.string(),
      name: z.string(),
      approved: z.int(),
      rejected: z.int(),
      sanctioned: z.boolean(),
    })
    .nullable(),
  reports: z
    .array(
      z.strictObject({
        reference: z.string(),
        reason: z.enum(REPORT_REASONS),
        note: z.string(),
        createdAt: z.string(),
        onThis: z.boolean(),
      }),
    )
    .nullable(),
  acts: z
    .array(
      z.strictObject({
        kind: z.enum(["approve", "reject", "erase"]),
        reason: z.string().nullable(),
        at: z.string(),
        by: z.string().nullable(),
      }),
    )
    .nullable(),
});
const Counts = z.strictObject({ waiting: z.int(), reported: z.int(), appeals: z.int() });

/**
 * A queue of the moderators, the longest waiting first; what was rejected, newest first. Only comments in threads that
 * the moderator may read.
 *
 * @throws NotFound without the permission
 */
export async function moderationQueue(viewer: Viewer, queue: QueueName, after?: string): Promise<Queue> {
  if (!can(viewer, "discussion.moderate")) throw new NotFound();
  const newest = queue === "rejected";
  const order = newest ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const [moment = "", id = ""] = after?.split("~") ?? [];
  const place = after
    ? Prisma.sql`AND (c."createdAt", c."id") ${newest ? Prisma.sql`<` : Prisma.sql`>`} (${new Date(Number(moment))}::timestamptz, ${id}::uuid)`
    : Prisma.empty;
  const rows = await selectRows(db, "moderation-queue", Row)`
    WITH c AS (
      SELECT c.*, ${PLACE_OF_THREAD} AS "where" FROM "Comment" c JOIN "Thread" t ON t."id" = c."threadId"
      WHERE ${IN_QUEUE[queue]} AND ${STILL_THERE} AND ${readable(viewer, "t")} ${place}
      ORDER BY c."createdAt" ${order}, c."id" ${order} LIMIT ${PAGE + 1}
    )
    SELECT c."id"::text, c."currentRevisionId"::text AS "revisionId", c."status"::text, c."deletedAt", c."erasedAt",
      c."createdAt", c."editedAt", c."authorId"::text, v."body", v."heldBy", c."where",
      (SELECT json_agg(json_build_object('words', m."words", 'slug', e."slug"))
        FROM "CommentMention" m LEFT JOIN "Entity" e ON e."id" = m."entityId" WHERE m."revisionId" = v."id") AS "named",
      (SELECT json_build_object('name', pp."name", 'body', pv."body") FROM "Comment" p
        LEFT JOIN "Participant" pp ON pp."accountId" = p."authorId" JOIN "CommentRevision" pv ON pv."id" = p."currentRevisionId"
        WHERE p."id" = c."parentId") AS "answered",
      CASE WHEN c."authorId" IS NOT NULL THEN json_build_object('accountId', c."authorId", 'name', coalesce(w."name", 'A reader'),
        'approved', (SELECT count(*) FROM "Comment" o WHERE o."authorId" = c."authorId" AND o."status" = 'approved'),
        'rejected', (SELECT count(*) FROM "Comment" o WHERE o."authorId" = c."authorId" AND o."status" = 'rejected'),
        'sanctioned', EXISTS (SELECT FROM "Sanction" s WHERE s."accountId" = c."authorId" AND s."liftedAt" IS NULL AND s."endsAt" > ${now()})
      ) END AS "writer",
      (SELECT json_agg(json_build_object('reference', x."reference", 'reason', x."reason", 'note', x."note", 'createdAt', x."createdAt",
          'onThis', x."revisionId" = c."currentRevisionId") ORDER BY x."createdAt")
        FROM "CommentReport" x WHERE x."commentId" = c."id" AND x."state" IN ('awaiting', 'under_review')) AS "reports",
      (SELECT json_agg(json_build_object('kind', a."kind", 'reason', a."reason", 'at', a."at", 'by', b."name") ORDER BY a."at")
        FROM "ModerationAct" a LEFT JOIN "Account" b ON b."id" = a."byId" WHERE a."commentId" = c."id") AS "acts"
    FROM c JOIN "CommentRevision" v ON v."id" = c."currentRevisionId"
    LEFT JOIN "Participant" w ON w."accountId" = c."authorId"
    ORDER BY c."createdAt" ${order}, c."id" ${order}`;
  const shown = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  return {
    comments: shown.map((row) => queued(row, accountIdOf(viewer))),
    next: last ? `${last.createdAt.getTime()}~${last.id}` : null,
  };
}

function queued(row: z.output<typeof Row>, moderatorId: string | null): QueuedComment {
  const { answered, reports, acts } = row;
  return {
    id: row.id,
    revisionId: row.revisionId,
    state: stateOf(row),
    where: row.where,
    answers: answered && { name: answered.name, excerpt: excerptOf(answered.body, 200) },
    body: parseComment(row.body, row.named ?? []),
    heldBy: row.heldBy,
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    own: moderatorId !== null && row.authorId === moderatorId,
    writer: row.writer,
    reports: (reports ?? []).map((report) => ({ ...report, createdAt: new Date(report.createdAt) })),
    acts: (acts ?? []).map((act) => ({ ...act, at: new Date(act.at) })),
  };
}

/** How much waits in each queue for this moderator. @throws NotFound without the permission */
export async function queueCounts(viewer: Viewer): Promise<QueueCounts> {
  if (!can(viewer, "discussion.moderate")) throw new NotFound();
  const [counts] = await selectRows(db, "queue-counts", Counts)`
    SELECT
      (SELECT count(*)::int FROM "Comment" c JOIN "Thread" t ON t."id" = c."threadId"
        WHERE ${HELD} AND ${STILL_THERE} AND ${readable(viewer, "t")}) AS "waiting",
      (SELECT count(*)::int FROM "Comment" c JOIN "Thread" t ON t."id" = c."threadId"
        WHERE ${REPORTED} AND ${STILL_THERE} AND ${readable(viewer, "t")}) AS "reported",
      (SELECT count(*)::int FROM "Appeal" p WHERE ${openAppeal(viewer)}) AS "appeals"`;
  if (!counts) throw new Error("The database did not answer");
  return counts;
}
