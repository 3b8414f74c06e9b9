import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { afterEach, expect, test } from "vitest";
import { ask, NO_LIMITS, openTestFront, TEST_HOST, type TestFront } from "./test-front";

let front: TestFront;
afterEach(() => front.close());

const STREAM = { accept: "text/event-stream", "accept-encoding": "gzip" };

const open = () =>
  openTestFront(
    (request, response) => {
      if (request.headers.accept !== "text/event-stream") return response.end("page");
      response.writeHead(200, { "content-type": "text/event-stream", "x-accel-buffering": "no" });
      response.write("data: first\n\n");
    },
    { limits: { ...NO_LIMITS, requestsPerAddress: 2 } },
  );

async function stream(): Promise<IncomingMessage> {
  const asked = get({
    host: "127.0.0.1",
    port: front.port,
    path: "/live",
    headers: { host: TEST_HOST, ...STREAM },
  });
  const [answer] = await once(asked, "response");
  return answer;
}

test("an event arrives when it is written, as it was written", async () => {
  front = await open();
  const answer = await stream();
  expect(answer.headers["content-encoding"]).toBeUndefined();
  expect(answer.headers["x-accel-buffering"]).toBe("no");
  expect(answer.headers["cache-control"]).toBe("private, no-store");
  const [bytes] = await once(answer, "data");
  expect(String(bytes)).toBe("data: first\n\n");
  answer.destroy();
});

test("streams take no turns from pages of the same address, and have connections of their own", async () => {
  front = await open();
  const streams = await Promise.all(Array.from({ length: 10 }, stream));
  expect((await ask(front.port, "/")).body.toString()).toBe("page");
  expect(new Set(front.sockets).size).toBe(11);
  for (const answer of streams) answer.destroy();
});

test("they end when the server closes, which does not wait for them", async () => {
  front = await open();
  const answer = await stream();
  answer.resume();
  const ended = once(answer, "end");
  // Longer than the test may take.
  await Promise.all([front.server.close(600_000), ended]);
});
