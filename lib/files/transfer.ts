import { createHash } from "node:crypto";
import { hashInName, isFileName } from "./file-name";
import { inParallel } from "./in-parallel";
import { allOf, hashFile } from "./read-file";
import type { FileStore } from "./types";

/** What a transfer came to, in files; `bytes` of those copied. */
export type Transferred = {
  copied: number;
  bytes: number;
  /** already at the target, with the same length */
  there: number;
  removed: number;
  /** damaged, or impossible to read back: they stay where they are, each with a warning */
  left: number;
  /** whether the signal interrupted it; the same call continues where it stopped */
  stopped: boolean;
};

type Options = {
  /** delete each original once its copy has been read back and is the same */
  remove: boolean;
  /** called every hundred files */
  say?: (line: string) => void;
  /** called with one sentence for each file that is left behind */
  warn?: (line: string) => void;
  signal?: AbortSignal;
};

/**
 * Copies or moves every file from one store to another. A file appears at the target atomically, so a transfer that was
 * interrupted at any point is completed by repeating it.
 *
 * @throws FilesUnreachable
 */
export async function transferFiles(
  from: FileStore,
  to: FileStore,
  { remove, say = () => {}, warn = () => {}, signal }: Options,
): Promise<Transferred> {
  const done: Transferred = { copied: 0, bytes: 0, there: 0, removed: 0, left: 0, stopped: false };
  let passed = 0;
  await inParallel(from.list(), Math.max(from.atOnce, to.atOnce), transfer, signal);
  return { ...done, stopped: signal?.aborted === true };

  async function transfer(name: string): Promise<void> {
    // A file that is being written is none yet; anything else in a folder is not ours.
    if (!isFileName(name)) return;
    const [size, have] = await Promise.all([from.size(name), to.size(name)]);
    if (size === null) return;
    if (have === size && !(remove && !(await isWhole(to, name)))) done.there += 1;
    else if (!(await copy(name))) return;
    if (remove) await removeCopied(name);
    passed += 1;
    if (passed % 100 === 0) say(`${passed} files`);
  }

  async function copy(name: string): Promise<boolean> {
    const file = await from.open(name);
    if (!file) return false;
    const bytes = await allOf(file).finally(() => file.close());
    if (createHash("sha256").update(bytes).digest("hex") !== hashInName(name)) {
      done.left += 1;
      warn(`${name} is damaged: it is not what was stored, and was not copied.`);
      return false;
    }
    await to.write(name, bytes);
    done.copied += 1;
    done.bytes += bytes.length;
    return true;
  }

  async function removeCopied(name: string): Promise<void> {
    if (!(await isWhole(to, name))) {
      done.left += 1;
      warn(`${name} could not be read back from ${to.place}, and stays at ${from.place}.`);
      return;
    }
    await from.remove(name);
    done.removed += 1;
  }
}

async function isWhole(store: FileStore, name: string): Promise<boolean> {
  return (await hashFile(store, name))?.sha256 === hashInName(name);
}
