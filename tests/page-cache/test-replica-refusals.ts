import { expect, inject, test } from "vitest";
import { createTestDatabase } from "@/lib/db/test-database";
import { startTestPgbouncer } from "@/lib/db/test-pgbouncer";
import { findPgbouncer } from "@/lib/db/test-pgbouncer-program";
import { env } from "@/lib/env";
import { epoch, owner } from "./test-pages";
import { openRelay } from "./test-relay";
import { FULL, held, invalidateEverything, now, opened, standby, untilUsed } from "./test-replica-pages";

const { openPool } = await import("@/lib/db/pool");

/** Tests of servers that do not count as the replica, or no longer do. */
export function testRefusals(): void {
  test("a server that is not the replica is not read", async () => {
    const other = await createTestDatabase();
    const primary = openPool(other.appUrl, {});
    const refused = async (options: Parameters<typeof opened>[0]) => {
      const { said, state } = await opened(options);
      expect(state).toBe("away");
      return said.join();
    };
    expect(await refused({ url: env().DATABASE_DIRECT_URL })).toMatch(/: it is not a standby\.$/);
    expect(await refused({ primary })).toMatch(/: it is a standby of another database\.$/);
    expect(await refused({ url: "postgresql://127.0.0.1:1/nowhere" })).toMatch(/ECONNREFUSED/);
    await primary.end();
    await other.drop();
  });

  test.skipIf(findPgbouncer() === undefined)(
    "a replica behind a pooler, which may lead to several servers, is not read",
    async () => {
      const pgbouncer = await startTestPgbouncer(standby.through(inject("clusterUrl")));
      const { said, state } = await opened({ url: pgbouncer.through(env().DATABASE_DIRECT_URL ?? "") });
      expect([state, ...said].join()).toMatch(/^away,.*: its address leads through a pooler\.$/);
      await pgbouncer.stop();
    },
  );

  test("a server whose changes are not those of the primary is not read", async () => {
    await untilUsed();
    await invalidateEverything();
    await standby.catchUp();
    expect((await opened()).state).toBe("used");
    await held();
    // As if the primary had been restored, and the desk had done something else since.
    await owner.query(`UPDATE "CatalogueChange" SET "at" = "at" + interval '1 s' WHERE "epoch" = $1`, [
      await epoch(),
    ]);
    const set = await opened();
    expect([set.state, ...set.said].join()).toMatch(/^away,.*: its change log is not that of the primary\.$/);
    await standby.resume();
  });

  test.runIf(FULL)(
    "a replica that stops answering is no longer used, and no render waits for it",
    async () => {
      await untilUsed();
      const relay = await openRelay(new URL(env().DATABASE_REPLICA_URL ?? ""));
      const { replica, said, state } = await opened({ url: relay.url });
      expect(state).toBe("used");
      relay.hold();
      await invalidateEverything();
      expect(await replica.reaches(await now())).toBe(false);
      expect(said.join()).toMatch(/Query read timeout\.$/);
      expect(await replica.reaches(await now())).toBe(false);
      relay.close();
    },
  );
}
