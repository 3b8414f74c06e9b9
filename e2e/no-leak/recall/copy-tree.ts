import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { LiveCheck } from "./live-checks";

/** One place in the sources, as it is and as the bug makes it. `find` must occur in the file exactly once. */
export type Change = { file: string; find: string; replace: string };

/** What must notice the bug: a file of unit tests, or questions to a running application. */
export type Detector = { kind: "unit"; file: string } | { kind: "live"; check: LiveCheck };

/** A mistake that a developer could make, and the test that would catch it. */
export type PlantedBug = Change & {
  name: string;
  detector: Detector;
  /** further places of the same mistake */
  also?: Change[];
};

export type TreeCopy = { folder: string; remove(): void };

/** Copies the sources to a temporary folder, where they can be broken; installed packages are linked, not copied. */
export function copyTree(): TreeCopy {
  const folder = mkdtempSync(path.join(tmpdir(), "lodestone-recall-"));
  // When root runs the tests, PostgreSQL runs as another user, and its programs are in here.
  chmodSync(folder, 0o755);
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
    maxBuffer: 64e6,
  });
  for (const file of listed.split("\0").filter((name) => name !== "" && existsSync(name))) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    cpSync(file, path.join(folder, file));
  }
  linkPackages(folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Hard links need no disk space; another disk, or a system without `cp -l`, gets a copy. */
function linkPackages(folder: string): void {
  try {
    execFileSync("cp", ["-al", "node_modules", path.join(folder, "node_modules")], { stdio: "ignore" });
  } catch {
    rmSync(path.join(folder, "node_modules"), { recursive: true, force: true });
    cpSync("node_modules", path.join(folder, "node_modules"), { recursive: true, verbatimSymlinks: true });
  }
}

/** Every place that a bug changes. */
export function changesOf({ file, find, replace, also = [] }: PlantedBug): Change[] {
  return [{ file, find, replace }, ...also];
}

/** How often a change's place occurs; a bug is only planted if that is once. */
export function placesOf({ file, find }: Change, folder = "."): number {
  const full = path.join(folder, file);
  return existsSync(full) ? readFileSync(full, "utf8").split(find).length - 1 : 0;
}

/**
 * Plants a bug in a copy of the sources.
 *
 * @returns a function that removes it again
 * @throws Error when one of its places does not occur exactly once
 */
export function plant(bug: PlantedBug, folder: string): () => void {
  const before = new Map<string, string>();
  for (const change of changesOf(bug)) {
    const full = path.join(folder, change.file);
    const places = placesOf(change, folder);
    if (places !== 1) throw new Error(`${bug.name}: its place occurs ${places} times in ${change.file}`);
    const text = readFileSync(full, "utf8");
    if (!before.has(full)) before.set(full, text);
    writeFileSync(
      full,
      text.replace(change.find, () => change.replace),
    );
  }
  return () => {
    for (const [full, text] of before) writeFileSync(full, text);
  };
}
