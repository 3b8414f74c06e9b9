import "server-only";
import { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { IdRow, selectRows } from "@/lib/db/rows";
import { momentNow } from "@/lib/membership/commands/write-grant";
import type { Did } from "./do-lines";

const LineRow = z.strictObject({
  number: z.int(),
  accountId: z.string().nullable(),
  created: z.boolean(),
  membershipId: z.string().nullable(),
  replacedId: z.string().nullable(),
});
type Line = z.output<typeof LineRow>;

/**
 * Takes the next lines of a list back.
 *
 * @returns null when there are none left
 */
export async function undoLines(
  tx: Prisma.TransactionClient,
  batchId: string,
  most: number,
): Promise<Did | null> {
  const lines = await selectRows(tx, "people-batch-undo", LineRow)`
    SELECT "number", "accountId"::text, "created", "membershipId"::text, "replacedId"::text FROM "PeopleBatchLine"
    WHERE "batchId" = ${batchId}::uuid AND "doneAt" IS NOT NULL AND "undoneAt" IS NULL
    ORDER BY "number" LIMIT ${most}`;
  const [first] = lines;
  if (!first) return null;
  await lockRows(
    tx,
    "Account",
    lines.flatMap(({ accountId }) => accountId ?? []),
  );
  const revoked = await endGrants(tx, lines);
  await removeUnused(tx, lines);
  const numbers = lines.map(({ number }) => number);
  await tx.peopleBatchLine.updateMany({
    where: { batchId, number: { in: numbers } },
    data: { undoneAt: new Date() },
  });
  return { from: first.number, to: numbers.at(-1) ?? first.number, revoked };
}

/** Ends what was granted and still holds, and gives back what it replaced to the same end, as a new row. */
async function endGrants(tx: Prisma.TransactionClient, lines: readonly Line[]): Promise<number> {
  const at = await momentNow(tx);
  const ids = lines.flatMap(({ membershipId }) => membershipId ?? []);
  const ended = await selectRows(tx, "ended-grants", IdRow)`
    UPDATE "Membership" SET "revokedAt" = greatest(${at}, "startsAt")
    WHERE "id" = ANY(${ids}::uuid[]) AND "revokedAt" IS NULL RETURNING "id"::text`;
  const over = new Set(ended.map(({ id }) => id));
  const back = lines.flatMap(({ membershipId, replacedId }) =>
    membershipId && replacedId && over.has(membershipId) ? [replacedId] : [],
  );
  const former = await tx.membership.findMany({
    where: { id: { in: back }, OR: [{ endsAt: null }, { endsAt: { gt: at } }] },
    select: { accountId: true, tierId: true, endsAt: true, note: true, state: true },
  });
  await tx.membership.createMany({ data: former.map((one) => ({ ...one, startsAt: at })) });
  return over.size;
}

/** Accounts that a list made go again, unless they were used: someone signed in, or they hold something else. */
async function removeUnused(tx: Prisma.TransactionClient, lines: readonly Line[]): Promise<void> {
  const made = lines.flatMap(({ created, accountId }) => (created && accountId ? [accountId] : []));
  const grants = lines.flatMap(({ membershipId }) => membershipId ?? []);
  await tx.$executeRaw`
    DELETE FROM "Account" a WHERE a."id" = ANY(${made}::uuid[]) AND a."role" = 'reader'
      AND a."emailVerifiedAt" IS NULL AND a."passwordHash" IS NULL AND a."removedAt" IS NULL
      AND NOT EXISTS (SELECT FROM "Session" s WHERE s."accountId" = a."id")
      AND NOT EXISTS (SELECT FROM "Suspension" s WHERE s."accountId" = a."id")
      AND NOT EXISTS (SELECT FROM "AccessRequest" r WHERE r."accountId" = a."id")
      AND NOT EXISTS (SELECT FROM "Membership" m WHERE m."accountId" = a."id" AND m."id" <> ALL(${grants}::uuid[]))`;
}
