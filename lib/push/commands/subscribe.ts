import "server-only";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { lockOwnAccountRow, ownAccount } from "@/lib/auth/lock-account-row";
import { deviceName } from "@/lib/auth/session/device-name";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { Invalid, NotFound } from "@/lib/errors";
import type { RemoveBrowser, Subscribe } from "../schema";
import { currentPushKey } from "./push-key";

/** Browsers of one person. */
const MOST = 10;

/** The public key that a browser subscribes with. @throws Forbidden */
export async function preparePush(viewer: Viewer): Promise<{ publicKey: string }> {
  ownAccount(viewer);
  const { publicKey } = await currentPushKey();
  return { publicKey };
}

/**
 * Has a person told in the browser that asks. One that told someone else before tells this person from now on.
 *
 * @throws Forbidden, Invalid when there are too many
 */
export async function subscribe(
  viewer: Viewer,
  { endpoint, p256dh, auth }: Subscribe,
  { userAgent }: Pick<Origin, "userAgent">,
): Promise<void> {
  const person = ownAccount(viewer);
  const { accountId, sessionId } = person;
  const key = await currentPushKey();
  await db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    const others = await tx.pushSubscription.count({ where: { accountId, endpoint: { not: endpoint } } });
    if (others >= MOST)
      throw new Invalid("", `You are told in ${MOST} browsers already. Remove one of them.`);
    // Not changed but replaced: what waits for another person must not come here.
    await tx.pushSubscription.deleteMany({ where: { endpoint } });
    const browser = deviceName(userAgent);
    await tx.pushSubscription.create({
      data: { accountId, sessionId, keyId: key.id, endpoint, p256dh, auth, browser, createdAt: now() },
      select: { id: true },
    });
  });
}

/** Has a person no longer told in a browser. @throws Forbidden, NotFound */
export async function removeBrowser(viewer: Viewer, { subscriptionId }: RemoveBrowser): Promise<void> {
  const person = ownAccount(viewer);
  const { accountId } = person;
  await db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    const { count } = await tx.pushSubscription.deleteMany({ where: { id: subscriptionId, accountId } });
    if (count === 0) throw new NotFound();
  });
}
