import type { RequestListener } from "node:http";
import { encode } from "next-auth/jwt";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { OPERATOR, type Viewer } from "@/lib/access/types";
import { renderViewer } from "@/lib/auth/render-request";
import { withRender } from "@/lib/db/render-as-of";
import { TEST_SECRET } from "@/lib/db/test-cluster";
import { createTestDatabase } from "@/lib/db/test-database";
import { startTestReplica, type TestReplica } from "@/lib/db/test-replica";
import { env, setEnv } from "@/lib/env";
import { databaseChanges } from "@/lib/front/change-log";
import { tellReads } from "@/lib/front/render-reads";
import { ask, openTestFront, TEST_TOKEN, type TestFront } from "@/lib/front/test-front";
import { another, claimId, close, epoch, open, owner, PAGES, world } from "./test-pages";

const { sessionCookieName } = await import("@/lib/auth/cookie");
const { makeAccount, signedIn } = await import("@/lib/auth/test-account");
const { Prisma } = await import("@/lib/db/generated/client");
const { db } = await import("@/lib/db/client");
const { plannedPool, pool } = await import("@/lib/db/pool");
const { prepared } = await import("@/lib/db/prepared");
const { openReplica } = await import("@/lib/db/replica");
const { assessClaim } = await import("@/lib/evidence/commands/claims/assess-claim");
const { askDatabase } = await import("@/lib/front/question");
const { ORIGIN, publish } = await import("@/lib/reports/queries/test-world");
const { withdrawReport } = await import("@/lib/reports/commands/withdraw-report");

setEnv({ PUBLIC_URL: "https://lodestone.example", AUTH_SECRET: TEST_SECRET });

/** The address of each page, with what is in it; which reports are named as related may lag, and is left out. */
const LOADS = new Map<string, (viewer: Viewer) => Promise<unknown>>([
  ["/", (viewer) => Promise.all(PAGES.home.map((load) => load(viewer)))],
  ["/claims", (viewer) => Promise.all(PAGES.claims.map((load) => load(viewer)))],
  ["/entities/entity-subject", (viewer) => Promise.all(PAGES.entity.slice(0, 1).map((load) => load(viewer)))],
  ["/search?q=open+words", (viewer) => Promise.all(PAGES.search.map((load) => load(viewer)))],
  ["/reports/of-everything-there-is", (viewer) => report(viewer, 0)],
  [`/reports/${another.slug}`, (viewer) => report(viewer, 1)],
]);

async function report(viewer: Viewer, nth: number): Promise<unknown> {
  const page = (await PAGES.report[nth]?.(viewer)) as { kind: string };
  if (page.kind !== "report") throw new Error(page.kind);
  return { ...page, neighbours: null };
}

async function wordsOf(path: string, viewer: Viewer): Promise<string | null> {
  const load = LOADS.get(path);
  return load ? load(viewer).then((page) => JSON.stringify(page).replaceAll("<", ""), () => null) : null;
}

/** In the place of Next, with what Next has around each request: renders by the queries that its pages use. */
const render: RequestListener = async (request, response) => {
  const viewer = renderViewer({ get: (name) => String(request.headers[name] ?? "") }, TEST_TOKEN);
  const words = viewer && (await wordsOf(request.url ?? "", viewer));
  response.writeHead(words === null ? 404 : 200, { "content-type": "text/html" });
  response.write(`<main>${words}</main>`);
  response.end();
};

/** Asks the primary, as the front server does. */
const question = new pg.Pool({ connectionString: env().DATABASE_DIRECT_URL, max: 4 });
const STRANGER: Viewer = { kind: "rank", rank: 0, signedIn: false };
const MEMBER: Viewer = { kind: "rank", rank: 30, signedIn: true };
const COOKIES = new Map([[STRANGER, ""]]);

