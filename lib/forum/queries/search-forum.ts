import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { excerptOf } from "@/lib/discussion/markdown/parse-comment";
import { VISIBLE } from "@/lib/discussion/queries/comment-rows";
import { PLACE_OF_THREAD, PlaceRow } from "@/lib/discussion/queries/place-of-thread";
import { MOST_CHARACTERS } from "@/lib/discussion/schema";
import { parseQuestion, termQuery } from "@/lib/search/parse-search";
import { excerptAround } from "../excerpt-around";
import { FOUND_PER_PAGE } from "../policy";
import type { Found, FoundPage } from "../types";

/** Matches that are looked at, of a word that is everywhere. */
const LOOKED_AT = 5_000;

const Row = z.strictObject({
  place: PlaceRow,
  threadId: z.string(),
  commentId: z.string().nullable(),
  writer: z.string().nullable(),
  at: z.date(),
  body: z.string().nullable(),
});

/**
 * Topics and discussions of reports by their titles, and comments by their words: what this viewer may read and sees now,
 * titles first, then the latest, in pages. A word with a minus before it must not be there. One statement.
 *
 * @param after `next` of the page before
 * @returns null for a question without a word
 */
export async function searchForum(
  viewer: Viewer,
  question: string,
  after?: string,
): Promise<FoundPage | null> {
  const { terms, without } = parseQuestion(question);
  if (terms.length === 0) return null;
  const matches = Prisma.sql`${Prisma.join(
    [
      ...terms.map((term) => Prisma.sql`e."vector" @@ ${termQuery(term)}`),
      ...without.map((term) => Prisma.sql`NOT e."vector" @@ ${termQuery(term)}`),
    ],
    " AND ",
  )}`;
  const shown = Prisma.sql`t."opened" AND t."commentCount" > 0 AND ${readable(viewer, "t")}`;
  const rows = await selectRows(db, "forum-search", Row)`
    WITH found AS (
      (SELECT t."id" AS "threadId", c."id" AS "commentId", c."authorId", coalesce(c."createdAt", t."createdAt") AS "at"
        FROM "ThreadEntry" e JOIN "Thread" t ON t."id" = e."threadId" LEFT JOIN "Comment" c ON c."id" = e."commentId"
        WHERE ${matches} AND ${shown} AND t."anchor" IN ('topic', 'report') AND (e."commentId" IS NULL OR ${VISIBLE})
        LIMIT ${LOOKED_AT})
      UNION ALL
      (SELECT t."id", NULL, NULL, t."createdAt"
        FROM "SearchEntry" e JOIN "Thread" t ON t."reportId" = e."reportId" AND t."anchor" = 'report'
        WHERE e."segmentId" IS NULL AND ${matches} AND ${readable(viewer, "e")} AND ${shown}
        LIMIT ${LOOKED_AT})
    )
    SELECT ${PLACE_OF_THREAD} AS "place", f."threadId"::text, f."commentId"::text, f."at",
      (SELECT p."name" FROM "Participant" p WHERE p."accountId" = f."authorId") AS "writer",
      (SELECT v."body" FROM "Comment" c JOIN "CommentRevision" v ON v."id" = c."currentRevisionId" WHERE c."id" = f."commentId") AS "body"
    FROM found f JOIN "Thread" t ON t."id" = f."threadId"
    WHERE ${behind(after)}
    ORDER BY f."commentId" IS NOT NULL, f."at" DESC, f."threadId", f."commentId" LIMIT ${FOUND_PER_PAGE + 1}`;
  const page = rows.slice(0, FOUND_PER_PAGE);
  const last = rows.length > FOUND_PER_PAGE ? page.at(-1) : undefined;
  return {
    found: page.flatMap(({ place, body, threadId: _, ...row }): Found[] => {
      if (place === null) return [];
      const excerpt = body === null ? [] : excerptAround(excerptOf(body, MOST_CHARACTERS), terms);
      return [{ ...row, place, excerpt }];
    }),
    next: last ? cursorOf(last) : null,
  };
}

const cursorOf = ({ at, threadId, commentId }: z.output<typeof Row>): string =>
  `${commentId === null ? 0 : 1}~${at.getTime()}~${threadId}~${commentId ?? ""}`;

/** What comes after this place, in the order of the results. */
function behind(after: string | undefined): Prisma.Sql {
  if (after === undefined) return Prisma.sql`true`;
  const [kind, at, threadId, commentId] = after.split("~");
  const isComment = kind === "1";
  const moment = new Date(Number(at));
  // A title has no comment, and there is one of them for a thread.
  const sameMoment = isComment
    ? Prisma.sql`(f."threadId", f."commentId") > (${threadId}::uuid, ${commentId}::uuid)`
    : Prisma.sql`f."threadId" > ${threadId}::uuid`;
  const sameKind = Prisma.sql`(f."commentId" IS NOT NULL) = ${isComment}
    AND (f."at" < ${moment} OR f."at" = ${moment} AND ${sameMoment})`;
  return isComment ? sameKind : Prisma.sql`(f."commentId" IS NOT NULL OR ${sameKind})`;
}
