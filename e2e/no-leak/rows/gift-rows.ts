import { addDays } from "date-fns";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { giftToken } from "@/lib/gifts/token";
import { peopleRows } from "./people-rows";
import { reportRows } from "./report-rows";

type Wanted = { accountId: string; reportId: string; stopped?: boolean };

/** A gift link of an account. */
async function giftOf({ accountId, reportId, stopped = false }: Wanted) {
  const { id: giftId } = await db.gift.create({
    data: {
      accountId,
      reportId,
      expiresAt: addDays(new Date(), 7),
      ...(stopped && { stoppedAt: new Date() }),
    },
    select: { id: true },
  });
  return { giftId, token: giftToken(env().AUTH_SECRET, giftId) };
}

/** A new person who may read everything that is sold. */
async function member() {
  const { accountId, cookie } = await peopleRows.person();
  const { id: tierId } = await db.tier.findUniqueOrThrow({
    where: { slug: "professional" },
    select: { id: true },
  });
  await db.membership.create({
    data: { accountId, tierId, state: "active", startsAt: new Date(0) },
    select: { id: true },
  });
  return { accountId, cookie };
}

/** A new member with a gift link. */
async function gift() {
  const { accountId, cookie } = await member();
  const { reportId } = await reportRows.report();
  return { ...(await giftOf({ accountId, reportId })), cookie };
}

export const giftRows = { gift, giftOf, member };
