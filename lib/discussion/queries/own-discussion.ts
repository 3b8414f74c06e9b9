import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { excerptOf } from "../markdown/parse-comment";
import { COMMENT_STATUSES, type OwnComment, type OwnDiscussion } from "../types";
import { stateOf } from "./comment-views";
import { PLACE_OF_THREAD, PlaceRow } from "./place-of-thread";

const LATEST = 50;

const Appeal = z.strictObject({
  words: z.string(),
  answer: z.string().nullable(),
  upheld: z.boolean().nullable(),
});
const Row = z.strictObject({
  id: z.string(),
  status: z.enum(COMMENT_STATUSES),
  deletedAt: z.date().nullable(),
  erasedAt: z.date().nullable(),
  createdAt: z.date(),
  body: z.string(),
  where: PlaceRow,
  act: z
    .strictObject({
      id: z.string(),
      kind: z.enum(["approve", "reject", "erase"]),
      reason: z.string().nullable(),
      at: z.string(),
      appeal: Appeal.nullable(),
    })
    .nullable(),
});

/** A person's latest comments, what was decided about them, their sanctions and the reports that they made. */
export async function ownDiscussion(viewer: Viewer): Promise<OwnDiscussion> {
  if (viewer.kind !== "person") throw new NotFound();
  const { accountId } = viewer;
  // The place is named only while the person may read it; the words are their own.
  const comments = await selectRows(db, "own-comments", Row)`
    SELECT c."id"::text, c."status"::text, c."deletedAt", c."erasedAt", c."createdAt", v."body",
      (SELECT ${PLACE_OF_THREAD} FROM "Thread" t WHERE t."id" = c."threadId" AND ${readable(viewer, "t")}) AS "where",
      (SELECT json_build_object('id', a."id", 'kind', a."kind", 'reason', a."reason", 'at', a."at",
          'appeal', (SELECT json_build_object('words', p."words", 'answer', p."answer", 'upheld', p."upheld") FROM "Appeal" p WHERE p."actId" = a."id"))
        FROM "ModerationAct" a WHERE a."commentId" = c."id" ORDER BY a."at" DESC, a."id" DESC LIMIT 1) AS "act"
    FROM "Comment" c JOIN "CommentRevision" v ON v."id" = c."currentRevisionId"
    WHERE c."authorId" = ${accountId}::uuid ORDER BY c."createdAt" DESC, c."id" DESC LIMIT ${LATEST}`;
  const own = { where: { accountId }, orderBy: { createdAt: "desc" }, take: LATEST } as const;
  const appeal = { select: { words: true, answer: true, upheld: true } } as const;
  const [participant, sanctions, reports] = await Promise.all([
    db.participant.findUnique({ where: { accountId }, select: { name: true } }),
    db.sanction.findMany({
      ...own,
      select: { id: true, kind: true, reason: true, createdAt: true, endsAt: true, liftedAt: true, appeal },
    }),
    db.commentReport.findMany({
      where: { byId: accountId },
      orderBy: { createdAt: "desc" },
      take: LATEST,
      select: {
        reference: true,
        reason: true,
        createdAt: true,
        state: true,
        act: { select: { kind: true } },
      },
    }),
  ]);
  return {
    name: participant?.name ?? null,
    comments: comments.map(ownComment),
    sanctions: sanctions.map(({ liftedAt, ...sanction }) => ({ ...sanction, lifted: liftedAt !== null })),
    reports: reports.map(({ act, ...report }) => ({ ...report, act: act?.kind ?? null })),
  };
}

function ownComment({ body, where, act, ...row }: z.output<typeof Row>): OwnComment {
  return {
    id: row.id,
    where,
    excerpt: excerptOf(body, 240),
    state: stateOf(row),
    createdAt: row.createdAt,
    act:
      act === null || act.reason === null
        ? null
        : { id: act.id, reason: act.reason, at: new Date(act.at), appeal: act.appeal },
  };
}
