import net from "node:net";
import pg from "pg";
import { afterAll, expect, inject, onTestFinished, test, vi } from "vitest";
import { OPERATOR } from "@/lib/access/types";
import { withRender } from "@/lib/db/render-as-of";
import { createTestDatabase } from "@/lib/db/test-database";
import { startTestPgbouncer } from "@/lib/db/test-pgbouncer";
import { findPgbouncer } from "@/lib/db/test-pgbouncer-program";
import { env } from "@/lib/env";
import { another, claimId, epoch, owner, world } from "./test-pages";
import {
  closeAll,
  everythingFalls,
  expectRight,
  ofStandby,
  standby,
  statementsOf,
  untilUsed,
} from "./test-replica-pages";

const { Prisma } = await import("@/lib/db/generated/client");
const { plannedPool } = await import("@/lib/db/pool");
const { prepared } = await import("@/lib/db/prepared");
const { openReplica } = await import("@/lib/db/replica");
const { assessClaim } = await import("@/lib/evidence/commands/claims/assess-claim");
const { ORIGIN, publish } = await import("@/lib/reports/queries/test-world");
const { withdrawReport } = await import("@/lib/reports/commands/withdraw-report");

afterAll(closeAll);

test("renders read the replica, and the primary is asked for nothing but its place in the change log", async () => {
  await untilUsed();
  await expectRight();
});

test("what a replica that is held back still has is not sent to anybody", async () => {
  await untilUsed();
  await held();
  const acts: [string, () => Promise<unknown>, (text: string) => void][] = [
    [
      "a word is corrected",
      async () => {
        const parts = [{ access: "public", words: "Corrected words.", entityId: world.subjectId }];
        const correction = { ...another, title: "Another one", parts, reason: "A slip" };
        await publish(world, { ...correction, kind: "corrected" });
      },
      (text) => expect(text).toContain("Corrected words."),
    ],
    [
      "a claim is graded otherwise",
      async () => {
        const assessment = { credibility: 2, status: "contested", rationale: "Others deny it" } as const;
        await assessClaim(OPERATOR, { claimId, assessment }, ORIGIN);
      },
      (text) => expect(text).toContain("contested"),
    ],
    [
      "a name changes",
      () =>
        owner.query(`BEGIN; UPDATE "EntityName" SET "value" = 'Renamed Corp' WHERE "entityId" = '${world.subjectId}';
          UPDATE "CatalogueEpoch" SET "value" = "value" + 1; COMMIT`),
      (text) => expect(text).toContain("Renamed Corp"),
    ],
    [
      "a report is withdrawn",
      () => withdrawReport(OPERATOR, { reportId: another.reportId, reason: "It was wrong" }, ORIGIN),
      (text) => expect(text).not.toContain("Corrected words."),
    ],
  ];
  for (const [what, act, isSeen] of acts) {
    await act();
    const { replica } = await statementsOf(async () => isSeen(await expectRight()));
    expect(replica, what).toBe(0);
  }
  const [old] = await ofStandby<{ title: string; epoch: string }>(
    `SELECT v."title", e."value" AS "epoch" FROM "CatalogueEpoch" e, "Report" r
    JOIN "ReportVersion" v ON v."id" = r."currentVersionId" WHERE r."slug" = '${another.slug}'`,
  );
  // It has all of it still, or nothing was tried.
  expect(old?.title).toBe("Another");
  expect(Number(old?.epoch)).toBeLessThan(await epoch());
  await standby.resume();
  await untilUsed();
  await expectRight();
});

test("reads go on when the replica dies, and it is read again when it is back", async () => {
  await untilUsed();
  await standby.kill();
  await everythingFalls();
  await expectRight();
  await standby.start();
  await untilUsed();
  await expectRight();
});

/** Holds the replica back, for this test at most. */
async function held(): Promise<void> {
  onTestFinished(() => standby.resume());
  await standby.pause();
}

/** What a page that is asked for now is rendered after. */
async function now() {
  const { rows } = await owner.query<{ day: string }>(
    `SELECT (now() AT TIME ZONE 'UTC')::date::text AS "day"`,
  );
  return { epoch: await epoch(), day: rows[0]?.day ?? "" };
}

/** A replica beside that of the pages, once it has been tried. */
async function opened(options: Partial<Parameters<typeof openReplica>[0]> = {}) {
  const said: string[] = [];
  const replica = openReplica({
    url: env().DATABASE_REPLICA_URL ?? "",
    primary: plannedPool,
    max: 2,
    waitMs: 0,
    say: (what) => said.push(what),
    ...options,
  });
  onTestFinished(() => replica.end());
  return { replica, said, state: await replica.state() };
}

