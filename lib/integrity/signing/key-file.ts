import "server-only";
import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { chmod, mkdir, open, readFile, rename } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/env";

export type NewKey = { id: string; publicKey: string; privateKey: KeyObject };

/** The path of a private key: `<data folder>/signing/<key id>.pem`. */
export function keyFile(id: string): string {
  if (!/^[0-9a-f]{64}$/.test(id)) throw new Error("Not a key id");
  return path.join(env().LODESTONE_DATA_DIR, "signing", `${id}.pem`);
}

/** A new key pair for the publication log, its private half stored. */
export async function makeKey(): Promise<NewKey> {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const x = publicKey.export({ format: "jwk" }).x ?? "";
  return { id: await storeKey(privateKey, x), publicKey: x, privateKey };
}

/**
 * Stores a private key. When this returns, it is on disk, synced, and readable by its owner alone.
 *
 * @param x of its public key as a JWK: the hash of it names the file
 * @returns its id
 */
export async function storeKey(privateKey: KeyObject, x: string): Promise<string> {
  const id = createHash("sha256").update(Buffer.from(x, "base64url")).digest("hex");
  const file = keyFile(id);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await chmod(path.dirname(file), 0o700);
  const partial = `${file}.${process.pid}`;
  const handle = await open(partial, "wx", 0o600);
  try {
    await handle.writeFile(privateKey.export({ format: "pem", type: "pkcs8" }));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(partial, file);
  // The directory entry, too, must be on disk before a row says that the key signs.
  const folder = await open(path.dirname(file), "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
  return id;
}

/** The private half of a key; null if this data folder does not have it. */
export async function readKey(id: string): Promise<KeyObject | null> {
  const pem = await readFile(keyFile(id)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return pem === null ? null : createPrivateKey(pem);
}
