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
import { MOST_FOUND } from "../policy";
import type { Found } from "../types";

/** Matches that are looked at, of a word that is everywhere. */
const LOOKED_AT = 5_000;

const Row = z.strictObject({
  place: PlaceRow,
  commentId: z.string().nullable(),
  writer: z.string().nullable(),
  at: z.date(),
  body: z.string().nullable(),
});

/**
 * Topics and discussions of reports by their titles, and comments by their words: what this viewer may read and sees now,
 * titles first, then the latest; at most fifty. A word with a minus before it must not be there. One statement.
 *
 * @returns null for a question without a word
 */
export async function searchForum(viewer: Viewer, question: string): Promise<Found[] | null> {
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
    SELECT ${PLACE_OF_THREAD} AS "place", f."commentId"::text, f."at",
      (SELECT p."name" FROM "Participant" p WHERE p."accountId" = f."authorId") AS "writer",
      (SELECT v."body" FROM "Comment" c JOIN "CommentRevision" v ON v."id" = c."currentRevisionId" WHERE c."id" = f."commentId") AS "body"
    FROM found f JOIN "Thread" t ON t."id" = f."threadId"
    ORDER BY f."commentId" IS NOT NULL, f."at" DESC, f."threadId", f."commentId" LIMIT ${MOST_FOUND}`;
  return rows.flatMap(({ place, body, ...row }) =>
    place === null
      ? []
      : [
          {
            ...row,
            place,
            excerpt: body === null ? [] : excerptAround(excerptOf(body, MOST_CHARACTERS), terms),
          },
        ],
  );
}
