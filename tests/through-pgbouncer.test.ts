import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { z } from "zod";
import { OPERATOR } from "@/lib/access/types";
import { TIME_LIMITS, throughPooler, withoutTimeLimits } from "@/lib/db/pooler";
import { prepareConnections } from "@/lib/db/prepare";
import { queryRows, selectRows } from "@/lib/db/rows";
import { TEST_SECRET } from "@/lib/db/test-cluster";
import { createTestDatabase, openTestDatabase, type TestDatabase } from "@/lib/db/test-database";
import {
  NO_PGBOUNCER,
  startTestPgbouncer,
  TEST_POOL_SIZE,
  type TestPgbouncer,
} from "@/lib/db/test-pgbouncer";
import { findPgbouncer } from "@/lib/db/test-pgbouncer-program";
import { asUnavailable } from "@/lib/db/unavailable";
import { withClient } from "@/lib/db/with-client";
import { env, setEnv } from "@/lib/env";
import { Unavailable } from "@/lib/errors";

const present = findPgbouncer() !== undefined;
if (!present) console.warn(`SKIPPED: ${NO_PGBOUNCER}`);

let pgbouncer: TestPgbouncer;
// Registered before the database's hook, which closes its pool and so must run first.
afterAll(() => pgbouncer?.stop());
const database = await openTestDatabase();
let other: TestDatabase;
if (present) {
  pgbouncer = await startTestPgbouncer(inject("clusterUrl"));
  const { ownerUrl } = database;
  const given = { databaseUrl: pgbouncer.through(ownerUrl), ownerUrl };
  const { appUrl, directUrl } = await prepareConnections(given, TEST_SECRET);
  setEnv({ DATABASE_URL: appUrl, DATABASE_DIRECT_URL: directUrl });
}

const noted = (error: unknown) => error;

/** The settings of a new connection, by Postgres' names. */
const beginnings = (url: string) =>
  withClient(url, async (client) => {
    const names = Object.keys(TIME_LIMITS);
    const rows = await queryRows(
      client,
      "beginnings",
      z.strictObject({ name: z.string(), setting: z.string() }),
      "SELECT name, setting FROM pg_settings WHERE name = ANY($1)",
      [names],
    );
    return Object.fromEntries(rows.map(({ name, setting }) => [name, Number(setting)]));
  });

