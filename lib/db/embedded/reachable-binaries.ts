import { randomUUID } from "node:crypto";
import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { binariesIn, type PostgresBinaries } from "./postgres-binaries";
import { type SystemUser, succeeds } from "./postgres-user";

/** Where a program's own files go on Linux, and every user may look. */
const COPIES = "/var/lib/lodestone";

const Package = z.object({ version: z.string() });

/**
 * The programs where a user may run them. PostgreSQL looks for its neighbours with the rights that its user has by
 * itself, so below a folder that is closed to the user (`/root`) no granted right helps: they are copied, once for each
 * version, to `/var/lib/lodestone`.
 *
 * @param copies for tests
 * @throws Error with one sentence when they cannot be copied
 */
export async function reachableBinaries(
  binaries: PostgresBinaries,
  user: SystemUser | undefined,
  copies: string = COPIES,
): Promise<PostgresBinaries> {
  if (!user || (await isReachable(binaries, user))) return binaries;
  const { version } = Package.parse(
    JSON.parse(await readFile(path.join(binaries.root, "package.json"), "utf8")),
  );
  const target = path.join(copies, `postgres-${version}-${process.arch}`);
  const copied = binariesIn(target);
  try {
    await mkdir(path.dirname(copies), { recursive: true });
    await mkdir(copies).then(
      () => chmod(copies, 0o755),
      (error: NodeJS.ErrnoException) => (error.code === "EEXIST" ? undefined : Promise.reject(error)),
    );
    await refuseForeign(copies);
    if (!(await exists(target))) await copyWhole(binaries.root, target);
    await refuseForeign(target);
  } catch (cause) {
    throw new Error(
      `PostgreSQL does not run as root, and its programs could not be copied from ${binaries.root} to where the user ` +
        `"postgres" may run them (${cause instanceof Error ? cause.message : String(cause)}): open the folders above ` +
        "(chmod o+x), move the installation, or start as another user.",
      { cause },
    );
  }
  if (await isReachable(copied, user)) return copied;
  throw new Error(
    `PostgreSQL does not run as root, and the user "postgres" can run its programs neither in ${binaries.root} nor in ` +
      `${target}: move the installation, or start as another user.`,
  );
}

function isReachable({ postgres }: PostgresBinaries, user: SystemUser): Promise<boolean> {
  return succeeds([postgres, "--version"], { prefix: [], ...user });
}

/** The copy appears under its name when it is complete, even if another process makes one meanwhile. */
async function copyWhole(root: string, target: string): Promise<void> {
  const partial = `${target}.${randomUUID()}`;
  try {
    await cp(path.join(root, "native"), path.join(partial, "native"), {
      recursive: true,
      verbatimSymlinks: true,
    });
    await openToRead(partial);
    await rename(partial, target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** Whatever the umask was at installation, or is now. */
async function openToRead(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) await openToRead(file);
    else if (entry.isFile()) await chmod(file, (await lstat(file)).mode & 0o100 ? 0o755 : 0o644);
  }
}

/** Root runs nothing that others could have put there. */
async function refuseForeign(folder: string): Promise<void> {
  const { uid, mode } = await lstat(folder);
  if (uid !== 0 || (mode & 0o022) !== 0) throw new Error(`${folder} can be written by others than root`);
}

function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}
