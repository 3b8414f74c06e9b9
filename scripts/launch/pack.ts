import { access } from "node:fs/promises";
import path from "node:path";
import * as tar from "tar";
import { BUILT_FILES, BUILT_FOLDERS } from "./build";

/** Packed along with the build: what a start and the commands run. */
const STARTED = [
  ".next",
  ".npmrc",
  "LICENSE",
  "README.md",
  "docs",
  "fields",
  "prisma.config.ts",
  "prisma/migrations",
  "prisma/seed",
  "scripts",
];
/** What Next caches for its next build, and tests. */
const LEFT_OUT = /^\.next\/(cache|dev)(\/|$)|\.test\.tsx?$|\/test-[^/]+\.tsx?$/;

/**
 * Packs a build with everything that starts it. On another machine, with its packages (`npm ci --omit=dev`), `npm
 * start` finds that nothing has changed since the build.
 *
 * @param root of the sources that were built
 */
export async function packBuild(root: string, file: string): Promise<void> {
  const wanted = [...new Set([...BUILT_FOLDERS, ...BUILT_FILES, ...STARTED])].sort();
  const there = await Promise.all(wanted.map((name) => isThere(path.join(root, name))));
  const filter = (name: string) => !LEFT_OUT.test(path.posix.normalize(name));
  await tar.create(
    { file, gzip: true, cwd: root, portable: true, filter },
    wanted.filter((_, at) => there[at]),
  );
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
