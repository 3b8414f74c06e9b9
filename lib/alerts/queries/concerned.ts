import "server-only";
import { z } from "zod";
import { readableByAccount } from "@/lib/access/sql";
import { PUBLIC_RANK } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { AlertPace, AlertReason, FollowKind } from "@/lib/db/generated/enums";
import { type RowReader, selectRows } from "@/lib/db/rows";
import { SETTINGS_SQL, SettingsJson } from "@/lib/mail/recipient-sql";
import type { Ranked, Targets } from "./targets";

const AccountRow = z.strictObject({ accountId: z.string() });

/** The next accounts after one, in order, that a change may concern; whether it does is for `matchesOf` to say. */
export async function accountsConcerned(
  targets: Targets,
  at: Date,
  after: string | null,
  most: number,
): Promise<string[]> {
  const rules = rulesOf(targets, at);
  if (rules === null) return [];
  const rows = await selectRows(db, "accounts-concerned", AccountRow)`
    SELECT DISTINCT m."accountId"::text COLLATE "C" AS "accountId" FROM (${rules}) m
    WHERE (${after}::uuid IS NULL OR m."accountId" > ${after}::uuid) AND m."accountId" IS DISTINCT FROM ${targets.actorId}::uuid
    ORDER BY 1 LIMIT ${most}`;
  return rows.map(({ accountId }) => accountId);
}

const MatchRow = z.strictObject({
  accountId: z.string(),
  reason: z.enum(AlertReason),
  followId: z.string().nullable(),
  kind: z.enum(FollowKind).nullable(),
  pace: z.enum(AlertPace).nullable(),
  settings: SettingsJson,
});

/** A rule by which a change concerns a person, with how they want to be told. */
export type MatchOfAccount = z.output<typeof MatchRow>;

/**
 * Every rule by which a change concerns these accounts, limited to what each may know of it today: nothing for accounts
 * that are suspended or removed.
 */
export async function matchesOf(
  tx: RowReader,
  targets: Targets,
  at: Date,
  accountIds: readonly string[],
): Promise<MatchOfAccount[]> {
  const rules = rulesOf(targets, at);
  if (rules === null || accountIds.length === 0) return [];
  return selectRows(tx, "matches-of", MatchRow)`
    SELECT m."accountId"::text, m."reason", m."followId"::text, m."kind", m."pace",
      ${Prisma.raw(SETTINGS_SQL)} AS "settings"
    FROM (${rules}) m JOIN "Account" a ON a."id" = m."accountId" LEFT JOIN "ReaderSettings" s ON s."accountId" = a."id"
    WHERE m."accountId" = ANY(${[...accountIds]}::uuid[]) AND a."removedAt" IS NULL
      AND NOT EXISTS (SELECT FROM "Suspension" p WHERE p."accountId" = a."id" AND p."liftedAt" IS NULL)
      AND ${readableByAccount(Prisma.sql`m."from"`)}
      AND (m."below" IS NULL OR NOT ${readableByAccount(Prisma.sql`m."below"`)})`;
}

/** SQL for one row for each person and rule; null if there is no rule. */
function rulesOf(targets: Targets, at: Date): Prisma.Sql | null {
  const { entities, topics, authors, reports, claims, questions, used, people } = targets;
  const rules = [
    follows(entities, "uuid", Prisma.sql`JOIN "Follow" f ON f."entityId" = t."key"`, at),
    follows(topics, "text", Prisma.sql`JOIN "Follow" f ON f."topic" = t."key"`, at),
    follows(authors, "uuid", Prisma.sql`JOIN "Follow" f ON f."authorId" = t."key"`, at),
    follows(reports, "uuid", Prisma.sql`JOIN "Follow" f ON f."reportId" = t."key"`, at),
    follows(claims, "uuid", Prisma.sql`JOIN "Follow" f ON f."claimId" = t."key"`, at),
    follows(
      questions,
      "text",
      Prisma.sql`JOIN "SavedSearch" s ON s."question" = t."key" JOIN "Follow" f ON f."searchId" = s."id"`,
      at,
    ),
    used
      ? Prisma.sql`SELECT u."accountId", u."kind"::text AS "reason", NULL::uuid AS "followId", NULL::text AS "kind", NULL::text AS "pace",
          ${PUBLIC_RANK}::int AS "from", NULL::int AS "below"
        FROM "VersionUse" u WHERE u."reportId" = ${used.reportId}::uuid
          AND u."versionId" IS DISTINCT FROM ${used.butVersionId}::uuid AND u."firstAt" <= ${at}`
      : null,
    people.length > 0
      ? Prisma.sql`SELECT t."key" AS "accountId", 'reply' AS "reason", NULL::uuid AS "followId", NULL::text AS "kind", NULL::text AS "pace", t."from", t."below" FROM ${list(people, "uuid")}`
      : null,
  ].filter((rule) => rule !== null);
  return rules.length === 0 ? null : Prisma.join(rules, " UNION ALL ");
}

/** What was followed before the change. */
function follows(
  targets: readonly Ranked[],
  type: "uuid" | "text",
  join: Prisma.Sql,
  at: Date,
): Prisma.Sql | null {
  if (targets.length === 0) return null;
  return Prisma.sql`SELECT f."accountId", 'follow' AS "reason", f."id" AS "followId", f."kind"::text AS "kind", f."pace"::text AS "pace", t."from", t."below"
    FROM ${list(targets, type)} ${join} WHERE f."createdAt" <= ${at}`;
}

/** SQL for targets as rows `t`. */
function list(targets: readonly Ranked[], type: "uuid" | "text"): Prisma.Sql {
  const keys = targets.map(({ key }) => key);
  const from = targets.map((target) => target.from);
  const below = targets.map((target) => target.below ?? null);
  return Prisma.sql`unnest(${keys}::${Prisma.raw(type)}[], ${from}::int[], ${below}::int[]) AS t("key", "from", "below")`;
}
