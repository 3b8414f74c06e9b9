import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { Header } from "tar";
import type { OpenFile } from "@/lib/files/types";

const BLOCK = 512;

/** A compressed tar archive, written as a stream: one file open at a time, and only one chunk in memory. */
export type ArchiveWriter = {
  add(name: string, content: Buffer): Promise<void>;
  /** @returns its size and SHA-256 (hex) */
  addFile(
    name: string,
    file: Pick<OpenFile, "bytes" | "content">,
  ): Promise<{ bytes: number; sha256: string }>;
  /** resolves when everything is on the disk */
  close(): Promise<void>;
  /** leaves it unfinished */
  abort(): Promise<void>;
};

/** Begins an archive in a new file, readable by its owner alone. */
export function writeArchive(target: string): ArchiveWriter {
  // Pictures are compressed already; a higher level costs minutes and saves nothing.
  const gzip = createGzip({ level: 1 });
  const written = pipeline(gzip, createWriteStream(target, { flags: "wx", mode: 0o600 }));
  // A full disk is reported to the caller that writes or closes; no one else needs the error.
  written.catch(() => {});

  async function write(bytes: Buffer): Promise<void> {
    if (!gzip.write(bytes)) await Promise.race([once(gzip, "drain"), written]);
  }

  async function header(name: string, size: number): Promise<void> {
    const block = Buffer.alloc(BLOCK);
    const entry = new Header({ path: name, size, mode: 0o600, type: "File", mtime: new Date(0) });
    if (entry.encode(block, 0)) throw new Error(`The name ${name} is too long for an archive.`);
    await write(block);
  }

  const fill = (size: number) => write(Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK));

  return {
    async add(name, content) {
      await header(name, content.length);
      await write(content);
      await fill(content.length);
    },
    async addFile(name, { bytes: size, content }) {
      await header(name, size);
      const hash = createHash("sha256");
      let bytes = 0;
      for await (const chunk of content) {
        hash.update(chunk);
        bytes += chunk.length;
        await write(chunk);
      }
      if (bytes !== size) throw new Error(`${name} changed while it was saved.`);
      await fill(size);
      return { bytes, sha256: hash.digest("hex") };
    },
    async close() {
      await write(Buffer.alloc(2 * BLOCK));
      gzip.end();
      await written;
      const handle = await open(target, "r+");
      await handle.sync().finally(() => handle.close());
    },
    async abort() {
      gzip.destroy();
      await written.catch(() => {});
    },
  };
}
