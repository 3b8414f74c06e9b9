import { afterAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { OPERATOR } from "@/lib/access/types";
import { withRender } from "@/lib/db/render-as-of";
import { startTestReplica } from "@/lib/db/test-replica";
import { env } from "@/lib/env";
import { another, claimId, epoch, open, owner, world } from "./test-pages";
import { openRelay } from "./test-relay";
import {
  closeAll,
  expectRight,
  FULL,
  held,
  heldStatement,
  invalidateEverything,
  MEMBER,
  now,
  ofStandby,
  opened,
  STRANGER,
  sent,
  standby,
  statementsOf,
  untilUsed,
} from "./test-replica-pages";
import { testRefusals } from "./test-replica-refusals";

const { Prisma } = await import("@/lib/db/generated/client");
const { plannedPool } = await import("@/lib/db/pool");
const { prepared } = await import("@/lib/db/prepared");
const { watchHealth } = await import("@/lib/reverse-proxy/health");
const { assessClaim } = await import("@/lib/evidence/commands/claims/assess-claim");
const { ORIGIN, publish } = await import("@/lib/reports/queries/test-world");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");

/** `bigint`, as text. */
const Count = { count: z.string() };

afterAll(closeAll);

testRefusals();

test("renders read the replica, and ask the primary only for its place in the change log", async () => {
  await untilUsed();
  await expectRight();
});

test("no reader gets what only a replica that is held back still has", async () => {
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
  const [old] = await ofStandby(
    `SELECT v."title", e."value" AS "epoch" FROM "CatalogueEpoch" e, "Report" r
    JOIN "ReportVersion" v ON v."id" = r."currentVersionId" WHERE r."slug" = '${another.slug}'`,
  );
  // It must still have all of it, or nothing was tested.
  expect(old?.title).toBe("Another");
  expect(Number(old?.epoch)).toBeLessThan(await epoch());
  await standby.resume();
  await untilUsed();
  await expectRight();
});

test("reads go on when the replica dies, and it is read again when it is back", async () => {
  await untilUsed();
  await standby.kill();
  await invalidateEverything();
  await expectRight();
  await standby.start();
  await untilUsed();
  await expectRight();
});

test("a render waits for the replica up to its limit, and only for changes that it needs", async () => {
  await untilUsed();
  const before = await now();
  const patient = await opened({ waitMs: 60_000 });
  const hasty = await opened();
  expect([patient.state, hasty.state]).toEqual(["used", "used"]);
  const health = watchHealth(plannedPool, [], hasty.replica);
  await held();
  await invalidateEverything();
  const after = await now();
  const waited = patient.replica.reaches(after);
  expect(await hasty.replica.reaches(after)).toBe(false);
  expect(await hasty.replica.state()).toBe("behind");
  expect(await health.replica?.()).toBe("behind");
  expect(await hasty.replica.reaches(before)).toBe(true);
  expect(await hasty.replica.reaches({ ...before, day: "9999-12-31" })).toBe(false);
  await standby.resume();
  expect(await waited).toBe(true);
  await standby.catchUp();
  // A replica that is only behind stays in use.
  expect([...patient.said, ...hasty.said]).toEqual([]);
});

test("a statement that the replica cancels because of its replay goes to the primary", async () => {
  await untilUsed();
  const waits = Prisma.sql`SELECT CASE WHEN pg_is_in_recovery() THEN pg_sleep(60)::text END AS "slept", count(*) FROM "SearchWord"`;
  const answer = withRender(await now(), () =>
    prepared("test-waits", z.strictObject({ slept: z.string().nullable(), ...Count }), waits),
  );
  await vi.waitFor(async () => {
    const running = await standby.ask(`SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep'`);
    expect(running).toHaveLength(1);
  });
  await owner.query(`BEGIN; LOCK TABLE "SearchWord" IN ACCESS EXCLUSIVE MODE; COMMIT`);
  await standby.catchUp();
  expect(await answer).toMatchObject([{ slept: null }]);
  // The replica stays in use.
  const { primary, replica } = await statementsOf(async () =>
    withRender(await now(), () =>
      prepared("test-one", z.strictObject(Count), Prisma.sql`SELECT count(*) FROM "SearchWord"`),
    ),
  );
  expect({ primary, replica }).toEqual({ primary: 0, replica: 1 });
});

test.each(FULL ? Array.from({ length: 16 }, (_, at) => at + 1) : [9])(
  "renders whose statement %i waits while a report is withdrawn are not cached as newer",
  async (nth) => {
    const words = `Open words, withdrawn at ${nth}.`;
    const taken = await publish(world, { title: "A slip", parts: [{ ...open, words }] });
    await untilUsed();
    const statement = heldStatement(nth);
    const underWay = sent(MEMBER);
    await statement.reached;
    await withdrawReport(OPERATOR, { reportId: taken.reportId, reason: "It was wrong" }, ORIGIN);
    if (nth % 2 === 0) await standby.catchUp();
    statement.release();
    await underWay;
    statement.restore();
    expect(await expectRight()).not.toContain(words);
  },
);

const STEPS = 300;

test.runIf(FULL)(
  "whatever the replica does while the desk works, every page is right after every change",
  {
    timeout: 3_600_000,
  },
  async () => {
    const pick = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)] as T;
    const { reportId } = await publish(world, { title: "In the making", parts: [open] });
    const ACTS: ((nth: number) => Promise<unknown>)[] = [
      (nth) => {
        const correction = { title: `In the making ${nth}`, parts: [open], reason: "A slip" };
        return publish(world, { ...correction, reportId, kind: "corrected" });
      },
      async (nth) => {
        const parts = [{ ...open, words: `Open words, withdrawn ${nth}.` }];
        const taken = await publish(world, { title: "A slip", parts });
        // Renders in progress while it goes down.
        const underWay = Promise.all([STRANGER, MEMBER].map(sent));
        await withdrawReport(OPERATOR, { reportId: taken.reportId, reason: "It was wrong" }, ORIGIN);
        expect(await expectRight()).not.toContain(`withdrawn ${nth}.`);
        await underWay;
      },
      () => standby.pause(),
      () => standby.resume(),
    ];
    for (let nth = 0; nth < STEPS; nth++) {
      const underWay = sent(pick([STRANGER, MEMBER]));
      await pick(ACTS)(nth);
      await expectRight();
      await underWay;
    }
    await standby.resume();
  },
);

