import "server-only";
import { z } from "zod";
import { MEMBERSHIP_HOLDS_SQL } from "@/lib/access/sql";
import { Prisma } from "@/lib/db/generated/client";
import type { PeopleBatchKind } from "@/lib/db/generated/enums";
import { lockRows } from "@/lib/db/locks";
import { type RowReader, selectRows } from "@/lib/db/rows";
import { env } from "@/lib/env";
import { queueMails } from "@/lib/mail/commands";
import { composeMail, wordsInForce } from "@/lib/mail/compose";
import { grantMail, momentNow } from "@/lib/membership/commands/write-grant";
import { lastsAsLong } from "@/lib/membership/policy";

const LineRow = z.strictObject({
  number: z.int(),
  email: z.string(),
  name: z.string(),
  plan: z.string(),
  tierId: z.string().nullable(),
  endsAt: z.date().nullable(),
  unsubscribed: z.boolean(),
});
type Line = z.output<typeof LineRow>;

type Batch = { batchId: string; kind: PeopleBatchKind; tell: boolean };

/** What a transaction did, for the audit log. */
export type Did = { from: number; to: number; [what: string]: number };

/**
 * Does the next lines of a list: makes accounts, and grants memberships unless there is one that lasts longer.
 *
 * @returns null when there are none left
 */
export async function doLines(tx: Prisma.TransactionClient, batch: Batch, most: number): Promise<Did | null> {
  const lines = await selectRows(tx, "people-batch-lines", LineRow)`
    SELECT "number", "email", "name", "plan"::text AS "plan", "tierId"::text, "endsAt", "unsubscribed"
    FROM "PeopleBatchLine" WHERE "batchId" = ${batch.batchId}::uuid AND "doneAt" IS NULL AND "plan" IN ('create', 'grant')
    ORDER BY "number" LIMIT ${most}`;
  const [first] = lines;
  if (!first) return null;
  const { accounts, created } = await accountsOf(tx, lines);
  await lockRows(tx, "Account", [...accounts.values()]);
  await lockRows(tx, "Tier", [...new Set(lines.flatMap(({ tierId }) => tierId ?? []))].sort(), "KEY SHARE");
  const granted = await grantTo(tx, lines, accounts, noteOf(batch));
  await keepRefusals(tx, lines, accounts);
  if (batch.tell) await tell(tx, batch, { lines, accounts, created, granted });
  await markDone(tx, batch.batchId, { lines, accounts, created, granted });
  return {
    from: first.number,
    to: lines.at(-1)?.number ?? first.number,
    created: created.size,
    granted: granted.size,
  };
}

const noteOf = ({ kind }: Batch): string => (kind === "import" ? "Import of members" : "Granted to many");

type Accounts = ReadonlyMap<string, string>;

/** The accounts of the lines by address; missing ones are made, with an address that nobody has confirmed. */
async function accountsOf(
  tx: Prisma.TransactionClient,
  lines: readonly Line[],
): Promise<{ accounts: Accounts; created: ReadonlySet<string> }> {
  const made = await tx.account.createManyAndReturn({
    data: lines.flatMap(({ plan, email, name }) => (plan === "create" ? [{ email, name }] : [])),
    skipDuplicates: true,
    select: { id: true },
  });
  const found = await tx.account.findMany({
    where: { email: { in: lines.map(({ email }) => email) }, removedAt: null },
    select: { id: true, email: true },
  });
  return {
    accounts: new Map(found.map(({ email, id }) => [email, id])),
    created: new Set(made.map(({ id }) => id)),
  };
}

type Granted = { membershipId: string; replacedId: string | null };

const HeldRow = z.strictObject({ accountId: z.string(), tierId: z.string(), endsAt: z.date().nullable() });
const ReplacedRow = z.strictObject({ id: z.string(), accountId: z.string(), tierId: z.string() });

