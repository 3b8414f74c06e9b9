import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import { MEMBERSHIP_HOLDS_SQL } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { BounceKind } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { env } from "@/lib/env";
import { NotFound } from "@/lib/errors";
import { FINAL_FAILURES, isAtThisMachine, MAIL_KIND_LABELS, mailState, wantsByDefault } from "./policy";
import { STOPPED_SQL } from "./recipient-sql";
import { delivery } from "./transport";
import {
  MAIL_KINDS,
  type MailOverview,
  type MailTrouble,
  type OutboxLine,
  type PreferenceView,
} from "./types";

/**
 * The latest mails of the demonstration's outbox, for the user at this machine. They contain links that sign in, so
 * there is no such list in any other mode or from anywhere else.
 */
export async function outboxLines(_viewer: Viewer, origin: Origin): Promise<OutboxLine[]> {
  const { LODESTONE_DEMO, PUBLIC_URL } = env();
  if (LODESTONE_DEMO !== "on" || !isAtThisMachine(origin.address, PUBLIC_URL)) throw new NotFound();
  const rows = await db.outboxMail.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 50,
    select: {
      id: true,
      to: true,
      subject: true,
      text: true,
      createdAt: true,
      sentAt: true,
      failure: true,
    },
  });
  return rows.map((row) => ({ ...row, state: mailState(row) }));
}

const OverviewRow = z.strictObject({
  waiting: z.int(),
  failed: z.int(),
  lastFailure: z.string().nullable(),
});

/** The state of the mail, for admins. */
export async function mailOverview(viewer: Viewer): Promise<MailOverview> {
  if (!can(viewer, "admin.enter")) throw new NotFound();
  const [suppressed, refused] = FINAL_FAILURES.map((prefix) => `${prefix}%`);
  const [row] = await selectRows(db, "mail-overview", OverviewRow)`
    SELECT count(*) FILTER (WHERE "failure" IS NULL OR "failure" NOT LIKE ${refused})::int AS "waiting",
      count(*) FILTER (WHERE "failure" LIKE ${refused})::int AS "failed",
      (array_agg("failure" ORDER BY "createdAt" DESC) FILTER (WHERE "failure" IS NOT NULL))[1] AS "lastFailure"
    FROM "OutboxMail" WHERE "sentAt" IS NULL AND ("failure" IS NULL OR "failure" NOT LIKE ${suppressed})`;
  return {
    delivery: delivery(),
    waiting: row?.waiting ?? 0,
    failed: row?.failed ?? 0,
    lastFailure: row?.lastFailure ?? null,
  };
}

const TroubleRow = z.strictObject({
  kind: z.enum(BounceKind),
  code: z.string(),
  detail: z.string(),
  at: z.date(),
  reports: z.int(),
  stopped: z.boolean(),
});

/** Mails to an account's address that came back since it was confirmed, for its owner and for admins; null if none did. */
export async function mailTrouble(viewer: Viewer, accountId: string): Promise<MailTrouble | null> {
  if (!can(viewer, "account.manage-own", { accountId }) && !can(viewer, "account.read")) throw new NotFound();
  const [row] = await selectRows(db, "mail-trouble", TroubleRow)`
    SELECT newest."kind", newest."code", newest."detail", newest."at", ${Prisma.raw(STOPPED_SQL)} AS "stopped",
      (SELECT count(*)::int FROM "MailBounce" b WHERE b."address" = a."email" AND b."clearedAt" IS NULL) AS "reports"
    FROM "Account" a JOIN LATERAL (
      SELECT b.* FROM "MailBounce" b WHERE b."address" = a."email" AND b."clearedAt" IS NULL
      ORDER BY b."kind" = 'soft', b."at" DESC, b."id" DESC LIMIT 1
    ) newest ON true
    WHERE a."id" = ${accountId}::uuid`;
  return row ?? null;
}

const PreferenceRow = z.strictObject({
  kind: z.string().nullable(),
  wanted: z.boolean().nullable(),
  isMember: z.boolean(),
});

/** The kinds of mail the viewer gets, for the account page. */
export async function mailPreferences(viewer: Viewer): Promise<PreferenceView[]> {
  if (viewer.kind !== "person") throw new NotFound();
  const rows = await selectRows(db, "mail-preferences", PreferenceRow)`
    SELECT p."kind", p."wanted",
      EXISTS (SELECT FROM "Membership" m WHERE m."accountId" = a."id" AND ${Prisma.raw(MEMBERSHIP_HOLDS_SQL)}) AS "isMember"
    FROM "Account" a LEFT JOIN "MailPreference" p ON p."accountId" = a."id"
    WHERE a."id" = ${viewer.accountId}::uuid`;
  const isMember = rows[0]?.isMember ?? false;
  return MAIL_KINDS.map((kind) => ({
    kind,
    label: MAIL_KIND_LABELS[kind],
    wanted: rows.find((row) => row.kind === kind)?.wanted ?? wantsByDefault(kind, { isMember }),
  }));
}
