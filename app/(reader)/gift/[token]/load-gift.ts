import "server-only";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { originOf } from "@/lib/auth/render-request";
import { giveBack, takeAttempt } from "@/lib/auth/throttle";
import { openGift } from "@/lib/gifts/queries/open-gift";
import { networkOf } from "@/lib/ip-address";

/** What the token in an address opens. Who tries many that open nothing is refused all of them for a while. */
export const loadGift = cache(async (token: string) => {
  const network = networkOf(originOf(await headers()).address);
  await takeAttempt("gift", network).catch(() => notFound());
  const gift = await openGift(token);
  if (gift === null) notFound();
  await giveBack("gift", network);
  return gift;
});
