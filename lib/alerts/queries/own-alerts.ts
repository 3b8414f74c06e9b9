import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { ownAccount } from "@/lib/auth/lock-account-row";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { AlertReason, ClaimStatus, Reliability, VersionKind } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { VISIBLE } from "@/lib/discussion/queries/comment-rows";
import { PLACE_OF_THREAD, PlaceRow } from "@/lib/discussion/queries/place-of-thread";
import { knownEdge } from "@/lib/entities/queries/entity-as-of";
import { RELATIONSHIP_KINDS } from "@/lib/entities/schema";
import {
  ClaimPlaceJson,
  ClaimRefJson,
  claimReadable,
  claimRefOf,
  NameLinkJson,
} from "@/lib/evidence/queries/claim-sql";
import { followNames } from "@/lib/following/queries/follow-names";
import { linkOf, newestPlace } from "@/lib/reading/queries/news-of-evidence";
import type { AlertLine, Because } from "../types";

/** Alerts on one page of the list, and in the feed. */
const PAGE = 30;
const WAITING = 20;
/** More unread ones are not counted. */
export const MOST_UNREAD = 20;

const Report = z.strictObject({ slug: z.string(), title: z.string() });
const Judgement = z.strictObject({ credibility: z.int(), status: z.enum(ClaimStatus) });
const Change = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("version"),
    report: Report,
    act: z.enum(VersionKind),
    number: z.int(),
    reason: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal("withdrawal"), report: Report, reason: z.string() }),
  z.strictObject({
    kind: z.literal("assessment"),
    claim: ClaimRefJson,
    place: ClaimPlaceJson,
    was: Judgement,
    is: Judgement,
    rationale: z.string(),
  }),
  z.strictObject({
    kind: z.literal("grading"),
    source: z.strictObject({ slug: z.string(), name: z.string() }),
    was: z.enum(Reliability).nullable(),
    is: z.enum(Reliability),
    rationale: z.string(),
  }),
  z.strictObject({
    kind: z.literal("edge"),
    edgeId: z.string(),
    relationship: z.enum(RELATIONSHIP_KINDS),
    from: NameLinkJson,
    to: NameLinkJson,
  }),
  z.strictObject({ kind: z.literal("reply"), commentId: z.string(), name: z.string(), place: PlaceRow }),
]);

const Row = z.strictObject({
  id: z.string(),
  createdAt: z.date(),
  at: z.date(),
  dueAt: z.date(),
  settledAt: z.date().nullable(),
  dropped: z.string().nullable(),
  seenAt: z.date().nullable(),
  reason: z.enum(AlertReason),
  followId: z.string().nullable(),
  used: z.strictObject({ number: z.int(), at: z.coerce.date() }).nullable(),
  change: Change,
});
type Row = z.output<typeof Row>;

/**
 * The viewer's newest alerts, limited to changes that they may read today. Two statements.
 *
 * @param before the moment of the last one on the page before
 * @throws Forbidden without an account
 */
export async function ownAlerts(
  viewer: Viewer,
  before: Date | null = null,
): Promise<{ alerts: AlertLine[]; next: Date | null }> {
  const alerts = await newestAlerts(viewer, ownAccount(viewer).accountId, before);
  const next = alerts.length > PAGE ? (alerts[PAGE - 1]?.createdAt ?? null) : null;
  return { alerts: alerts.slice(0, PAGE), next };
}

/** The newest alerts of an account as a viewer may read them: in its own session, or in its feed. */
export async function newestAlerts(
  viewer: Viewer,
  accountId: string,
  before: Date | null = null,
): Promise<AlertLine[]> {
  const rows = await selectRows(db, "newest-alerts", Row)`
    SELECT * FROM (${alertsOf(viewer, accountId)}) n
    WHERE (${before}::timestamptz IS NULL OR n."createdAt" < ${before}) AND n."change" IS NOT NULL
    ORDER BY n."createdAt" DESC, n."id" DESC LIMIT ${PAGE + 1}`;
  return withNames(rows);
}

/** What the viewer will be told next. Two statements. @throws Forbidden without an account */
export async function waitingAlerts(viewer: Viewer): Promise<AlertLine[]> {
  const rows = await selectRows(db, "waiting-alerts", Row)`
    SELECT * FROM (${alertsOf(viewer, ownAccount(viewer).accountId)}) n
    WHERE n."settledAt" IS NULL AND n."change" IS NOT NULL ORDER BY n."dueAt", n."id" LIMIT ${WAITING}`;
  return withNames(rows);
}

const CountRow = z.strictObject({ unread: z.int() });

/** How many alerts the viewer has not marked as read, at most twenty; none without an account. One statement. */
export async function unreadAlerts(viewer: Viewer): Promise<number> {
  if (viewer.kind !== "person") return 0;
  const [row] = await selectRows(db, "unread-alerts", CountRow)`
    SELECT count(*)::int AS "unread" FROM (
      SELECT FROM (${alertsOf(viewer, viewer.accountId)}) n WHERE n."seenAt" IS NULL AND n."change" IS NOT NULL LIMIT ${MOST_UNREAD}) u`;
  return row?.unread ?? 0;
}

