import "server-only";
import { addMinutes } from "date-fns";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { EDIT_MINUTES } from "@/lib/discussion/policy";
import { readComments, standingIn } from "@/lib/discussion/queries/read-comments";
import type { ReadDiscussion } from "@/lib/discussion/schema";
import { NotFound } from "@/lib/errors";
import { keyOfTopic, levelName, pathOfTopic } from "../policy";
import type { Topic } from "../types";

const Row = z.strictObject({
  id: z.string(),
  anchorKey: z.string(),
  title: z.string(),
  count: z.int(),
  changes: z.int(),
  opened: z.boolean(),
  startedById: z.string().nullable(),
  categoryId: z.string(),
  slug: z.string(),
  name: z.string(),
  about: z.string(),
  minRank: z.int(),
  tier: z.string().nullable(),
  closed: z.boolean(),
  /** when its opening comment was written, if that is still there for readers or waits for a moderator */
  openedAt: z.date().nullable(),
});

/**
 * A topic as this viewer may read it. While its opening comment is held or rejected, only its author and moderators see it.
 *
 * @throws NotFound: no such topic for this viewer, or the one comment that was asked for is not there
 */
export async function readTopic(
  viewer: Viewer,
  { category, topic }: { category: string; topic: string },
  query: ReadDiscussion,
): Promise<Topic> {
  const [row] = await selectRows(db, "topic", Row)`
    SELECT t."id"::text, t."anchorKey", t."title", t."commentCount" AS "count", t."changes", t."opened",
      t."startedById"::text, g."id"::text AS "categoryId", g."slug", g."name", g."about", g."minRank",
      (SELECT o."name" FROM "Tier" o WHERE o."rank" = g."minRank") AS "tier", g."closedAt" IS NOT NULL AS "closed",
      (SELECT f."createdAt" FROM (
        SELECT * FROM "Comment" c WHERE c."threadId" = t."id" AND c."rootId" IS NULL ORDER BY c."createdAt", c."id" LIMIT 1
      ) f WHERE f."opens" AND f."deletedAt" IS NULL AND f."erasedAt" IS NULL AND f."status" <> 'rejected') AS "openedAt"
    FROM "Thread" t JOIN "Category" g ON g."id" = t."categoryId"
    WHERE t."anchorKey" = ${keyOfTopic(topic)} AND ${readable(viewer, "t")}`;
  if (!row) throw new NotFound();
  const own = viewer.kind === "person" && row.startedById === viewer.accountId;
  const listed = row.opened && row.count > 0;
  if (!listed && !own && !can(viewer, "discussion.moderate")) throw new NotFound();
  const path = pathOfTopic(row.slug, row.anchorKey);
  if (row.slug !== category) return { kind: "moved", path };
  const [found, standing] = await Promise.all([
    readComments(viewer, { threadId: row.id, versionId: null }, query),
    standingIn(viewer, row.id),
  ]);
  return {
    kind: "open",
    id: row.id,
    path,
    title: row.title || null,
    category: {
      id: row.categoryId,
      slug: row.slug,
      name: row.name,
      about: row.about,
      level: levelName(row),
      closed: row.closed,
    },
    listed,
    mayRename: own && row.openedAt !== null && now() < addMinutes(row.openedAt, EDIT_MINUTES),
    count: row.count,
    standing,
    live: { thread: row.anchorKey, after: row.changes },
    ...found,
  };
}
