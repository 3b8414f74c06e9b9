import type { RequestListener } from "node:http";
import pg from "pg";
import { expect, onTestFinished, vi } from "vitest";
import { z } from "zod";
import { renderViewer } from "@/lib/auth/render-request";
import { queryRows } from "@/lib/db/rows";
import { TEST_SECRET } from "@/lib/db/test-cluster";
import { startTestReplica } from "@/lib/db/test-replica";
import { env, setEnv } from "@/lib/env";
import { NotFound } from "@/lib/errors";
import { databaseChanges } from "@/lib/page-cache/change-log";
import { tellReads } from "@/lib/page-cache/render-reads";
import { ask, openTestFront, TEST_TOKEN } from "@/lib/reverse-proxy/test-front";
import { another, close, epoch, owner, PAGES, reportPage } from "./test-pages";

const { cookieOfSession, makeAccount, signedIn } = await import("@/lib/auth/test-account");
const { db } = await import("@/lib/db/client");
const { plannedPool, pool } = await import("@/lib/db/pool");
const { openReplica } = await import("@/lib/db/replica/replica");
const { queryAccess } = await import("@/lib/page-cache/access-query");

setEnv({ PUBLIC_URL: "https://lodestone.example", AUTH_SECRET: TEST_SECRET });

type Rank = { kind: "rank"; rank: number; signedIn: boolean };

/** The path of each page, with its content; the list of related reports may lag, and is left out. */
const LOADS = new Map<string, (viewer: Rank) => Promise<unknown>>([
  ["/", (viewer) => Promise.all(PAGES.home.map((load) => load(viewer)))],
  ["/claims", (viewer) => Promise.all(PAGES.claims.map((load) => load(viewer)))],
  ["/entities/entity-subject", (viewer) => Promise.all(PAGES.entity.slice(0, 1).map((load) => load(viewer)))],
  ["/search?q=open+words", (viewer) => Promise.all(PAGES.search.map((load) => load(viewer)))],
  ["/reports/of-everything-there-is", (viewer) => report(viewer, "of-everything-there-is")],
  [`/reports/${another.slug}`, (viewer) => report(viewer, another.slug)],
]);

async function report(viewer: Rank, slug: string): Promise<unknown> {
  const { page, claims } = await reportPage(viewer, slug);
  // Pages of withdrawn reports are not cached: Next answers those itself.
  if (page.kind !== "report") throw new NotFound();
  return { ...page, neighbours: null, claims };
}