describe.skipIf(!present)("a real PgBouncer in transaction mode", () => {
  beforeAll(async () => {
    other = await createTestDatabase();
  });
  afterAll(async () => {
    await other.drop();
  });

  it("serves one client from many sessions, and knows no named statements", async () => {
    const clients = new pg.Pool({ connectionString: env().DATABASE_URL, max: 6 });
    try {
      const sessions = () => clients.query("SELECT pg_backend_pid() AS pid, pg_sleep(0.05)");
      await Promise.all(Array.from({ length: 6 }, sessions));
      await withClient(env().DATABASE_URL ?? "", async (client) => {
        const pids = new Set<number>();
        for (let n = 0; n < 6; n++) {
          const rows = await queryRows(
            client,
            "sessions",
            z.strictObject({ pid: z.number() }),
            "SELECT pg_backend_pid() AS pid",
          );
          pids.add(rows[0]?.pid ?? 0);
        }
        expect(pids.size).toBeGreaterThan(1);
        await expect(
          (async () => {
            for (let n = 0; n < 6; n++) await client.query({ name: "one", text: "SELECT 1" });
          })(),
        ).rejects.toThrow(/prepared statement/);
      });
      await expect(beginnings(withoutTimeLimits(env().DATABASE_URL ?? ""))).rejects.toThrow(
        /startup parameter/,
      );
    } finally {
      await clients.end();
    }
  });

  it("keeps the application's timeouts, which the worker's connection does not have", async () => {
    expect(await beginnings(env().DATABASE_URL ?? "")).toEqual(TIME_LIMITS);
    const none = Object.fromEntries(Object.keys(TIME_LIMITS).map((name) => [name, 0]));
    expect(await beginnings(withoutTimeLimits(database.appUrl))).toEqual(none);
  });

  it("is refused in one sentence when it leads elsewhere, or refuses the role", async () => {
    const { ownerUrl, appUrl } = database;
    const elsewhere = throughPooler(ownerUrl, appUrl, pgbouncer.through(other.ownerUrl));
    await expect(elsewhere).rejects.toThrow(
      "DATABASE_URL and DATABASE_DIRECT_URL lead to two different databases.",
    );
    const nowhere = throughPooler(ownerUrl, appUrl, "postgresql://127.0.0.1:1/nowhere");
    await expect(nowhere).rejects.toThrow(/^The pooler of DATABASE_URL does not let the role lodestone_app_/);
  });

  it("reports that it has no free session, which becomes a 503", async () => {
    const { db, pool } = await import("@/lib/db/client");
    const busy = new pg.Pool({ connectionString: env().DATABASE_URL, max: TEST_POOL_SIZE });
    const held = await Promise.all(Array.from({ length: TEST_POOL_SIZE }, () => busy.connect()));
    try {
      await Promise.all(held.map((client) => client.query("BEGIN")));
      const refused = await Promise.all([
        db.report.count().catch(noted),
        db.$transaction((tx) => tx.report.count()).catch(noted),
        pool.query("SELECT 1").catch((error: unknown) => asUnavailable(error)),
      ]);
      for (const error of refused) expect(error).toBeInstanceOf(Unavailable);
    } finally {
      for (const client of held) client.release(true);
      await busy.end();
    }
    expect(await db.report.count()).toBe(0);
  });

  it("runs commands, queries and their locks concurrently", { timeout: 60_000 }, async () => {
    const { verifyAuditLog } = await import("@/lib/audit/queries/verify-audit-log");
    const { publish, seedWorld } = await import("@/lib/reports/queries/test-world");
    const { listReports } = await import("@/lib/reports/queries/list-reports");
    const { db } = await import("@/lib/db/client");
    const world = await seedWorld();
    const parts = [{ access: "public", words: "Words of a report." }];
    const titles = Array.from({ length: 4 }, (_, n) => `Side by side ${n}`);
    await Promise.all([
      ...titles.map((title) => publish(world, { title, parts })),
      ...titles.map(() => listReports(OPERATOR, {})),
    ]);
    expect(await db.report.count({ where: { currentVersion: { title: { startsWith: "Side by" } } } })).toBe(
      titles.length,
    );
    expect(await db.publicationLogEntry.count()).toBe(titles.length);
    expect((await verifyAuditLog(OPERATOR)).firstBreak).toBeNull();
  });

  it("works for throttles, sessions, the front server's query and jobs", async () => {
    const { makeAccount, signedIn } = await import("@/lib/auth/test-account");
    const { takeAttempt } = await import("@/lib/auth/throttle");
    const { queryAccess } = await import("@/lib/page-cache/access-query");
    const { cachedPath } = await import("@/lib/page-cache/cached-paths");
    const { openPlannedPool } = await import("@/lib/db/pool");
    const { db } = await import("@/lib/db/client");
    const { queueMail } = await import("@/lib/mail/commands");
    const { startWorker } = await import("@/lib/worker/worker");
    const person = await signedIn(await makeAccount());
    const attempts = Array.from({ length: 10 }, () => takeAttempt("sign-in", "a@example.com"));
    await Promise.all(attempts);
    await expect(takeAttempt("sign-in", "a@example.com")).rejects.toThrow(/Too many attempts/);

    const planned = openPlannedPool();
    const path = cachedPath("/");
    if (!path) throw new Error("Not kept");
    const question = queryAccess(planned);
    const asked = Array.from({ length: 40 }, () => question({ sessionId: person.sessionId, path }));
    for (const answer of await Promise.all(asked))
      expect(answer).toMatchObject({ kind: "cacheable", signedIn: true });
    await planned.end();

    const worker = await startWorker();
    const mail = { to: "nobody@example.com", cause: "test", subject: "S", text: "T", html: "<p>T</p>" };
    await db.$transaction((tx) => queueMail(tx, mail));
    const { id } = await db.outboxMail.findFirstOrThrow({ where: { cause: "test" }, select: { id: true } });
    const jobs = () => selectRows(db, "test-jobs", z.strictObject({ n: z.int() }))`
      SELECT count(*)::int AS n FROM graphile_worker._private_jobs WHERE payload->>'mailId' = ${id} AND attempts = 0`;
    await vi.waitFor(async () => expect(await jobs()).toEqual([{ n: 0 }]), { timeout: 10_000 });
    await worker.stop();
  });
});
