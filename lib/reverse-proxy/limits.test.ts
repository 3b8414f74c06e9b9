import { once } from "node:events";
import net from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { networkOf } from "@/lib/ip-address";
import type { AccessQuery } from "@/lib/page-cache/cached-paths";
import { trustedProxies } from "./client-address";
import { WAITING_PER_ADDRESS } from "./limits";
import { ask, cacheable, NO_LIMITS, openTestFront, TEST_HOST, type TestFront } from "./test-front";

let front: TestFront;
afterEach(() => front.close());

/** Of a busy machine; nothing is measured by it. */
const PATIENT = { timeout: 15_000 };

const accessQuery: AccessQuery = async () => cacheable();

const openCaching = (limits: Partial<typeof NO_LIMITS>, more: Parameters<typeof openTestFront>[1] = {}) =>
  openTestFront(
    (_request, response) => {
      response.setHeader("content-type", "text/html");
      response.end("page");
    },
    { accessQuery, limits: { ...NO_LIMITS, ...limits }, ...more },
  );

async function connect(localAddress = "127.0.0.1"): Promise<net.Socket> {
  const socket = net.connect({ port: front.port, host: "127.0.0.1", localAddress });
  socket.on("error", () => {});
  await once(socket, "connect");
  return socket;
}

test("what has to be rendered is limited for each address, and what is cached is not", async () => {
  front = await openCaching({ rendersPerMinute: 3 });
  for (const slug of ["a", "b", "c"]) expect((await ask(front.port, `/reports/${slug}`)).status).toBe(200);
  const refused = await ask(front.port, "/reports/d", { headers: { accept: "text/html" } });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  expect(refused.body.toString()).toContain("Too many requests");
  expect(refused.headers["content-security-policy"]).toContain("default-src 'none'");
  for (let n = 0; n < 10; n++) expect((await ask(front.port, "/reports/a")).status).toBe(200);
  expect((await ask(front.port, "/reports/a", { headers: { rsc: "1" } })).status).toBe(429);
  expect((await ask(front.port, "/api/health")).status).toBe(200);
  expect((await ask(front.port, "/pricing")).status).toBe(200);
});

test("so are searches", async () => {
  front = await openCaching({ searchesPerMinute: 2 });
  const statuses = [];
  for (const q of ["a", "b", "b", "c", "b"]) statuses.push((await ask(front.port, `/search?q=${q}`)).status);
  expect(statuses).toEqual([200, 200, 200, 429, 200]);
  for (const path of ["/search/suggestions?q=a", "/forum/search?q=a", "/forum/search"])
    expect((await ask(front.port, path)).status).toBe(429);
  expect((await ask(front.port, "/reports/a")).status).toBe(200);
});

test("behind a trusted proxy its clients are counted, IPv6 by its network, and the proxy is not", async () => {
  front = await openCaching(
    { rendersPerMinute: 1, connectionsPerAddress: 1 },
    { isTrusted: trustedProxies(["127.0.0.1"]) },
  );
  const from = (address: string, slug: string) =>
    ask(front.port, `/reports/${slug}`, { headers: { "x-forwarded-for": address } });
  expect((await from("203.0.113.1", "a")).status).toBe(200);
  expect((await from("203.0.113.1", "b")).status).toBe(429);
  expect((await from("203.0.113.2", "b")).status).toBe(200);
  expect((await from("2001:db8:1:1::1", "c")).status).toBe(200);
  expect((await from("2001:db8:1:1:ffff::2", "d")).status).toBe(429);
  expect((await from("2001:db8:1:2::1", "d")).status).toBe(200);
  for (let n = 0; n < 3; n++) await connect();
  expect((await ask(front.port, "/pricing")).status).toBe(200);
  await vi.waitFor(() => expect(front.server.connections()).toBe(3), PATIENT);
});

test("an address that has all its connections gives up the one that has been idle for longest", async () => {
  front = await openCaching({ connectionsPerAddress: 3 });
  const first = await connect();
  const second = await connect();
  const third = await connect();
  await vi.waitFor(() => expect(front.server.connections()).toBe(3), PATIENT);
  const closed = once(first.resume(), "close");
  expect((await ask(front.port, "/pricing")).status).toBe(200);
  await closed;
  expect([second.destroyed, third.destroyed]).toEqual([false, false]);
});

