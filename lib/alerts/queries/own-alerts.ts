import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { ownAccount } from "@/lib/auth/lock-account-row";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { AlertReason } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { readFieldWords } from "@/lib/field/queries/read-words";
import { shortVerb } from "@/lib/field/words";
import { followNames } from "@/lib/following/queries/follow-names";
import type { AlertLine, Because } from "../types";
import { ChangeJson, changeOf } from "./change-sql";

/** Alerts on one page of the list, and in the feed. */
const PAGE = 30;
const WAITING = 20;
/** More unread ones are not counted. */
export const MOST_UNREAD = 20;

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
  change: ChangeJson,
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

async function withNames(rows: readonly Row[]): Promise<AlertLine[]> {
  const names = await followNames(
    db,
    rows.flatMap(({ followId }) => followId ?? []),
  );
  const words = await readFieldWords();
  return rows.map((row) => {
    const { id, createdAt, at, dueAt, settledAt, dropped, seenAt, change } = row;
    const state = settledAt === null ? "waiting" : dropped === null ? "told" : "here";
    const name = row.followId === null ? undefined : names.get(row.followId)?.name;
    return {
      id,
      createdAt,
      change:
        change.kind === "edge"
          ? { at, ...change, verb: shortVerb(words, change.relationship) }
          : { at, ...change },
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
