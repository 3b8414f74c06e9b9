import "server-only";
import type { KeyObject } from "node:crypto";
import { now } from "@/lib/clock/now";
import type { Prisma } from "@/lib/db/generated/client";
import { lockAdvisory } from "@/lib/db/locks";
import { Conflict } from "@/lib/errors";
import { endorsementText } from "../signed-text";
import { keyFile, makeKey, readKey } from "./key-file";
import { signText } from "./sign-text";

export type ActiveKey = { id: string; publicKey: string; privateKey: KeyObject; createdAt: Date };

/** Puts everything that appends to the log or changes keys in one order, to the end of the transaction. */
export async function lockLog(tx: Prisma.TransactionClient): Promise<void> {
  await lockAdvisory(tx, "publicationLog");
}

/**
 * The key that signs now; the first one is made here. Call `lockLog` before.
 *
 * @throws Conflict when its private half is not in the data folder
 */
export async function activeKey(tx: Prisma.TransactionClient): Promise<ActiveKey> {
  const active = await tx.signingKey.findFirst({
    where: { retiredAt: null },
    select: { id: true, publicKey: true, createdAt: true },
  });
  if (!active) return firstKey(tx);
  const privateKey = await readKey(active.id);
  if (!privateKey) throw new Conflict(missing(active.id));
  return { ...active, privateKey };
}

async function firstKey(tx: Prisma.TransactionClient): Promise<ActiveKey> {
  const key = await makeKey();
  const createdAt = now();
  await tx.signingKey.create({
    data: {
      id: key.id,
      publicKey: key.publicKey,
      createdAt,
      // Nobody was there before: it vouches for its own date.
      endorsedBy: key.id,
      endorsement: signText(key.privateKey, endorsementText(key.id, createdAt.toISOString())),
    },
    select: { id: true },
  });
  return { ...key, createdAt };
}

/** What to do about it, for whoever looks after the machine. */
export function missing(id: string): string {
  return (
    `Nothing can be published now: the private signing key is not at ${keyFile(id)}. Put it back from a backup or ` +
    "from the other instance; if it is lost for good, make another with: npm run keys -- rotate --lost"
  );
}
