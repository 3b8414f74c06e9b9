import "server-only";
import type { KeyObject } from "node:crypto";
import { now } from "@/lib/clock/now";
import type { Prisma } from "@/lib/db/generated/client";
import { lockAdvisory } from "@/lib/db/locks";
import { Conflict } from "@/lib/errors";
import { signText } from "../node-tools";
import { endorsementText } from "../signed-text";
import { keyFile, makeKey, readKey } from "./key-file";

export type ActiveKey = { id: string; publicKey: string; privateKey: KeyObject; createdAt: Date };

/** Serializes everything that appends to the log or changes keys, until the end of the transaction. */
export async function lockLog(tx: Prisma.TransactionClient): Promise<void> {
  await lockAdvisory(tx, "publicationLog");
}

/**
 * The current signing key; creates the first one. Call `lockLog` before.
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
      // The first key has no predecessor: it endorses its own date.
      endorsedBy: key.id,
      endorsement: signText(key.privateKey, endorsementText(key.id, createdAt.toISOString())),
    },
    select: { id: true },
  });
  return { ...key, createdAt };
}

/** What the operator can do about it. */
export function missing(id: string): string {
  return (
    `Nothing can be published now: the private signing key is not at ${keyFile(id)}. Restore it from a backup or ` +
    "from the other instance; if it is lost permanently, create another with: npm run keys -- rotate --lost"
  );
}