/** SQL for the alerts of an account, each with its change as far as this viewer may read it; NULL if not. */
function alertsOf(viewer: Viewer, accountId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT l."id"::text, l."createdAt", k."at", l."dueAt", l."settledAt", l."dropped", l."seenAt", l."reason", l."followId"::text,
      CASE WHEN l."reason" NOT IN ('follow', 'reply') THEN (
        SELECT json_build_object('number', o."number", 'at', u."lastAt") FROM "VersionUse" u JOIN "ReportVersion" o ON o."id" = u."versionId"
        WHERE u."accountId" = l."accountId" AND u."kind"::text = l."reason"::text AND u."firstAt" <= k."at" AND u."versionId" IS DISTINCT FROM k."versionId"
          AND u."reportId" = coalesce((SELECT v."reportId" FROM "ReportVersion" v WHERE v."id" = k."versionId"),
            (SELECT w."reportId" FROM "Withdrawal" w WHERE w."id" = k."withdrawalId"))
        ORDER BY o."number" DESC LIMIT 1) END AS "used",
      ${changeOf(viewer)} AS "change"
    FROM "Alert" l JOIN "AlertCause" k ON k."id" = l."causeId" WHERE l."accountId" = ${accountId}::uuid`;
}

/** SQL for what the cause `k` changed. A version that another one replaced is told by that one. */
function changeOf(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`CASE
    WHEN k."versionId" IS NOT NULL THEN (
      SELECT json_build_object('kind', 'version', 'report', json_build_object('slug', r."slug", 'title', v."title"),
        'act', v."kind", 'number', v."number", 'reason', v."reason")
      FROM "ReportVersion" v JOIN "Report" r ON r."currentVersionId" = v."id" WHERE v."id" = k."versionId")
    WHEN k."withdrawalId" IS NOT NULL THEN (
      SELECT json_build_object('kind', 'withdrawal', 'report', json_build_object('slug', r."slug", 'title', v."title"), 'reason', w."reason")
      FROM "Withdrawal" w JOIN "ReportVersion" v ON v."id" = w."versionId" JOIN "Report" r ON r."id" = w."reportId" WHERE w."id" = k."withdrawalId")
    WHEN k."assessmentId" IS NOT NULL THEN (
      SELECT json_build_object('kind', 'assessment', 'claim', ${claimRefOf()}, 'place', ${newestPlace(viewer)}, 'rationale', b."rationale",
        'was', json_build_object('credibility', coalesce(p."credibility", b."credibility"), 'status', coalesce(p."status", b."status")),
        'is', json_build_object('credibility', b."credibility", 'status', b."status"))
      FROM "Assessment" b JOIN "Claim" c ON c."id" = b."claimId" LEFT JOIN LATERAL (
        SELECT e."credibility", e."status" FROM "Assessment" e WHERE e."claimId" = b."claimId" AND e."assessedAt" < b."assessedAt"
        ORDER BY e."assessedAt" DESC LIMIT 1) p ON true
      WHERE b."id" = k."assessmentId" AND ${claimReadable(viewer)})
    WHEN k."gradingId" IS NOT NULL THEN (
      SELECT json_build_object('kind', 'grading', 'source', json_build_object('slug', s."slug", 'name', s."name"), 'is', g."reliability",
        'was', (SELECT e."reliability" FROM "SourceGrading" e WHERE e."sourceId" = s."id" AND e."gradedAt" < g."gradedAt" ORDER BY e."gradedAt" DESC LIMIT 1),
        'rationale', g."rationale")
      FROM "SourceGrading" g JOIN "Source" s ON s."id" = g."sourceId" WHERE g."id" = k."gradingId")
    WHEN k."relationshipId" IS NOT NULL THEN (
      SELECT json_build_object('kind', 'edge', 'edgeId', x."id", 'relationship', x."kind", 'from', ${linkOf("fromId")}, 'to', ${linkOf("toId")})
      FROM "Relationship" x WHERE x."id" = k."relationshipId" AND ${knownEdge(viewer, null)})
    ELSE (
      SELECT json_build_object('kind', 'reply', 'commentId', c."id", 'name', coalesce(p."name", 'A reader'), 'place', ${PLACE_OF_THREAD})
      FROM "Comment" c JOIN "Thread" t ON t."id" = c."threadId" LEFT JOIN "Participant" p ON p."accountId" = c."authorId"
      WHERE c."id" = k."commentId" AND ${VISIBLE} AND ${readable(viewer, "t")}) END`;
}

async function withNames(rows: readonly Row[]): Promise<AlertLine[]> {
  const names = await followNames(
    db,
    rows.flatMap(({ followId }) => followId ?? []),
  );
  return rows.map((row) => {
    const { id, createdAt, at, dueAt, settledAt, dropped, seenAt, change } = row;
    const state = settledAt === null ? "waiting" : dropped === null ? "told" : "here";
    const name = row.followId === null ? undefined : names.get(row.followId)?.name;
    return {
      id,
      createdAt,
      change: { at, ...change },
      dueAt,
      state,
      unread: seenAt === null,
      because: becauseOf(row, name),
    };
  });
}

function becauseOf({ reason, used, followId }: Row, name: string | undefined): Because {
  if (reason === "reply") return { kind: "reply" };
  if (reason !== "follow") return { kind: "used", how: reason, version: used };
  return followId === null || name === undefined
    ? { kind: "unfollowed" }
    : { kind: "follow", followId, name };
}
