import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import net from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import type { AccessQuery } from "@/lib/page-cache/cached-paths";
import { PIPELINED, TIMEOUTS } from "./limits";
import { ask, cacheable, openTestFront, TEST_HOST, type TestFront } from "./test-front";

let front: TestFront;
afterEach(() => front.close());

/** Of a busy machine; nothing is measured by it. */
const PATIENT = { timeout: 15_000 };

/** Larger than what a system takes on behalf of a client that does not read. */
const PAGE = "x".repeat(7_500_000);
const PAGES = 6;
const accessQuery: AccessQuery = async () => cacheable({ versionId: "v1" });
const GET = (path: string) => `GET ${path} HTTP/1.1\r\nHost: ${TEST_HOST}\r\n\r\n`;

async function open(setting: Parameters<typeof openTestFront>[1] = {}) {
  const sent: string[] = [];
  front = await openTestFront(
    (_request, response) => {
      response.setHeader("content-type", "text/html");
      response.end(PAGE);
    },
    { accessQuery, limit: 100_000_000, noteRead: (version) => sent.push(version), ...setting },
  );
  await ask(front.port, "/reports/a");
  sent.length = 0;
  return sent;
}

/** A client that sends and does not read. */
async function silent(text: string): Promise<net.Socket> {
  const socket = net.connect(front.port, "127.0.0.1");
  socket.on("error", () => {});
  await once(socket, "connect");
  socket.pause();
  socket.write(text);
  return socket;
}

/** What has arrived by now has been worked on: each answer is one turn of the loop at least. */
async function settle(): Promise<void> {
  for (let n = 0; n < 20; n++) await ask(front.port, "/api/health");
}

test("pipelined answers are made when the one before has been taken", async () => {
  const sent = await open();
  const socket = await silent(GET("/reports/a").repeat(PAGES));
  await vi.waitFor(() => expect(sent.length).toBeGreaterThan(0), PATIENT);
  await settle();
  expect(sent.length).toBeLessThan(PAGES - 1);
  let read = 0;
  socket.on("data", (chunk) => {
    read += chunk.length;
  });
  socket.resume();
  await vi.waitFor(() => expect(read).toBeGreaterThan(PAGES * PAGE.length), PATIENT);
  expect(sent).toHaveLength(PAGES);
  socket.destroy();
});

test.each(["/reports/a", "/pricing"])(
  "an answer from %s that the client does not read is given up",
  async (path) => {
    await open({ timeouts: { ...TIMEOUTS, unreadMs: 100 } });
    await silent(GET(path));
    await vi.waitFor(() => expect(front.server.connections()).toBe(1), PATIENT);
    await vi.waitFor(() => expect(front.server.connections()).toBe(0), PATIENT);
  },
);

test("a connection on which too much waits is ended, and an address that goes on so is refused", async () => {
  await open();
  const flood = GET("/reports/a").repeat(PIPELINED + 2);
  for (let round = 0; round < 4; round++) {
    await silent(flood);
    await settleUntilClosed();
  }
  const refused = net.connect(front.port, "127.0.0.1");
  let answer = "";
  refused.on("data", (chunk) => {
    answer += chunk;
  });
  await once(refused, "close");
  expect(answer).toMatch(/^HTTP\/1\.1 429 /);
  expect(answer).toContain("retry-after: 60");
});

test("of more than may wait on a connection nothing is parsed, nor of a connection that is refused", async () => {
  await open();
  let parsed = 0;
  const count = () => {
    parsed++;
  };
  subscribe("http.server.request.start", count);
  try {
    const flood = GET("/reports/a").repeat(10 * PIPELINED);
    for (let round = 0; round < 2; round++) {
      await silent(flood);
      await settleUntilClosed();
    }
    expect(parsed).toBe(2 * (PIPELINED + 2));
    // The address is refused from now on.
    const refused = await silent(flood);
    let answer = "";
    refused.on("data", (chunk) => {
      answer += chunk;
    });
    refused.resume();
    await once(refused, "close");
    expect(answer).toMatch(/^HTTP\/1\.1 429 /);
    expect(parsed).toBe(2 * (PIPELINED + 2));
  } finally {
    unsubscribe("http.server.request.start", count);
  }
});

async function settleUntilClosed(): Promise<void> {
  await vi.waitFor(() => expect(front.server.connections()).toBe(0), PATIENT);
}

test("as many as may wait are answered in order", async () => {
  front = await openTestFront((request, response) => response.end(`[${request.url}]`));
  const paths = Array.from({ length: PIPELINED }, (_, at) => `/${at}`);
  const socket = net.connect(front.port, "127.0.0.1");
  socket.write(paths.map(GET).join(""));
  let answer = "";
  socket.on("data", (chunk) => {
    answer += chunk;
  });
  await vi.waitFor(() => expect(answer).toContain(`[/${PIPELINED - 1}]`), PATIENT);
  expect([...answer.matchAll(/\[(\/\d+)\]/g)].map(([, path]) => path)).toEqual(paths);
  socket.destroy();
});
