import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import path from "node:path";

/**
 * Records on disk that can be read only with a secret: AES-256-GCM with a key for this file only, a consecutive number
 * for each record, and a mark on the last one. So no record can be altered, omitted, moved, or cut off at the end.
 */
export type EncryptedFile = {
  file: string;
  secret: string;
  /** what it holds, and in which form: another purpose means another key */
  purpose: string;
};

/** The file is incomplete, encrypted with another secret, or not ours at all. */
export class Unreadable extends Error {}

const SALT = 32;
const TAG = 16;
const LENGTH = 4;
const CIPHER = "aes-256-gcm";
/** The maximum length of a record; anything that claims to be longer is not read. */
const LONGEST_RECORD = 32 * 1024 * 1024;

/** Replaces a file, readable only by its owner: atomically, even if the process or the machine dies. */
export async function writeEncrypted(to: EncryptedFile, records: Iterable<Buffer>): Promise<void> {
  const fresh = `${to.file}.${randomBytes(6).toString("hex")}`;
  const handle = await open(fresh, "wx", 0o600);
  try {
    const salt = randomBytes(SALT);
    const key = keyOf(to, salt);
    await handle.writeFile(salt);
    let nth = 0;
    for (const record of records) await handle.writeFile(sealed(key, nth++, false, record));
    await handle.writeFile(sealed(key, nth, true, Buffer.alloc(0)));
    await handle.sync();
    await handle.close();
    await rename(fresh, to.file);
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(fresh, { force: true });
    throw error;
  }
  // The name is a matter of the folder.
  const folder = await open(path.dirname(to.file), "r").catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

/**
 * The records one by one. Each is as it was written; that all are there is known only at the end.
 *
 * @param most bytes that the file may have
 * @throws Unreadable, ENOENT
 */
export async function* readEncrypted(from: EncryptedFile, most: number): AsyncGenerator<Buffer> {
  const handle = await open(from.file, "r");
  try {
    const { size } = await handle.stat();
    if (size > most) throw new Unreadable("it is larger than it may be");
    const key = keyOf(from, await readExactly(handle, SALT));
    for (let nth = 0, left = size - SALT; ; nth++) {
      const length = (await readExactly(handle, LENGTH)).readUInt32BE();
      left -= LENGTH + length;
      if (left < 0 || length < TAG || length > LONGEST_RECORD) throw new Unreadable("it is not whole");
      const record = await readExactly(handle, length);
      if (left > 0) yield opened(key, nth, false, record);
      else return void opened(key, nth, true, record);
    }
  } finally {
    await handle.close();
  }
}

function keyOf({ secret, purpose }: EncryptedFile, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, salt, `lodestone ${purpose}`, 32));
}

/** The key is used for one file, so numbers are never repeated under it. */
function numbered(nth: number, last: boolean): Buffer {
  const iv = Buffer.alloc(12);
  iv.writeUInt32BE(nth, 7);
  iv.writeUInt8(last ? 1 : 0, 11);
  return iv;
}

function sealed(key: Buffer, nth: number, last: boolean, record: Buffer): Buffer {
  if (record.length > LONGEST_RECORD - TAG) throw new Error("A record is too long");
  const cipher = createCipheriv(CIPHER, key, numbered(nth, last));
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(record.length + TAG);
  return Buffer.concat([length, cipher.update(record), cipher.final(), cipher.getAuthTag()]);
}

function opened(key: Buffer, nth: number, last: boolean, record: Buffer): Buffer {
  const decipher = createDecipheriv(CIPHER, key, numbered(nth, last), { authTagLength: TAG });
  decipher.setAuthTag(record.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(record.subarray(0, -TAG)), decipher.final()]);
  } catch (cause) {
    throw new Unreadable("it was altered, or written with another secret", { cause });
  }
}

async function readExactly(handle: FileHandle, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  for (let at = 0; at < length; ) {
    const { bytesRead } = await handle.read(bytes, at, length - at);
    if (bytesRead === 0) throw new Unreadable("it is not whole");
    at += bytesRead;
  }
  return bytes;
}