test.runIf(FULL)("of several replicas behind one address, each is read only as far as it is", async () => {
  await untilUsed();
  const second = await startTestReplica();
  const url = env().DATABASE_REPLICA_URL ?? "";
  const relay = await openRelay(new URL(url), new URL(second.through(url)));
  await second.catchUp();
  await second.pause();
  await invalidateEverything();
  await standby.catchUp();
  const asOf = await now();
  const { replica } = await opened({ url: relay.url });
  await vi.waitFor(async () => expect(await replica.reaches(asOf)).toBe(true), { timeout: 10_000 });
  const text = `SELECT "value" AS "epoch", pg_sleep(0.2) FROM "CatalogueEpoch"`;
  const asked = Array.from({ length: 4 }, () => withRender(asOf, () => replica.shared.query({ text })));
  const answers = await Promise.allSettled(asked);
  const epochs = answers.flatMap((answer) =>
    answer.status === "fulfilled" ? [Number(answer.value.rows[0].epoch)] : [],
  );
  // Some connections led to the server that is far enough, others to the other one.
  expect(new Set(epochs)).toEqual(new Set([asOf.epoch]));
  expect(epochs.length).toBeLessThan(asked.length);
  await second.stop();
  relay.close();
});

test.runIf(FULL)("a replica that was promoted is no longer read", async () => {
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
