import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/**
 * A migration that removes what earlier releases use says so in its name, which the database keeps:
 * `20270301120000_contract_since_0_4_0_drop_old_column` may be applied where releases before 0.4.0 run no more. All others
 * only add, so releases that do not know them go on.
 */
const CONTRACT = /^\d+_contract_since_(\d+)_(\d+)_(\d+)_[a-z0-9_]+$/;

/** The first release that no longer uses what a migration removes; `null` for one that only adds. */
export function contractSince(migration: string): string | null {
  const [, ...parts] = CONTRACT.exec(migration) ?? [];
  return parts.length > 0 ? parts.join(".") : null;
}

/** The first of these migrations that removed something a release uses. */
export function tookAway(migrations: readonly string[], release = thisRelease()): string | undefined {
  return migrations.find((name) => {
    const since = contractSince(name);
    return since !== null && isBefore(release, since);
  });
}

let known: string | undefined;

/** The version in package.json. */
export function thisRelease(): string {
  known ??= z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(path.resolve("package.json"), "utf8"))).version;
  return known;
}

function isBefore(release: string, other: string): boolean {
  const [ours, theirs] = [release, other].map((version) => version.split(/[.-]/).slice(0, 3).map(Number));
  for (const [at, part] of (theirs ?? []).entries()) {
    const own = ours?.[at] ?? 0;
    if (own !== part) return own < part;
  }
  return false;
}