test("a render waits for the replica as long as it was told, and for no change that it does not need", async () => {
  await untilUsed();
  const before = await now();
  const patient = await opened({ waitMs: 60_000 });
  const hasty = await opened();
  expect([patient.state, hasty.state]).toEqual(["used", "used"]);
  await held();
  await everythingFalls();
  const after = await now();
  const waited = patient.replica.reaches(after);
  expect(await hasty.replica.reaches(after)).toBe(false);
  expect(await hasty.replica.state()).toBe("behind");
  expect(await hasty.replica.reaches(before)).toBe(true);
  expect(await hasty.replica.reaches({ ...before, day: "9999-12-31" })).toBe(false);
  await standby.resume();
  expect(await waited).toBe(true);
  await standby.catchUp();
  // To be behind is no reason to leave it.
  expect([...patient.said, ...hasty.said]).toEqual([]);
});

test("what is not the replica is not read", async () => {
  const other = await createTestDatabase();
  const primary = new pg.Pool({ connectionString: other.appUrl });
  const refused = async (options: Partial<Parameters<typeof openReplica>[0]>) => {
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

test.skipIf(findPgbouncer() === undefined)("nor through a pooler, which may deal out several", async () => {
  const pgbouncer = await startTestPgbouncer(standby.through(inject("clusterUrl")));
  const { said, state } = await opened({ url: pgbouncer.through(env().DATABASE_DIRECT_URL ?? "") });
  expect([state, ...said].join()).toMatch(/^away,.*: its address leads through a pooler\.$/);
  await pgbouncer.stop();
});

test("nor one whose changes are not those of the primary", async () => {
  await untilUsed();
  await everythingFalls();
  await standby.catchUp();
  expect((await opened()).state).toBe("used");
  await held();
  // As after the primary was set back, and the desk has done something else since.
  await owner.query(`UPDATE "CatalogueChange" SET "at" = "at" + interval '1 s' WHERE "epoch" = $1`, [
    await epoch(),
  ]);
  const set = await opened();
  expect([set.state, ...set.said].join()).toMatch(/^away,.*: its change log is not that of the primary\.$/);
  await standby.resume();
});

test("a statement that the replica cancels for what it replays is asked of the primary", async () => {
  await untilUsed();
  const waits = Prisma.sql`SELECT CASE WHEN pg_is_in_recovery() THEN pg_sleep(60)::text END AS "slept", count(*) FROM "SearchWord"`;
  const answer = withRender(await now(), () => prepared<{ slept: string | null }>("test-waits", waits));
  await vi.waitFor(async () => {
    const running = await standby.ask(`SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep'`);
    expect(running).toHaveLength(1);
  });
  await owner.query(`BEGIN; LOCK TABLE "SearchWord" IN ACCESS EXCLUSIVE MODE; COMMIT`);
  await standby.catchUp();
  expect(await answer).toMatchObject([{ slept: null }]);
  // It is read all the same.
  const { primary, replica } = await statementsOf(async () =>
    withRender(await now(), () => prepared("test-one", Prisma.sql`SELECT count(*) FROM "SearchWord"`)),
  );
  expect({ primary, replica }).toEqual({ primary: 0, replica: 1 });
});

test("one that stops answering is left, and nobody waits for it", async () => {
  await untilUsed();
  const relay = await openRelay(new URL(env().DATABASE_REPLICA_URL ?? ""));
  const { replica, said, state } = await opened({ url: relay.url });
  expect(state).toBe("used");
  relay.hold();
  await everythingFalls();
  expect(await replica.reaches(await now())).toBe(false);
  expect(said.join()).toMatch(/Query read timeout\.$/);
  expect(await replica.reaches(await now())).toBe(false);
  relay.close();
});

/** Leads to a server, until it is held: then nothing comes through any more, and nothing is closed. */
async function openRelay(to: URL) {
  const sockets: net.Socket[] = [];
  const server = net.createServer((from) => {
    const on = net.connect(Number(to.port), to.hostname);
    sockets.push(from, on);
    for (const socket of [from, on]) socket.on("error", () => {});
    from.pipe(on).pipe(from);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const through = new URL(to);
  through.port = String((server.address() as net.AddressInfo).port);
  return {
    url: through.href,
    hold() {
      for (const socket of sockets) socket.unpipe().pause();
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

test("one that was promoted is not read any more", async () => {
  await untilUsed();
  const { replica, said, state } = await opened();
  expect(state).toBe("used");
  await standby.ask("SELECT pg_promote()");
  await vi.waitFor(async () => expect(await replica.state()).toBe("away"), {
    timeout: 10_000,
    interval: 100,
  });
  expect(said.join()).toMatch(/: it is not a standby any more\.$/);
  const { replica: read } = await statementsOf(expectRight);
  expect(read).toBe(0);
});
