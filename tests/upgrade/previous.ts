import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

/** A checkout of an earlier release with its packages. */
export type Previous = {
  commit: string;
  folder: string;
  /** starts on the schema of a later release, which the first releases always refused */
  startsOnLater: boolean;
  remove(): Promise<void>;
};

const RECORDED = path.resolve("tests/upgrade/previous-release");
const run = promisify(execFile);

/**
 * Checks out the previous release in a separate folder: the requested one, else the latest release tag, else the
 * recorded commit, as long as there is no tag.
 *
 * @returns null where this clone does not have it
 */
export async function checkOutPrevious(asked: string | undefined): Promise<Previous | null> {
  const wanted = asked ?? (await latestTag()) ?? (await readFile(RECORDED, "utf8")).trim();
  const commit = await git("rev-parse", "--verify", "--quiet", `${wanted}^{commit}`);
  if (commit === null) return null;
  const folder = await mkdtemp(path.join(tmpdir(), "lodestone-previous-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await run("bash", ["-c", `git archive "${commit}" | tar -x -C "${folder}"`]);
    if ((await git("diff", "--quiet", commit, "--", "package-lock.json")) === null)
      await inherit(folder, "npm", "ci");
    else await copyPackages(folder);
    await inherit(folder, "npm", "run", "generate");
    const startsOnLater = existsSync(path.join(folder, "lib/db/contract-migrations.ts"));
    return { commit, folder, startsOnLater, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Runs a program in a folder, with its output in ours. */
export async function inherit(folder: string, program: string, ...args: string[]): Promise<void> {
  const child = spawn(program, args, { cwd: folder, stdio: "inherit" });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${code}`);
}

async function latestTag(): Promise<string | undefined> {
  return (await git("describe", "--tags", "--abbrev=0", "--match", "v[0-9]*", "HEAD^")) ?? undefined;
}

/** With hard links on the same disk. */
async function copyPackages(folder: string): Promise<void> {
  const packages = path.resolve("node_modules");
  await run("cp", ["-al", packages, folder]).catch(async () => {
    await rm(path.join(folder, "node_modules"), { recursive: true, force: true });
    await run("cp", ["-a", packages, folder]);
  });
}

async function git(...args: string[]): Promise<string | null> {
  return run("git", args).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  );
}
