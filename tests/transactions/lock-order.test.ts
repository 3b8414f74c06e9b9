import { expect, test } from "vitest";
import { openTestDatabase } from "@/lib/db/test-database";
import { LodestoneError, Unavailable } from "@/lib/errors";
import { endedOrWaiting, signal, watching } from "./test-statements";

const database = await openTestDatabase();
const { plantDesk } = await import("./test-desk-world");
const { deskActs, ensurePublished } = await import("./test-desk-acts");

const FULL = process.env.LODESTONE_FULL === "on";
const world = await plantDesk();
const acts = deskActs(world);
const names = Object.keys(acts);

/** How many statements an act sends. */
async function statementsOf(name: string): Promise<number> {
  let most = 0;
  await acts[name]?.prepare?.();
  const before = ({ nth }: { nth: number }) => {
    most = nth;
    return undefined;
  };
  await watching({ before }, () => acts[name]?.run() ?? Promise.resolve());
  return most;
}

/** Holds `first` before its nth statement until `second` ends or waits for it; then lets both end. */
async function meet(first: string, second: string, nth: number): Promise<unknown[]> {
  const ended: unknown[] = [];
  const failed = (_: unknown, error: unknown) => {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "40P01" || code === "40001" || code === "55P03") ended.push(code);
  };
  await ensurePublished(world);
  for (const name of [first, second]) await acts[name]?.prepare?.();
  const held = signal();
  const release = signal();
  const one = watching(
    {
      failed,
      before: async (statement) => {
        if (statement.nth !== nth) return undefined;
        held.resolve();
        await release.promise;
        return undefined;
      },
    },
    () => acts[first]?.run() ?? Promise.resolve(),
  ).then(done, failure);
  await Promise.race([held.promise, one]);
  const other = watching({ failed }, () => acts[second]?.run() ?? Promise.resolve()).then(done, failure);
  await endedOrWaiting(database, other);
  release.resolve();
  const outcomes = [await one, await other];
  return [...ended, ...outcomes.filter((outcome) => outcome !== "done")];
}

const done = () => "done";
/** An act may find that the other has changed its rows first; it must not fail because it could not run now. */
const failure = (error: unknown) =>
  error instanceof LodestoneError && !(error instanceof Unavailable) ? "done" : error;

const pairs = names.flatMap((first) => names.map((second) => [first, second] as const));
/** The pairs that were seen to deadlock. */
const QUICK = [
  ["assess", "correct"],
  ["correct", "assess"],
  ["grade", "correct"],
  ["grade", "assess"],
  ["attach", "grade"],
  ["supersede", "correct"],
  ["retract an edge", "correct"],
  ["correct an edge", "withdraw"],
] as const;

test.each(FULL ? pairs : QUICK)("%s and %s do not deadlock", { timeout: 600_000 }, async (first, second) => {
  const most = await statementsOf(first);
  const found: unknown[] = [];
  const step = FULL ? 1 : Math.ceil(most / 8);
  for (let nth = 2; nth <= most; nth += step) {
    for (const what of await meet(first, second, nth)) found.push(`held before ${nth} of ${most}: ${what}`);
  }
  expect(found).toEqual([]);
});

test.runIf(!FULL)("every act exists and can be run", async () => {
  for (const name of names) expect(await statementsOf(name), name).toBeGreaterThan(1);
});
