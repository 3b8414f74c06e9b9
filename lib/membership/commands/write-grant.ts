import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { withNext } from "@/lib/auth/next-path";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { selectRows } from "@/lib/db/rows";
import { env } from "@/lib/env";
import { Invalid, NotFound } from "@/lib/errors";
import { queueMail } from "@/lib/mail/commands";
import { composed, type WordsInForce, wordsInForce } from "@/lib/mail/compose";
import { isSold, lastDay } from "../policy";
import type { AskedFrom } from "../types";

export type Grant = {
  accountId: string;
  tierId: string;
  endsAt: Date | null;
  note: string;
  /** the account knows already, and gets no mail */
  untold?: boolean;
  /** what the desk writes about it, in the mail that says so */
  words?: string;
  /** where they were reading when they asked for it */
  from?: AskedFrom;
};

/**
 * Grants a complimentary membership; it replaces an earlier one of the same tier, so that a longer or
 * shorter period is granted in one step. Part of a command that has checked `can`.
 */
export async function writeGrant(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  grant: Grant,
  origin: Origin,
): Promise<{ membershipId: string }> {
  const { accountId, tierId, endsAt, note, words = "" } = grant;
  if (endsAt && endsAt <= new Date()) throw new Invalid("until", "Choose a day that has not passed.");
  // Only one transaction at a time changes the memberships of an account.
  await lockRows(tx, "Account", [accountId]);
  await lockRows(tx, "Tier", [tierId], "KEY SHARE");
  const account = await tx.account.findUnique({
    where: { id: accountId },
    select: { email: true, name: true },
  });
  const tier = await tx.tier.findUnique({ where: { id: tierId }, select: { slug: true, name: true } });
  if (!account || !tier) throw new NotFound();
  if (!isSold(tier)) throw new Invalid("tierId", `Everyone can have “${tier.name}” without a membership.`);
  const startsAt = await momentNow(tx);
  const earlier = await makeRoom(tx, accountId, tierId, startsAt);
  const { id } = await tx.membership.create({
    data: { accountId, tierId, startsAt, endsAt, note, state: "complimentary" },
    select: { id: true },
  });
  if (!grant.untold) {
    const mail = grantMail(await wordsInForce(tx, "mailGranted"), account, tier, {
      endsAt,
      words,
      from: grant.from,
    });
    await queueMail(tx, { ...mail, accountId, cause: `membership:${id}` });
  }
  await recordAudit(tx, {
    viewer,
    action: "membership.grant",
    subjectKind: "Account",
    subjectId: accountId,
    before: earlier && {
      membership: earlier.id,
      tier: tier.slug,
      endsAt: earlier.endsAt,
      note: earlier.note,
    },
    after: { membership: id, tier: tier.slug, startsAt, endsAt, note },
    origin,
  });
  return { membershipId: id };
}

const Moment = z.strictObject({ at: z.date() });
const Earlier = z.strictObject({ id: z.string(), endsAt: z.date().nullable(), note: z.string() });

/** The database's clock at this moment, not at the transaction's start: a transaction that had to wait comes later. */
export async function momentNow(tx: Prisma.TransactionClient): Promise<Date> {
  const [row] = await selectRows(
    tx,
    "moment-now",
    Moment,
  )`SELECT date_trunc('milliseconds', clock_timestamp()) AS "at"`;
  if (!row) throw new Error("The database did not answer");
  return row.at;
}

async function makeRoom(tx: Prisma.TransactionClient, accountId: string, tierId: string, at: Date) {
  const [earlier] = await selectRows(tx, "replaced-grants", Earlier)`
    UPDATE "Membership" SET "revokedAt" = greatest(${at}, "startsAt")
    WHERE "accountId" = ${accountId}::uuid AND "tierId" = ${tierId}::uuid AND "state" = 'complimentary'
      AND "revokedAt" IS NULL AND ("endsAt" IS NULL OR "endsAt" > now())
    RETURNING "id", "endsAt", "note"`;
  return earlier ?? null;
}

const LONG_DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** Tells a person what they were granted; the link leads to where they were reading, by the sign-in for who needs it. */
export function grantMail(
  inForce: WordsInForce,
  account: { email: string; name: string },
  tier: { name: string },
  { endsAt, words = "", from }: Pick<Grant, "endsAt" | "words" | "from">,
) {
  const values = {
    name: account.name,
    tier: tier.name,
    until: endsAt ? ` until ${LONG_DAY.format(new Date(lastDay(endsAt)))} (UTC)` : "",
    reply: words,
    report: from ? `You were reading “${from.title}”. The link leads back to where it broke off.` : "",
  };
  const url = `${env().PUBLIC_URL}${withNext("/sign-in", from?.path ?? "/reports")}`;
  return { to: account.email, ...composed(inForce, { values, url }) };
}
