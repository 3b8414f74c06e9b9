import "server-only";
import { subDays } from "date-fns";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { ownAccount } from "@/lib/auth/lock-account-row";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { VISIBLE } from "@/lib/discussion/queries/comment-rows";
import { ownScope } from "@/lib/following/queries/own-scope";
import { countNewResults } from "@/lib/search/queries/match-questions";
import { newestFirst, newSince, VISIT_MINUTES } from "../policy";
import type { BegunReport, DiscussedReport, MemberHome, NewsLine, ReplyLine } from "../types";
import { assessmentsSince, claimsSince, edgesSince, gradingsSince } from "./news-of-evidence";
import { changesToRead, newReports, versionsSince } from "./news-of-reports";

/** On a first visit, what is as new as this. */
const FIRST_DAYS = 7;
const LISTED = 30;
const RECENT_DAYS = 30;
const FEW = 5;
/** Saved searches with their new results; the others are on the watchlist. */
const SEARCHES = 10;

/**
 * The home page of a member: what is new since the visit before, limited to what they may read today. Fourteen statements,
 * whatever they follow: two, and then twelve side by side; and two for saved searches, however many.
 *
 * @throws Forbidden without an account
 */
export async function memberHome(viewer: Viewer): Promise<MemberHome> {
  const { accountId } = ownAccount(viewer);
  const today = now();
  const [{ searches, ...scope }, visit] = await Promise.all([
    ownScope(viewer),
    visitBefore(accountId, today),
  ]);
  const since = newSince(visit, today) ?? subDays(today, FIRST_DAYS);
  const recent = subDays(today, RECENT_DAYS);
  const [
    corrections,
    versions,
    claims,
    edges,
    judged,
    gradings,
    reports,
    replies,
    begun,
    verified,
    discussed,
    fresh,
  ] = await Promise.all([
    changesToRead(accountId, since),
    versionsSince(viewer, scope, since),
    claimsSince(viewer, scope, since),
    edgesSince(viewer, scope, since),
    assessmentsSince(viewer, { ...scope, sourceIds: [] }, since),
    gradingsSince(viewer, scope, since),
    newReports(viewer, since),
    repliesSince(viewer, accountId, since),
    begunReports(accountId),
    assessmentsSince(viewer, null, recent, FEW),
    mostDiscussed(viewer, recent),
    countNewResults(viewer, searches.slice(0, SEARCHES)),
  ]);
  const told = new Set(corrections.map(reportOf));
  const followed = newestFirst([...versions, ...claims, ...edges, ...judged, ...gradings])
    .filter((line) => line.kind !== "version" || !told.has(line.report.slug))
    .slice(0, LISTED);
  const listed = new Set([...corrections, ...followed].map(reportOf));
  return {
    since,
    first: visit === null,
    corrections: newestFirst(corrections),
    followed,
    follows: searches.length > 0 || Object.values(scope).some((ids) => ids.length > 0),
    reports: reports.filter((line) => !listed.has(reportOf(line))),
    replies,
    begun,
    searches: searches
      .slice(0, SEARCHES)
      .map(({ name, question }, at) => ({ name, question, fresh: fresh[at] ?? 0 })),
    verified,
    discussed,
  };
}

const reportOf = (line: NewsLine): string | null => ("report" in line ? line.report.slug : null);

const VisitRow = z.strictObject({ seenAt: z.date(), beforeAt: z.date().nullable() });

/** When the visit before this one ended; this one may have been noted already. */
async function visitBefore(accountId: string, today: Date): Promise<Date | null> {
  const [row] = await selectRows(db, "home-visit", VisitRow)`
    SELECT "seenAt", "beforeAt" FROM "ReadState" WHERE "accountId" = ${accountId}::uuid AND "kind" = 'home'`;
  if (!row) return null;
  const sameVisit = today.getTime() - row.seenAt.getTime() <= VISIT_MINUTES * 60_000;
  return sameVisit ? row.beforeAt : row.seenAt;
}

const ReplyRow = z.strictObject({
  commentId: z.string(),
  slug: z.string(),
  title: z.string(),
  name: z.string(),
  at: z.date(),
});

/** Visible answers to the viewer's own comments, in discussions that they may read today. */
async function repliesSince(viewer: Viewer, accountId: string, since: Date): Promise<ReplyLine[]> {
  const rows = await selectRows(db, "replies-since", ReplyRow)`
    SELECT c."id"::text AS "commentId", r."slug", v."title", coalesce(p."name", 'A reader') AS "name", c."createdAt" AS "at"
    FROM "Comment" own JOIN "Comment" c ON c."parentId" = own."id"
    JOIN "Thread" t ON t."id" = c."threadId" JOIN "Report" r ON r."id" = t."reportId" JOIN "ReportVersion" v ON v."id" = r."currentVersionId"
    LEFT JOIN "Participant" p ON p."accountId" = c."authorId"
    WHERE own."authorId" = ${accountId}::uuid AND c."createdAt" > ${since} AND c."authorId" IS DISTINCT FROM ${accountId}::uuid
      AND ${VISIBLE} AND ${readable(viewer, "t")}
    ORDER BY c."createdAt" DESC, c."id" DESC LIMIT ${FEW * 2}`;
  return rows.map(({ slug, title, ...reply }) => ({ ...reply, report: { slug, title } }));
}

const BegunRow = z.strictObject({
  slug: z.string(),
  title: z.string(),
  blockId: z.string(),
  progress: z.int(),
  at: z.date(),
});

/** Reports that were begun and not finished, the last ones first; withdrawn ones are left out. */
function begunReports(accountId: string): Promise<BegunReport[]> {
  return selectRows(db, "begun-reports", BegunRow)`
    SELECT r."slug", v."title", p."blockId", p."progress", p."at"
    FROM "ReadingPlace" p JOIN "Report" r ON r."id" = p."reportId" JOIN "ReportVersion" v ON v."id" = r."currentVersionId"
    WHERE p."accountId" = ${accountId}::uuid AND p."progress" < 95 ORDER BY p."at" DESC LIMIT ${FEW}`;
}

const DiscussedRow = z.strictObject({ slug: z.string(), title: z.string(), comments: z.int() });

/** Reports with the most comments among those that were discussed since a moment. */
function mostDiscussed(viewer: Viewer, since: Date): Promise<DiscussedReport[]> {
  return selectRows(db, "most-discussed", DiscussedRow)`
    SELECT r."slug", v."title", t."commentCount" AS "comments"
    FROM "Thread" t JOIN "Report" r ON r."id" = t."reportId" JOIN "ReportVersion" v ON v."id" = r."currentVersionId"
    WHERE t."anchor" = 'report' AND t."lastCommentAt" > ${since} AND t."commentCount" > 0 AND ${readable(viewer, "t")}
    ORDER BY t."commentCount" DESC, t."lastCommentAt" DESC LIMIT ${FEW}`;
}
