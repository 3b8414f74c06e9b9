import "server-only";
import { generateKeyPairSync } from "node:crypto";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { lockAdvisory } from "@/lib/db/locks";
import { Conflict } from "@/lib/errors";
import { keyFile, readKey, storeKey } from "@/lib/integrity/signing/key-file";
import type { VapidKeys } from "../types";

const current = { where: { retiredAt: null }, select: { id: true, publicKey: true } } as const;

/** The key that browsers subscribe with; made when the first one does. */
export async function currentPushKey(): Promise<{ id: string; publicKey: string }> {
  const known = await db.pushKey.findFirst(current);
  if (known) return known;
  return db.$transaction(async (tx) => {
    await lockAdvisory(tx, "pushKey");
    return (await tx.pushKey.findFirst(current)) ?? makePushKey(tx);
  });
}

/**
 * Makes another key, when the private half is lost or has become known to others. Browsers have to be added again: their
 * subscriptions are bound to the old one.
 *
 * @returns how many subscriptions ended
 */
export async function renewPushKey(): Promise<{ id: string; ended: number }> {
  return db.$transaction(async (tx) => {
    await lockAdvisory(tx, "pushKey");
    const { count } = await tx.pushSubscription.deleteMany();
    await tx.pushKey.updateMany({ where: { retiredAt: null }, data: { retiredAt: now() } });
    return { id: (await makePushKey(tx)).id, ended: count };
  });
}

async function makePushKey(tx: Prisma.TransactionClient): Promise<{ id: string; publicKey: string }> {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const point = Buffer.concat([
    Buffer.from([4]),
    Buffer.from(x, "base64url"),
    Buffer.from(y, "base64url"),
  ]).toString("base64url");
  const id = await storeKey(privateKey, x);
  return tx.pushKey.create({
    data: { id, publicKey: point, createdAt: now() },
    select: { id: true, publicKey: true },
  });
}

/** Both halves of a key. @throws Conflict when the private one is not in the data folder */
export async function vapidKeys(keyId: string): Promise<VapidKeys> {
  const { publicKey } = await db.pushKey.findUniqueOrThrow({
    where: { id: keyId },
    select: { publicKey: true },
  });
  const privateKey = (await readKey(keyId))?.export({ format: "jwk" }).d;
  if (!privateKey) {
    throw new Conflict(
      `The private push key is not at ${keyFile(keyId)}. Restore it from a backup or from the other instance; ` +
        "if it is lost permanently, create another with: npm run keys -- renew-push",
    );
  }
  return { publicKey, privateKey };
}
