import "server-only";
import { z } from "zod";
import type { Person } from "@/lib/access/types";
import { Prisma } from "@/lib/db/generated/client";
import { COMMENT_STATUSES, REACTIONS } from "../types";

/** Names in a comment, as JSON of the database. */
export const NamedRows = z.array(z.strictObject({ words: z.string(), slug: z.string().nullable() }));

export const CommentRow = z.strictObject({
  id: z.string(),
  rootId: z.string().nullable(),
  parentId: z.string().nullable(),
  revisionId: z.string().nullable(),
  status: z.enum(COMMENT_STATUSES),
  createdAt: z.date(),
  editedAt: z.date().nullable(),
  deletedAt: z.date().nullable(),
  erasedAt: z.date().nullable(),
  visible: z.boolean(),
  own: z.boolean(),
  replyCount: z.int(),
  agreeCount: z.int(),
  helpfulCount: z.int(),
  disagreeCount: z.int(),
  name: z.string().nullable(),
  isAuthor: z.boolean(),
  isDesk: z.boolean(),
  isModerator: z.boolean(),
  /** null unless this viewer may see the words */
  body: z.string().nullable(),
  named: NamedRows.nullable(),
  reacted: z.array(z.enum(REACTIONS)).nullable(),
});
export type CommentRow = z.output<typeof CommentRow>;

/** Whether readers see the comment `c`: the same as `isVisible` of the policy. */
export const VISIBLE = Prisma.sql`(c."status" IN ('unreviewed', 'approved') AND c."deletedAt" IS NULL AND c."erasedAt" IS NULL)`;

/**
 * The columns of `CommentRow` over "Comment" as `c`, in a thread whose rank the enclosing statement compares. The words
 * of what others do not see are selected for its author alone.
 *
 * @param versionId of the report that it is about, to mark its authors
 */
export function commentColumns(person: Person | null, versionId: Prisma.Sql): Prisma.Sql {
  const own = person
    ? Prisma.sql`coalesce(c."authorId" = ${person.accountId}::uuid, false)`
    : Prisma.sql`false`;
  const seen = Prisma.sql`(${VISIBLE} OR ${own})`;
  return Prisma.sql`c."id"::text, c."rootId"::text, c."parentId"::text, c."currentRevisionId"::text AS "revisionId",
    c."status"::text, c."createdAt", c."editedAt", c."deletedAt", c."erasedAt", ${VISIBLE} AS "visible", ${own} AS "own",
    c."replyCount", c."agreeCount", c."helpfulCount", c."disagreeCount",
    CASE WHEN ${seen} THEN (SELECT p."name" FROM "Participant" p WHERE p."accountId" = c."authorId") END AS "name",
    EXISTS (SELECT FROM "VersionAuthor" va JOIN "Author" w ON w."id" = va."authorId"
      WHERE va."versionId" = ${versionId} AND w."accountId" = c."authorId") AS "isAuthor",
    coalesce((SELECT a."role" <> 'reader' FROM "Account" a WHERE a."id" = c."authorId"), false) AS "isDesk",
    EXISTS (SELECT FROM "ModeratorGrant" g WHERE g."accountId" = c."authorId" AND g."revokedAt" IS NULL) AS "isModerator",
    CASE WHEN ${seen} THEN (SELECT v."body" FROM "CommentRevision" v WHERE v."id" = c."currentRevisionId") END AS "body",
    CASE WHEN ${seen} THEN (SELECT json_agg(json_build_object('words', m."words", 'slug', e."slug"))
      FROM "CommentMention" m LEFT JOIN "Entity" e ON e."id" = m."entityId" WHERE m."revisionId" = c."currentRevisionId") END AS "named",
    ${
      person
        ? Prisma.sql`(SELECT json_agg(x."kind") FROM "Reaction" x WHERE x."commentId" = c."id" AND x."accountId" = ${person.accountId}::uuid)`
        : Prisma.sql`NULL::json`
    } AS "reacted"`;
}
