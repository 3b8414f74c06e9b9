import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { FileStore } from "./types";
import { unreachable } from "./unreachable";

/** Files in a folder of this machine, or one that several share. */
export function diskStore(folder: string): FileStore {
  const place = folder;
  const at = (name: string) => path.join(folder, name);
  const unlessMissing = (error: unknown) => {
    if (isMissing(error)) return null;
    throw unreachable(place, error);
  };
  const makeRoom = (name: string) => mkdir(path.dirname(at(name)), { recursive: true });

  return {
    place,
    atOnce: 1,
    ownsAll: true,
    async write(name, bytes) {
      await makeRoom(name);
      const partial = `${at(name)}.${randomUUID()}`;
      const handle = await open(partial, "wx");
      try {
        await handle.writeFile(bytes);
        // Synced before it is renamed: a crash leaves a complete file, or none.
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(partial, at(name));
    },
    async takeIn(name, file) {
      await makeRoom(name);
      await rename(file, at(name));
    },
    async open(name) {
      const handle = await open(at(name), "r").catch(unlessMissing);
      if (!handle) return null;
      try {
        const { size } = await handle.stat();
        return {
          bytes: size,
          content: piecesOf(handle, place),
          stamp: () => stampOf(handle),
          close: () => handle.close(),
        };
      } catch (error) {
        await handle.close();
        throw unreachable(place, error);
      }
    },
    async size(name) {
      return stat(at(name)).then(({ size }) => size, unlessMissing);
    },
    async remove(name) {
      await rm(at(name), { force: true });
    },
    async *list() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
        (error: unknown) => unlessMissing(error) ?? [],
      );
      for (const entry of entries) {
        if (!entry.isFile()) continue;
        yield path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/");
      }
    },
    async check() {},
  };
}

async function* piecesOf(handle: FileHandle, place: string): AsyncGenerator<Buffer> {
  try {
    yield* handle.createReadStream({ autoClose: false });
  } catch (error) {
    throw unreachable(place, error);
  }
}

/** The change time is set only by the system, whatever date a writer restores. */
async function stampOf(handle: FileHandle): Promise<string> {
  const { ino, size, mtimeNs, ctimeNs } = await handle.stat({ bigint: true });
  return [ino, size, mtimeNs, ctimeNs].join();
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
