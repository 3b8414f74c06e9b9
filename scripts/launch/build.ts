import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { AlreadyRunning, type InstanceLock, lockInstance } from "@/lib/db/embedded/instance-lock";
import { succeeds } from "./child-process";

/** Everything in the repository that goes into a build. */
export const BUILT_FOLDERS = ["app", "components", "lib", "public", "prisma/schema"];
export const BUILT_FILES = [
  "instrumentation.ts",
  "next.config.ts",
  "package.json",
  "package-lock.json",
  "postcss.config.mjs",
  "tsconfig.json",
  "proxy.ts",
];
/** Tests and what only they use. */
const NOT_BUILT = /\.test\.tsx?$|^test-.*\.tsx?$|\.md$/;
/** Rooms that run outside Next, and are not part of its build. */
const LAUNCHER_ONLY = ["reverse-proxy", "proxy-workers"].map((room) => path.join("lib", room, path.sep));
const BUILT = ".next";
const STAMP = path.join(BUILT, "lodestone-build");
const TURN_MS = 500;

/**
 * Builds the application, unless what is in `.next` was built from the same sources by the same major version of Node.
 * If several instances start together from one folder, one builds and the others wait.
 *
 * @param begin called before a build that is needed
 * @param started told of the process that builds, so that it can be ended
 * @throws Error with the words of the build when it fails
 */
export async function build(begin: () => void, started: (child: ChildProcess) => void): Promise<void> {
  const hash = await hashSources();
  const isBuilt = async () => (await readFile(STAMP, "utf8").catch(() => "")) === hash;
  if (await isBuilt()) return;
  begin();
  const turn = await takeTurn();
  try {
    if (await isBuilt()) return;
    await rm(STAMP, { force: true });
    await runBuild(hash, started);
    await writeFile(STAMP, hash);
  } finally {
    await turn.release();
  }
}

async function takeTurn(): Promise<InstanceLock> {
  await mkdir(BUILT, { recursive: true });
  for (;;) {
    try {
      return await lockInstance(BUILT, "build");
    } catch (error) {
      if (!(error instanceof AlreadyRunning)) throw error;
      await sleep(TURN_MS);
    }
  }
}

async function runBuild(hash: string, started: (child: ChildProcess) => void): Promise<void> {
  const next = path.resolve("node_modules/next/dist/bin/next");
  const child = spawn(process.execPath, [next, "build"], {
    // Without the settings of the running installation: a build must not depend on them.
    env: { ...namesOf(hash), ...plainEnv(), NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  started(child);
  await succeeds(child, "The build failed:");
}

/**
 * Next gives every build a random name, and a random key from which it names its actions. Here both are derived from
 * the sources: the names are the same wherever a release is built: every instance knows a form that another has sent.
 * The key also encrypts what an action inside a function closes over. There is no such action, so the key need not be
 * secret.
 */
function namesOf(hash: string): Record<string, string> {
  const key = createHash("sha256").update(`actions\0${hash}`).digest("base64");
  return { LODESTONE_BUILD_ID: hash.slice(0, 32), NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key };
}

function plainEnv(): Record<string, string | undefined> {
  const secret = /^(LODESTONE_|DATABASE_|FILES_|AWS_|AUTH_SECRET$|NEXTAUTH_|SMTP_|NODE_OPTIONS$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !secret.test(name)));
}

async function hashSources(): Promise<string> {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0] ?? "");
  const lists = await Promise.all(BUILT_FOLDERS.map((folder) => listFiles(folder)));
  for (const file of [...lists.flat(), ...BUILT_FILES].sort()) {
    const content = await readFile(file).catch(() => undefined);
    if (content) hash.update(`\0${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !NOT_BUILT.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !LAUNCHER_ONLY.some((room) => file.startsWith(room)));
}
