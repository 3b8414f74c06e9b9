import { afterAll, expect, test } from "vitest";
import { openTestDatabase } from "@/lib/db/test-database";

const database = await openTestDatabase();
const { plantDesk } = await import("./test-desk-world");
const { CrashRunner, killAtEachStep } = await import("./test-crash");

const FULL = process.env.LODESTONE_FULL === "on";
const world = await plantDesk();
const runner = new CrashRunner(database);
afterAll(() => runner.close());

/** Restoring goes the way of withdrawing. */
const ACTS = ["withdraw", "rotate", ...(FULL ? (["restore"] as const) : [])] as const;

test.each(ACTS)(
  "%s, killed at any step, is done completely or not at all",
  { timeout: 3_600_000 },
  async (name) => {
    const tally = await killAtEachStep(runner, database, world, name, FULL ? 1_000 : 2);
    console.log(`kill -9 in ${name}: ${JSON.stringify(tally)}`);
    expect(tally.kills).toBeGreaterThan(FULL ? 20 : 1);
    expect(Math.min(tally.kept, tally.undone, tally.acknowledged)).toBeGreaterThan(0);
  },
);
