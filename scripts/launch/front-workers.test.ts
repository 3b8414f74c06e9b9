import cluster from "node:cluster";
import { once } from "node:events";
import http, { type ServerResponse } from "node:http";
import type net from "node:net";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { openTestDatabase } from "@/lib/db/test-database";
import { givenEnv, setEnv } from "@/lib/env";
import type { Front } from "./front-in-process";
import { clientsOf } from "./test-clients";

const WORKERS = 2;
/** Of a busy machine; nothing is measured by it. */
const PATIENT = { timeout: 20_000 };

const database = await openTestDatabase();
setEnv({
  HOST: "127.0.0.1",
  PORT: "0",
  LODESTONE_WORKERS: String(WORKERS),
  LODESTONE_CONNECTIONS_PER_ADDRESS: "6",
  LODESTONE_REQUESTS_PER_ADDRESS: "2",
  LODESTONE_RENDERS_PER_MINUTE: "40",
  LODESTONE_SEARCHES_PER_MINUTE: "4",
  LODESTONE_LOG: "silent",
});

let front: Front;
let owner: pg.Client;
/** In the place of Next: what it says, what it was asked, and the answers that it holds back. */
let words = "first";
const reached: string[] = [];
let madeBeforehand: string[] = [];
const held: ServerResponse[] = [];
const next = http.createServer((request, response) => {
  reached.push(request.url ?? "");
  if (request.url?.startsWith("/hold")) return held.push(response);
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
  // A moment later, so that those who come together do.
  const said = `${words} `.repeat(500);
  setTimeout(() => response.end(said), 20);
});

const { openFront } = await import("./front");
const openWorkers = () => openFront(givenEnv(), false, () => {});

beforeAll(async () => {
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  next.listen(0, "127.0.0.1");
  await once(next, "listening");
  front = await openWorkers();
  const nextPort = () => (next.address() as AddressInfo).port;
  await front.open({ nextPort, token: "t".repeat(32), build: "test" });
  await vi.waitFor(() => expect(reached).toContain("/feeds/reports.xml"), PATIENT);
  madeBeforehand = reached.splice(0);
});

afterEach(() => {
  release();
  reached.splice(0);
});

afterAll(async () => {
  await front?.close();
  next.closeAllConnections();
  next.close();
  await owner.end();
});

const workers = () => Object.values(cluster.workers ?? {}).flatMap((worker) => worker ?? []);

function release(): void {
  for (const response of held.splice(0)) response.end("released");
}

const { client, connect } = clientsOf(() => front.port);

/** Answers what is held back, as Next gets two at a time. */
async function releaseInPairs(count: number): Promise<void> {
  for (let left = count; left > 0; left -= 2) {
    await vi.waitFor(() => expect(held).toHaveLength(2), PATIENT);
    release();
  }
}

const raiseEpoch = () => owner.query(`UPDATE "CatalogueEpoch" SET "value" = "value" + 1`);

test("pages are made beforehand once, not by each worker", () => {
  expect(madeBeforehand).toEqual(["/", "/reports", "/entities", "/claims", "/feeds/reports.xml"]);
});

test("a page that all ask for at once is rendered once for all workers", async () => {
  const clients = Array.from({ length: 40 }, (_, at) => client(`127.0.1.${1 + at}`));
  const answers = await Promise.all(clients.map(({ ask }) => ask("/glossary?q=stampede")));
  expect(new Set(answers.map(({ status, body }) => `${status} ${body.slice(0, 5)}`))).toEqual(
    new Set(["200 first"]),
  );
  expect(reached).toEqual(["/glossary?q=stampede"]);
  for (const one of clients) one.end();
});

test("after a change is committed, no worker answers from before it", async () => {
  const clients = [1, 2, 3, 4].map((at) => client(`127.0.2.${at}`));
  for (let round = 0; round < 20; round++) {
    words = `round-${round}`;
    await raiseEpoch();
    const answers = await Promise.all(clients.flatMap(({ ask }) => [ask("/glossary"), ask("/entities")]));
    expect(new Set(answers.map(({ body }) => body.split(" ")[0]))).toEqual(new Set([words]));
  }
  // And each change made each page fall once, not once for each worker.
  expect(reached).toHaveLength(40);
  for (const one of clients) one.end();
});

test("renders and searches of an address are counted over all workers", async () => {
  const clients = [1, 2, 3, 4].map(() => client("127.0.3.1"));
  const statuses: number[] = [];
  for (let n = 0; n < 8; n++) {
    statuses.push((await clients[n % 4]?.ask(`/search?q=word${n}`))?.status ?? 0);
  }
  expect(statuses).toEqual([200, 200, 200, 200, 429, 429, 429, 429]);
  clients.push(client("127.0.3.2"));
  expect((await clients.at(-1)?.ask("/search?q=else"))?.status).toBe(200);
  for (const one of clients) one.end();
});

