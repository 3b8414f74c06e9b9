import "server-only";
import { z } from "zod";
import { now } from "@/lib/clock/now";
import type { Prisma } from "@/lib/db/generated/client";
import { AlertPace, AlertReason, FollowKind } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { chooseRule, type Match } from "../choose-rule";
import { type AlertSettings, dueAt } from "../due-at";

const Row = z.strictObject({
  id: z.string(),
  reason: z.enum(AlertReason),
  at: z.date(),
  withdrawal: z.boolean(),
  followId: z.string().nullable(),
  kind: z.enum(FollowKind).nullable(),
  pace: z.enum(AlertPace).nullable(),
});

/**
 * Gives the open alerts of a person the pace and the moment that their settings and follows now lead to; an alert that is
 * never told is settled. Of the follows that matched, the one that the alert names counts. The account is locked.
 */
export async function recomputeDue(
  tx: Prisma.TransactionClient,
  accountId: string,
  settings: AlertSettings,
): Promise<void> {
  const open = await selectRows(tx, "open-alerts", Row)`
    SELECT l."id"::text, l."reason", k."at", k."withdrawalId" IS NOT NULL AS "withdrawal", f."id"::text AS "followId", f."kind", f."pace"
    FROM "Alert" l JOIN "AlertCause" k ON k."id" = l."causeId" LEFT JOIN "Follow" f ON f."id" = l."followId"
    WHERE l."accountId" = ${accountId}::uuid AND l."settledAt" IS NULL ORDER BY l."id" FOR UPDATE OF l`;
  const changed = open.flatMap(({ id, at, withdrawal, ...rules }) => {
    const matches = matchesOf(rules);
    if (matches.length === 0) return [];
    const { pace } = chooseRule(matches, settings.pace, withdrawal);
    const due = dueAt(at, pace, settings);
    return [{ id, pace, dueAt: due ?? at, never: due === null }];
  });
  if (changed.length === 0) return;
  const at = now();
  await tx.$executeRaw`
    UPDATE "Alert" l SET "pace" = j."pace", "dueAt" = j."dueAt",
      "settledAt" = CASE WHEN j."never" THEN ${at}::timestamptz END, "dropped" = CASE WHEN j."never" THEN 'never' END
    FROM json_to_recordset(${JSON.stringify(changed)}::json) AS j("id" uuid, "pace" "AlertPace", "dueAt" timestamptz, "never" boolean)
    WHERE l."id" = j."id"`;
}

function matchesOf({
  reason,
  followId,
  kind,
  pace,
}: Pick<z.output<typeof Row>, "reason" | "followId" | "kind" | "pace">): Match[] {
  const follows: Match[] =
    followId === null || kind === null ? [] : [{ reason: "follow", followId, kind, pace }];
  return reason === "follow" ? follows : [{ reason }, ...follows];
}