/** @returns what was granted, by account */
async function grantTo(
  tx: Prisma.TransactionClient,
  lines: readonly Line[],
  accounts: Accounts,
  note: string,
): Promise<ReadonlyMap<string, Granted>> {
  const held = await selectRows(tx, "held-memberships", HeldRow)`
    SELECT m."accountId"::text, m."tierId"::text, m."endsAt" FROM "Membership" m
    WHERE m."accountId" = ANY(${[...accounts.values()]}::uuid[]) AND ${Prisma.raw(MEMBERSHIP_HOLDS_SQL)}`;
  const wanted = lines.flatMap(({ email, tierId, endsAt }) => {
    const accountId = accounts.get(email);
    if (!accountId || !tierId || !endsAt) return [];
    const longer = held.some(
      (one) => one.accountId === accountId && one.tierId === tierId && lastsAsLong(one.endsAt, endsAt),
    );
    return longer ? [] : [{ accountId, tierId, endsAt }];
  });
  if (wanted.length === 0) return new Map();
  const startsAt = await momentNow(tx);
  const replaced = await selectRows(tx, "replaced-by-batch", ReplacedRow)`
    UPDATE "Membership" m SET "revokedAt" = greatest(${startsAt}, m."startsAt")
    FROM unnest(${wanted.map(({ accountId }) => accountId)}::uuid[], ${wanted.map(({ tierId }) => tierId)}::uuid[])
      AS w("accountId", "tierId")
    WHERE m."accountId" = w."accountId" AND m."tierId" = w."tierId" AND m."state" = 'complimentary'
      AND m."revokedAt" IS NULL AND (m."endsAt" IS NULL OR m."endsAt" > now())
    RETURNING m."id"::text, m."accountId"::text, m."tierId"::text`;
  const made = await tx.membership.createManyAndReturn({
    data: wanted.map((one) => ({ ...one, startsAt, note, state: "complimentary" as const })),
    select: { id: true, accountId: true },
  });
  return new Map(
    made.map(({ id, accountId }) => {
      const replacedId = replaced.find((one) => one.accountId === accountId)?.id ?? null;
      return [accountId, { membershipId: id, replacedId }];
    }),
  );
}

/** People who had unsubscribed elsewhere get no mail about new reports here. */
async function keepRefusals(
  tx: Prisma.TransactionClient,
  lines: readonly Line[],
  accounts: Accounts,
): Promise<void> {
  const data = lines.flatMap(({ email, unsubscribed }) => {
    const accountId = accounts.get(email);
    return unsubscribed && accountId ? [{ accountId, kind: "newReports", wanted: false }] : [];
  });
  await tx.mailPreference.createMany({ data, skipDuplicates: true });
}

type Done = {
  lines: readonly Line[];
  accounts: Accounts;
  created: ReadonlySet<string>;
  granted: ReadonlyMap<string, Granted>;
};

/** Only if an admin has chosen so: new people that they have an account, others what they were granted. */
async function tell(
  tx: Prisma.TransactionClient,
  { kind, batchId }: Batch,
  { lines, accounts, created, granted }: Done,
): Promise<void> {
  const moved = await movedMail(tx);
  const inForce = await wordsInForce(tx, "mailGranted");
  const tiers = await tx.tier.findMany({ select: { id: true, name: true } });
  const people = await tx.account.findMany({
    where: { id: { in: [...accounts.values()] } },
    select: { id: true, email: true, name: true },
  });
  const mails = people.flatMap((person) => {
    const { id: accountId, email } = person;
    if (created.has(accountId)) return [{ to: email, accountId, cause: `moved:${batchId}`, ...moved }];
    const grant = granted.get(accountId);
    const line = lines.find((one) => one.email === email);
    const tier = tiers.find(({ id }) => id === line?.tierId);
    if (kind === "import" || !grant || !line || !tier) return [];
    const cause = `membership:${grant.membershipId}`;
    return [{ ...grantMail(inForce, person, tier, line), accountId, cause }];
  });
  await queueMails(tx, mails);
}

async function markDone(
  tx: Prisma.TransactionClient,
  batchId: string,
  { lines, accounts, created, granted }: Done,
): Promise<void> {
  const done = lines.map(({ number, email }) => {
    const accountId = accounts.get(email) ?? null;
    const grant = accountId ? granted.get(accountId) : undefined;
    return { number, accountId, created: accountId !== null && created.has(accountId), ...grant };
  });
  await tx.$executeRaw`
    UPDATE "PeopleBatchLine" l SET "doneAt" = now(), "accountId" = d."accountId", "created" = d."created",
      "membershipId" = d."membershipId", "replacedId" = d."replacedId"
    FROM json_to_recordset(${JSON.stringify(done)}::json)
      AS d("number" int, "accountId" uuid, "created" boolean, "membershipId" uuid, "replacedId" uuid)
    WHERE l."batchId" = ${batchId}::uuid AND l."number" = d."number"`;
}

/** To people whose accounts were made from a list of members, if an admin has chosen to tell them. */
export const movedMail = (tx: RowReader) =>
  composeMail(tx, "mailMoved", { url: new URL("/sign-in", env().PUBLIC_URL).href });
