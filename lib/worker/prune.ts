import "server-only";
import type { JobHelpers } from "graphile-worker";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { env } from "@/lib/env";

/** Rows per statement, which locks them for a moment and skips locked ones. */
const BATCH = 1_000;

/** What grows without end: rows of `table`, called `t`, that are due and sorted by the index of `order`. */
type Rule = { table: string; order: Prisma.Sql; due: Prisma.Sql };

const before = (days: number): Prisma.Sql => Prisma.sql`now() - make_interval(days => ${days})`;

/**
 * What is deleted, according to the settings. A new kind of growing data gets a line of its own here, with a setting if
 * people may want to keep it longer.
 */
function rules(): Rule[] {
  const settings = env();
  const after = (days: number, rule: (cutoff: Prisma.Sql) => Rule): Rule[] =>
    days === 0 ? [] : [rule(before(days))];
  return [
    ...after(settings.LODESTONE_KEEP_SESSIONS_DAYS, (cutoff) => ({
      table: "Session",
      order: Prisma.sql`t."expiresAt"`,
      // One that was ended early stays until it would have expired.
      due: Prisma.sql`t."expiresAt" < ${cutoff}`,
    })),
    ...after(settings.LODESTONE_KEEP_LINKS_DAYS, (cutoff) => ({
      table: "MailToken",
      order: Prisma.sql`t."expiresAt"`,
      due: Prisma.sql`t."expiresAt" < ${cutoff}`,
    })),
    ...after(settings.LODESTONE_KEEP_LINKS_DAYS, (cutoff) => ({
      table: "Invitation",
      order: Prisma.sql`t."expiresAt"`,
      // An accepted one says who let a person in.
      due: Prisma.sql`t."expiresAt" < ${cutoff} AND t."acceptedAt" IS NULL`,
    })),
    ...after(settings.LODESTONE_KEEP_MAIL_DAYS, (cutoff) => ({
      // With its lines, which hold addresses; until then it can be undone.
      table: "PeopleBatch",
      order: Prisma.sql`t."createdAt"`,
      due: Prisma.sql`t."createdAt" < ${cutoff}`,
    })),
    ...after(settings.LODESTONE_KEEP_MAIL_DAYS, (cutoff) => ({
      table: "OutboxMail",
      order: Prisma.sql`t."createdAt"`,
      due: Prisma.sql`t."createdAt" < ${cutoff}`,
    })),
    ...after(settings.LODESTONE_KEEP_MAIL_DAYS, (cutoff) => ({
      table: "MailBounce",
      order: Prisma.sql`t."id"`,
      // One that stops the mails of an address stays.
      due: Prisma.sql`t."at" < ${cutoff} AND (t."clearedAt" IS NOT NULL OR t."kind" = 'soft')`,
    })),
    ...after(settings.LODESTONE_KEEP_MAIL_DAYS, (cutoff) => ({
      table: "PushMessage",
      order: Prisma.sql`t."createdAt"`,
      due: Prisma.sql`t."createdAt" < ${cutoff}`,
    })),
    ...after(settings.LODESTONE_KEEP_AUTOSAVES_DAYS, (cutoff) => ({
      table: "DraftRevision",
      order: Prisma.sql`t."savedAt"`,
      // The last of each day stays, and with it the newest of all.
      due: Prisma.sql`t."kind" = 'autosave' AND t."savedAt" < ${cutoff} AND EXISTS (
        SELECT FROM "DraftRevision" later WHERE later."draftId" = t."draftId" AND later."savedAt" > t."savedAt"
          AND later."savedAt" < date_trunc('day', t."savedAt", 'UTC') + interval '1 day')`,
    })),
    ...after(settings.LODESTONE_KEEP_READS_DAYS, (cutoff) => ({
      table: "ReportReads",
      order: Prisma.sql`t."day"`,
      due: Prisma.sql`t."day" < (${cutoff})::date`,
    })),
    {
      // One that was never begun. The others keep the keys of their list, and can be undone.
      table: "RegisterImport",
      order: Prisma.sql`t."createdAt"`,
      due: Prisma.sql`t."createdAt" < ${before(30)} AND t."startedAt" IS NULL`,
    },
    {
      table: "DisclaimerRun",
      order: Prisma.sql`t."startedAt"`,
      due: Prisma.sql`t."finishedAt" < ${before(30)}`,
    },
    {
      // Longer ago than the list of alerts is of use; what waits or is not matched stays.
      table: "Alert",
      order: Prisma.sql`t."settledAt"`,
      due: Prisma.sql`t."settledAt" < ${before(365)}`,
    },
    {
      table: "AlertCause",
      order: Prisma.sql`t."matchedAt"`,
      due: Prisma.sql`t."matchedAt" < ${before(366)} AND NOT EXISTS (SELECT FROM "Alert" a WHERE a."causeId" = t."id")`,
    },
    {
      // An instance that far behind drops all its cached pages. The newest row says whose history this is.
      table: "CatalogueChange",
      order: Prisma.sql`t."at"`,
      due: Prisma.sql`t."at" < ${before(1)} AND t."epoch" < (SELECT "value" FROM "CatalogueEpoch")`,
    },
    ...["Annotation", "Bookmark", "BookmarkFolder"].map((table) => ({
      table,
      order: Prisma.sql`t."removedAt"`,
      // Until then it can be restored.
      due: Prisma.sql`t."removedAt" < ${before(1)}`,
    })),
    {
      table: "Throttle",
      order: Prisma.sql`t."expire"`,
      due: Prisma.sql`t."expire" < extract(epoch FROM now()) * 1000`,
    },
  ];
}

/**
 * Deletes what is no longer needed, in batches, each a statement of its own: after an interruption the deleted rows
 * stay deleted, and the next run continues. Two concurrent runs take different rows.
 *
 * @param stopped checked between batches
 * @returns deleted rows by table, and whether all are done
 */
export async function prune(
  stopped: () => boolean = () => false,
  batch = BATCH,
): Promise<{ deleted: Record<string, number>; done: boolean }> {
  const deleted: Record<string, number> = {};
  for (const rule of rules()) {
    for (let rows = batch; rows === batch; ) {
      if (stopped()) return { deleted, done: false };
      rows = await deleteDue(rule, batch);
      deleted[rule.table] = (deleted[rule.table] ?? 0) + rows;
    }
  }
  return { deleted, done: true };
}

async function deleteDue({ table, order, due }: Rule, batch: number): Promise<number> {
  const name = Prisma.raw(`"${table}"`);
  return db.$executeRaw`
    DELETE FROM ${name} WHERE ctid = ANY (ARRAY (
      SELECT t.ctid FROM ${name} t WHERE ${due} ORDER BY ${order} LIMIT ${batch} FOR UPDATE OF t SKIP LOCKED))`;
}

/**
 * Deletes what has grown and is no longer needed. When told to stop, it fails, so that another worker starts it again.
 */
export async function pruneJob(
  _payload: object,
  { abortSignal }: Pick<JobHelpers, "abortSignal">,
): Promise<void> {
  const { done } = await prune(() => abortSignal.aborted);
  if (!done) throw new Error("Interrupted because the worker is stopping; the next run deletes the rest");
}