test("requests of an address that Next works on are counted over all workers", async () => {
  const clients = Array.from({ length: 6 }, () => client("127.0.4.1"));
  const asked = clients.map(({ ask }, at) => ask(`/hold/${at}`));
  await vi.waitFor(() => expect(held).toHaveLength(2), PATIENT);
  // By the time that another address is answered, the others would have come too.
  const other = client("127.0.4.2");
  expect((await other.ask("/pricing")).status).toBe(200);
  expect(held).toHaveLength(2);
  await releaseInPairs(6);
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(Array(6).fill(200));
  for (const one of [...clients, other]) one.end();
});

test("an address at its limit gives up the connection that has been idle longest, in any worker", async () => {
  const sockets: net.Socket[] = [];
  for (let n = 0; n < 9; n++) {
    const socket = await connect("127.0.5.1");
    sockets.push(socket);
    // Once it is answered its worker has it, and it is idle from then on.
    socket.write("GET /api/health HTTP/1.1\r\nHost: localhost\r\n\r\n");
    await once(socket, "data");
    const answered = Date.now();
    await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(answered + 2), { interval: 1 });
  }
  await vi.waitFor(
    () =>
      expect(sockets.map(({ closed }) => closed)).toEqual([...Array(3).fill(true), ...Array(6).fill(false)]),
    PATIENT,
  );
  for (const socket of sockets) socket.destroy();
});

test("if none is idle, the new one is refused", async () => {
  const sockets: net.Socket[] = [];
  for (let n = 0; n < 6; n++) {
    const socket = await connect("127.0.6.1");
    socket.write(`GET /hold/${n} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    sockets.push(socket);
  }
  await vi.waitFor(() => expect(held).toHaveLength(2), PATIENT);
  // Those that wait are under way, too; a worker hears of them before it hears of a later connection.
  const late = await connect("127.0.6.1");
  let answer = "";
  late.on("data", (chunk) => {
    answer += chunk;
  });
  await once(late, "close");
  expect(answer).toMatch(/^HTTP\/1\.1 429 /);
  expect(sockets.every(({ closed }) => !closed)).toBe(true);
  // None of them is to reach Next while another test counts.
  await releaseInPairs(6);
  for (const socket of sockets) socket.destroy();
});

test("a worker that dies is replaced, and its shares are returned", async () => {
  const clients = [1, 2].map(() => client("127.0.7.1"));
  const lost = clients.map(({ ask }, at) => ask(`/hold/lost-${at}`).catch(() => "lost"));
  await vi.waitFor(() => expect(held).toHaveLength(2), PATIENT);
  const before = workers();
  const isLost = async () => (await Promise.race([...lost, "kept"])) === "lost";
  // Both connections may have been dealt to one of them.
  for (const worker of before) {
    if (await isLost()) break;
    const replaced = once(cluster, "listening");
    worker.process.kill("SIGKILL");
    await replaced;
  }
  expect(await isLost()).toBe(true);
  await vi.waitFor(() => expect(workers()).toHaveLength(WORKERS), PATIENT);
  expect(workers()).not.toEqual(before);
  const third = client("127.0.7.1");
  expect((await third.ask("/pricing")).status).toBe(200);
  // Connections are dealt in turn: the new worker answers as the other does.
  for (const at of [1, 2, 3, 4]) {
    const one = client(`127.0.8.${at}`);
    await vi.waitFor(async () => expect((await one.ask("/glossary")).body).toContain(words), PATIENT);
    one.end();
  }
  release();
  await Promise.all(lost);
  for (const one of [...clients, third]) one.end();
});

test("each worker reports the health", async () => {
  for (const at of [1, 2, 3]) {
    const one = client(`127.0.9.${at}`);
    expect(await one.ask("/api/health")).toEqual({ status: 200, body: '{"status":"ok"}' });
    one.end();
  }
});

test("a port in use is reported in one sentence", async () => {
  setEnv({ PORT: String(front.port) });
  await expect(openWorkers()).rejects.toThrow(/Port \d+ is already in use/);
});

test("a worker ignores signals, and a shutdown lets each finish the requests in progress", async () => {
  for (const worker of workers()) worker.process.kill("SIGTERM");
  const clients = [1, 2, 3, 4].map((at) => client(`127.0.10.${at}`));
  const asked = clients.map(({ ask }, at) => ask(`/hold/${at}`));
  await vi.waitFor(() => expect(held).toHaveLength(4), PATIENT);
  expect(workers()).toHaveLength(WORKERS);
  const closed = front.close();
  await vi.waitFor(() => expect(connect("127.0.10.9")).rejects.toThrow(), PATIENT);
  release();
  expect((await Promise.all(asked)).map(({ body }) => body)).toEqual(Array(4).fill("released"));
  await closed;
  expect(workers()).toHaveLength(0);
});