test("so does the whole server when it has all of its own, those of a trusted proxy among them", async () => {
  front = await openCaching({ connections: 2 }, { isTrusted: trustedProxies(["127.0.0.1"]) });
  const first = await connect();
  await vi.waitFor(() => expect(front.server.connections()).toBe(1), PATIENT);
  const second = await connect();
  await vi.waitFor(() => expect(front.server.connections()).toBe(2), PATIENT);
  const closed = once(first.resume(), "close");
  expect((await ask(front.port, "/pricing")).status).toBe(200);
  await closed;
  expect(second.destroyed).toBe(false);
});

test("if none is idle, a new one is refused; one from another address is not", async () => {
  const waiting: (() => void)[] = [];
  front = await openTestFront((_request, response) => waiting.push(() => response.end("late")), {
    limits: { ...NO_LIMITS, connectionsPerAddress: 2 },
  });
  const busy = [ask(front.port, "/a"), ask(front.port, "/b")];
  await vi.waitFor(() => expect(waiting).toHaveLength(2), PATIENT);
  const refused = await ask(front.port, "/c");
  expect([refused.status, refused.headers["retry-after"]]).toEqual([429, "60"]);
  expect(refused.headers["content-security-policy"]).toContain("default-src 'none'");
  for (const answer of waiting) answer();
  expect((await Promise.all(busy)).map(({ status }) => status)).toEqual([200, 200]);
});

test("an address waits behind its own requests, and never behind another's", async () => {
  const waiting: { url: string; answer(): void }[] = [];
  front = await openTestFront(
    (request, response) => waiting.push({ url: request.url ?? "", answer: () => response.end("late") }),
    { limits: { ...NO_LIMITS, requestsPerAddress: 2 }, isTrusted: trustedProxies(["127.0.0.1"]) },
  );
  const from = (address: string, path: string) =>
    ask(front.port, path, { headers: { "x-forwarded-for": address } });
  const many = Array.from({ length: 10 }, (_, at) => from("203.0.113.1", `/many-${at}`));
  await vi.waitFor(() => expect(waiting).toHaveLength(2), PATIENT);
  const one = from("203.0.113.2", "/one");
  await vi.waitFor(() => expect(waiting.map(({ url }) => url)).toContain("/one"), PATIENT);
  expect(waiting).toHaveLength(3);
  for (let at = 0; at < 11; at++) {
    await vi.waitFor(() => expect(waiting.length).toBeGreaterThan(at), PATIENT);
    waiting[at]?.answer();
  }
  expect((await Promise.all([one, ...many])).every(({ status }) => status === 200)).toBe(true);
});

test("requests over the limit are refused, and one that leaves makes room", async () => {
  const waiting: (() => void)[] = [];
  front = await openTestFront((_request, response) => waiting.push(() => response.end("late")), {
    limits: { ...NO_LIMITS, requestsPerAddress: 1 },
  });
  const first = ask(front.port, "/first");
  await vi.waitFor(() => expect(waiting).toHaveLength(1), PATIENT);
  const sockets = await Promise.all(Array.from({ length: WAITING_PER_ADDRESS }, () => connect()));
  for (const socket of sockets) socket.write(`GET /more HTTP/1.1\r\nHost: ${TEST_HOST}\r\n\r\n`);
  await vi.waitFor(async () => expect((await ask(front.port, "/refused")).status).toBe(429), PATIENT);
  for (const socket of sockets) socket.destroy();
  await vi.waitFor(() => expect(front.server.connections()).toBe(1), PATIENT);
  const last = ask(front.port, "/last");
  waiting[0]?.();
  expect((await first).status).toBe(200);
  await vi.waitFor(() => expect(waiting).toHaveLength(2), PATIENT);
  waiting[1]?.();
  expect((await last).status).toBe(200);
  expect(front.reached.map(({ url }) => url)).toEqual(["/first", "/last"]);
});

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0db8:0001:0002::", "2001:db8:1:2::/64"],
  ["::1", "::/64"],
  ["not an address", "not an address"],
  ["", ""],
])("%s is counted under %s", (address, key) => {
  expect(networkOf(address)).toBe(key);
});