async function wordsOf(path: string, viewer: Rank): Promise<string | null> {
  try {
    const page = await LOADS.get(path)?.(viewer);
    return page === undefined ? null : JSON.stringify(page).replaceAll("<", "");
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}

/** Replaces Next, with Next's context around each request: renders with the queries that its pages use. */
const render: RequestListener = async (request, response) => {
  const viewer = renderViewer({ get: (name) => String(request.headers[name] ?? "") }, TEST_TOKEN);
  const words = viewer && (await wordsOf(request.url ?? "", viewer));
  response.writeHead(words === null ? 404 : 200, { "content-type": "text/html" });
  response.write(`<main>${words}</main>`);
  response.end();
};

/** Queries the primary, as the front server does. */
const accessPool = new pg.Pool({ connectionString: env().DATABASE_DIRECT_URL, max: 4 });
export const STRANGER: Rank = { kind: "rank", rank: 0, signedIn: false };
export const MEMBER: Rank = { kind: "rank", rank: 30, signedIn: true };
const COOKIES = new Map([[STRANGER, ""]]);

COOKIES.set(MEMBER, await cookieOfMember());
export const FULL = process.env.LODESTONE_FULL === "on";
export const standby = await startTestReplica();
setEnv({ DATABASE_REPLICA_URL: standby.through(env().DATABASE_DIRECT_URL ?? "") });
tellReads(TEST_TOKEN);
const front = await openTestFront(render, {
  accessQuery: queryAccess(accessPool),
  changes: databaseChanges(accessPool),
});

export async function closeAll(): Promise<void> {
  await front.close();
  await accessPool.end();
  await standby.stop();
  await close();
}

async function cookieOfMember(): Promise<string> {
  const account = await makeAccount();
  const { id: tierId } = await db.tier.findFirstOrThrow({ where: { rank: 30 }, select: { id: true } });
  const data = { accountId: account.id, tierId, state: "active" } as const;
  await db.membership.create({ data, select: { id: true } });
  const { sessionId } = await signedIn(account);
  return cookieOfSession(sessionId);
}

/** Every page as a reader gets it. */
export async function sent(viewer: Rank): Promise<Map<string, string>> {
  const cookie = COOKIES.get(viewer) ?? "";
  const answers = [...LOADS.keys()].map(async (path) => {
    const { status, body } = await ask(front.port, path, { headers: cookie ? { cookie } : {} });
    return [path, status === 200 ? body.toString() : String(status)] as const;
  });
  return new Map(await Promise.all(answers));
}

/** Every page as the primary has it. */
async function right(viewer: Rank): Promise<Map<string, string>> {
  const pages = [...LOADS.keys()].map(async (path) => {
    const words = await wordsOf(path, viewer);
    return [path, words === null ? "404" : `<main>${words}</main>`] as const;
  });
  return new Map(await Promise.all(pages));
}

/** Expects strangers and members to get every page as the primary has it. Returns everything that was sent. */
export async function expectRight(): Promise<string> {
  let text = "";
  for (const viewer of [STRANGER, MEMBER]) {
    const pages = await sent(viewer);
    expect(pages).toEqual(await right(viewer));
    text += [...pages.values()].join();
  }
  return text;
}

/** Raises the epoch without saying what has changed, so that every page is rendered again. */
export async function invalidateEverything(): Promise<void> {
  await owner.query(`UPDATE "CatalogueEpoch" SET "value" = "value" + 1`);
}

/** Whether a statement belongs to a page, rather than to the check of how far a server is. */
const isOfPages = (text: string): boolean => !/CatalogueEpoch|pg_control_system|^SET /.test(text);

/** The number of statements of pages that went to the primary and to the replica. */
export async function statementsOf(
  work: () => Promise<unknown>,
): Promise<{ primary: number; replica: number }> {
  const spies = [pool, plannedPool].map((one) => vi.spyOn(one, "query"));
  await standby.asked();
  await work();
  const textOf = (query: unknown) => (query as { text?: string }).text ?? String(query);
  const primary = spies.flatMap(({ mock }) => mock.calls.map(([query]) => textOf(query))).filter(isOfPages);
  for (const spy of spies) spy.mockRestore();
  return { primary: primary.length, replica: (await standby.asked()).filter(isOfPages).length };
}

/** Waits until renders read the replica. */
export async function untilUsed(): Promise<void> {
  await vi.waitFor(
    async () => {
      await invalidateEverything();
      await standby.catchUp();
      const { primary, replica } = await statementsOf(() => sent(STRANGER));
      expect(replica).toBeGreaterThan(10);
      expect(primary).toBe(0);
    },
    { timeout: 15_000, interval: 100 },
  );
}

/** Reads from the replica over a separate connection. */
export async function ofStandby(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: env().DATABASE_REPLICA_URL });
  await client.connect();
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

/** Holds the replica back, at most until this test ends. */
export async function held(): Promise<void> {
  onTestFinished(() => standby.resume());
  await standby.pause();
}

/** The state that a page requested now must not be older than. */
export async function now() {
  const rows = await queryRows(
    owner,
    "now",
    z.strictObject({ day: z.string() }),
    `SELECT (now() AT TIME ZONE 'UTC')::date::text AS "day"`,
  );
  return { epoch: await epoch(), day: rows[0]?.day ?? "" };
}

/** Another replica than that of the pages, after its first check. */
export async function opened(options: Partial<Parameters<typeof openReplica>[0]> = {}) {
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

/** Holds the nth page statement that is sent to the replica until it is released. */
export function heldStatement(nth: number) {
  let [reach, release, sent] = [() => {}, () => {}, 0];
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const port = Number(new URL(env().DATABASE_REPLICA_URL ?? "").port);
  const query = pg.Client.prototype.query;
  const spy = vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    const isOfPage = this.port === port && isOfPages((args[0] as { text?: string }).text ?? String(args[0]));
    const ask = () => Reflect.apply(query, this, args);
    if (!isOfPage || ++sent !== nth) return ask();
    reach();
    return released.then(ask);
  } as typeof query);
  onTestFinished(() => spy.mockRestore());
  return { reached, release: () => release(), restore: () => spy.mockRestore() };
}
