import "server-only";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { lockOwnAccountRow, ownAccount } from "@/lib/auth/lock-account-row";
import { deviceName } from "@/lib/auth/session/device-name";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { Invalid, NotFound } from "@/lib/errors";
import type { RemoveBrowser, Resubscribe, Subscribe } from "../schema";
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

/**
 * Follows a browser to its new subscription, with what waits for it: by its earlier endpoint, or else by its session,
 * which is of one browser.
 *
 * @throws Forbidden, NotFound when the person is not told there, for instance because they removed it meanwhile
 */
export async function resubscribe(
  viewer: Viewer,
  { endpoint, p256dh, auth, replaces }: Resubscribe,
): Promise<void> {
  const person = ownAccount(viewer);
  const { accountId, sessionId } = person;
  await db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    const find = (where: { endpoint: string } | { sessionId: string }) =>
      tx.pushSubscription.findFirst({
        where: { accountId, ...where },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        select: { id: true },
      });
    const earlier = replaces === undefined ? null : await find({ endpoint: replaces });
    const before = earlier ?? (await find({ sessionId }));
    if (!before) throw new NotFound();
    // Its own session from now on: one that has expired no longer ends it.
    await tx.pushSubscription.deleteMany({ where: { endpoint, id: { not: before.id } } });
    await tx.pushSubscription.update({
      where: { id: before.id },
      data: { sessionId, endpoint, p256dh, auth },
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