let standby: TestReplica;
let front: TestFront;
beforeAll(async () => {
  COOKIES.set(MEMBER, await cookieOfMember());
  standby = await startTestReplica();
  setEnv({ DATABASE_REPLICA_URL: standby.through(env().DATABASE_DIRECT_URL ?? "") });
  tellReads(TEST_TOKEN);
  front = await openTestFront(render, { question: askDatabase(question), changes: databaseChanges(question) });
});
afterAll(async () => {
  await front?.close();
  await question.end();
  await standby?.stop();
  await close();
});

async function cookieOfMember(): Promise<string> {
  const account = await makeAccount();
  const { id: tierId } = await db.tier.findFirstOrThrow({ where: { rank: 30 }, select: { id: true } });
  const data = { accountId: account.id, tierId, state: "active" } as const;
  await db.membership.create({ data, select: { id: true } });
  const { sessionId } = await signedIn(account);
  return `${sessionCookieName(true)}=${await encode({ token: { sid: sessionId }, secret: TEST_SECRET })}`;
}

/** Every page as it is sent to a reader. */
async function sent(viewer: Viewer): Promise<Map<string, string>> {
  const cookie = COOKIES.get(viewer) ?? "";
  const answers = [...LOADS.keys()].map(async (path) => {
    const { status, body } = await ask(front.port, path, { headers: cookie ? { cookie } : {} });
    return [path, status === 200 ? body.toString() : String(status)] as const;
  });
  return new Map(await Promise.all(answers));
}

/** Every page as the primary has it. */
async function right(viewer: Viewer): Promise<Map<string, string>> {
  const pages = [...LOADS.keys()].map(async (path) => {
    const words = await wordsOf(path, viewer);
    return [path, words === null ? "404" : `<main>${words}</main>`] as const;
  });
  return new Map(await Promise.all(pages));
}

async function expectRight(): Promise<string> {
  let text = "";
  for (const viewer of [STRANGER, MEMBER]) {
    const pages = await sent(viewer);
    expect(pages).toEqual(await right(viewer));
    text += [...pages.values()].join();
  }
  return text;
}

/** Raises the epoch without saying what has changed, so every page is rendered again. */
async function everythingFalls(): Promise<void> {
  await owner.query(`UPDATE "CatalogueEpoch" SET "value" = "value" + 1`);
}

/** How many statements of pages went to the primary and to the replica. */
async function statementsOf(work: () => Promise<unknown>): Promise<{ primary: number; replica: number }> {
  const spies = [pool, plannedPool].map((one) => vi.spyOn(one, "query"));
  await standby.asked();
  await work();
  const ofPages = (text: string) => !/CatalogueEpoch|pg_control_system/.test(text);
  const textOf = (query: unknown) => (query as { text?: string }).text ?? String(query);
  const primary = spies.flatMap(({ mock }) => mock.calls.map(([query]) => textOf(query))).filter(ofPages);
  for (const spy of spies) spy.mockRestore();
  return { primary: primary.length, replica: (await standby.asked()).filter(ofPages).length };
}

/** Until renders read the replica. */
async function untilUsed(): Promise<void> {
  await vi.waitFor(
    async () => {
      await everythingFalls();
      await standby.catchUp();
      const { primary, replica } = await statementsOf(() => sent(STRANGER));
      expect(replica).toBeGreaterThan(10);
      expect(primary).toBe(0);
    },
    { timeout: 15_000, interval: 100 },
  );
}

test("renders read the replica, and the primary is asked for nothing but its place in the change log", async () => {
  await untilUsed();
  await expectRight();
});

test("what a replica that is held back still has is not sent to anybody", async () => {
  await untilUsed();
  await standby.pause();
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

/** What the replica has, read beside everything. */
async function ofStandby<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: env().DATABASE_REPLICA_URL });
  await client.connect();
  return client.query<Row>(sql).then(({ rows }) => rows).finally(() => client.end());
}

test("reads go on when the replica dies, and it is read again when it is back", async () => {
  await untilUsed();
  await standby.kill();
  await everythingFalls();
  await expectRight();
  await standby.start();
  await untilUsed();
  await expectRight();
});
