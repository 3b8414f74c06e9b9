import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { OPERATOR } from "@/lib/access/types";
import { queryRows } from "@/lib/db/rows";
import { openTestDatabase } from "@/lib/db/test-database";
import { Unavailable } from "@/lib/errors";
import { watching } from "./test-statements";

const database = await openTestDatabase();
const { plantDesk } = await import("./test-desk-world");
const { CRASH_ACTS, difference, fingerprint } = await import("./test-crash-acts");
const { verifyPublications } = await import("@/lib/verify/queries/verify-publications");

const FULL = process.env.LODESTONE_FULL === "on";
const world = await plantDesk();
const owner = new pg.Client({ connectionString: database.ownerUrl });
await owner.connect();
afterAll(() => owner.end());

const WRITES = /^\s*(INSERT|UPDATE|DELETE|COMMIT|WITH)|add_job/i;
/** Postgres' error when it cannot extend a file, raised by the server itself, so that the transaction is aborted. */
const DISK_FULL = `DO $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$`;

type Failure = (client: pg.ClientBase, text: string) => Promise<string | undefined>;
const FAILURES: Record<string, Failure> = {
  // A failed commit ends its transaction; after any other failed statement it must be rolled back.
  "the disk is full": (_, text) =>
    Promise.resolve(/^\s*COMMIT/i.test(text) ? `ROLLBACK; ${DISK_FULL}` : DISK_FULL),
  "the connection is lost": async (client) => {
    // Queried rather than read from the client: behind a pooler the session is a different one.
    const rows = await queryRows(
      client,
      "write-fails",
      z.strictObject({ pid: z.number() }),
      "SELECT pg_backend_pid() AS pid",
    );
    await owner.query("SELECT pg_terminate_backend($1)", [rows[0]?.pid]);
    return undefined;
  },
};

/** Runs an act whose nth write fails; `undefined` if it has fewer writes. */
async function withFailing(name: keyof typeof CRASH_ACTS, nth: number, fail: Failure) {
  const prepared = await CRASH_ACTS[name].prepare(world);
  const before = await fingerprint();
  let writes = 0;
  const watch = {
    before: ({ text, client }: { text: string; client: pg.ClientBase }) => {
      if (!WRITES.test(text)) return undefined;
      writes++;
      return writes === nth ? fail(client, text) : undefined;
    },
  };
  const outcome = await watching<unknown>(watch, () => CRASH_ACTS[name].run(prepared)).then(
    () => "it was done",
    (error: unknown) => error,
  );
  return { failed: writes >= nth, outcome, more: difference(before, await whenAnswering(fingerprint)) };
}

/** The pool may hand out a connection once before it knows that it has ended: a 503, and the next attempt works. */
async function whenAnswering<T>(ask: () => Promise<T>): Promise<T> {
  return ask().catch((error: unknown) => {
    if (error instanceof Unavailable) return ask();
    throw error;
  });
}

const cases = (["publish", "correct", "withdraw", "restore", "rotate"] as const).flatMap((name) =>
  Object.keys(FAILURES).map((failure) => [name, failure] as const),
);

test.each(cases)(
  "%s leaves nothing behind when %s at any of its writes",
  { timeout: 600_000 },
  async (name, failure) => {
    const fail = FAILURES[failure];
    if (!fail) throw new Error("No such failure");
    let tried = 0;
    for (let nth = 1; ; nth += FULL ? 1 : 5) {
      const { failed, outcome, more } = await withFailing(name, nth, fail);
      if (!failed) break;
      tried++;
      const at = `write ${nth}`;
      expect(outcome, at).toBeInstanceOf(Error);
      expect(more, at).toEqual({});
    }
    expect(tried).toBeGreaterThan(0);
    if (FULL) console.log(`${name}, ${failure}: ${tried} writes`);
    expect((await verifyPublications(OPERATOR, {})).broken).toBeNull();
  },
);
