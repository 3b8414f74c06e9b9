import "server-only";
import { z } from "zod";
import { canRead } from "@/lib/access/rank";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import type { ReadDiscussion } from "../schema";
import type { Discussion } from "../types";
import { readComments, standingIn } from "./read-comments";

const Head = z.strictObject({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  versionId: z.string(),
  minRank: z.int(),
  tierName: z.string().nullable(),
  threadId: z.string().nullable(),
  count: z.int().nullable(),
  changes: z.int().nullable(),
});
type Head = z.output<typeof Head>;

/**
 * The discussion of a report, as this viewer may read it: first-level comments with their answers, oldest or newest
 * first, or one of them alone.
 *
 * @throws NotFound: no such report, it is withdrawn, or the one comment that was asked for is not there
 */
export async function readDiscussion(
  viewer: Viewer,
  slug: string,
  query: ReadDiscussion,
): Promise<Discussion> {
  const head = await findHead(slug);
  if (head.slug !== slug) return { kind: "moved", slug: head.slug };
  const report = { id: head.id, slug: head.slug, title: head.title };
  if (!canRead(viewer, head)) return { kind: "closed", report, tierName: head.tierName };
  const [found, standing] = await Promise.all([
    readComments(viewer, head, query),
    standingIn(viewer, head.threadId),
  ]);
  const live = { thread: `report:${head.id}`, after: head.changes ?? 0 };
  const { threadId, count } = head;
  return { kind: "open", report, threadId, count: count ?? 0, ...found, standing, live };
}

/** What everyone may know of the report: its title is public, and so is the tier that opens all of it. */
async function findHead(slug: string): Promise<Head> {
  const [head] = await selectRows(db, "discussed-report", Head)`
    SELECT r."id"::text, r."slug", v."title", v."id"::text AS "versionId", v."fullRank" AS "minRank", o."name" AS "tierName",
      d."id"::text AS "threadId", d."commentCount" AS "count", d."changes"
    FROM "Report" r JOIN "ReportVersion" v ON v."id" = r."currentVersionId"
    LEFT JOIN "Tier" o ON o."rank" = v."fullRank"
    LEFT JOIN "Thread" d ON d."anchorKey" = 'report:' || r."id"
    WHERE r."id" = coalesce(
      (SELECT "id" FROM "Report" WHERE "slug" = ${slug}),
      (SELECT "reportId" FROM "SlugRedirect" WHERE "slug" = ${slug}))`;
  if (!head) throw new NotFound();
  return head;
}
