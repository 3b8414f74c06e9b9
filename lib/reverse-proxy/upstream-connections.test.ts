import { afterEach, expect, test } from "vitest";
import type { AccessQuery } from "@/lib/page-cache/cached-paths";
import { ask, cacheable, openTestFront, type TestFront } from "./test-front";

let front: TestFront;
afterEach(() => front.close());

const HERE = { "sec-fetch-site": "same-origin" };
const accessQuery: AccessQuery = async () => cacheable();

test.each([
  ["small", 40_000],
  ["larger", 300_000],
  ["large", 2_000_000],
])("after an answer to a %s body that was not read, no other request waits", async (_size, length) => {
  front = await openTestFront(
    (request, response) => {
      if (request.method === "GET") return response.end("ok");
      // As Next does with an action that it cannot parse: it answers in the middle and reads no more.
      request.once("data", () => {
        request.pause();
        response.writeHead(500).end("no");
      });
    },
    { unread: true, isStaff: async () => true },
  );
  for (let round = 0; round < 3; round++) {
    const body = Buffer.alloc(length, "x");
    expect((await ask(front.port, "/desk/import", { method: "POST", headers: HERE, body })).status).toBe(500);
    expect((await ask(front.port, "/pricing")).body.toString()).toBe("ok");
    expect((await ask(front.port, "/a", { method: "POST", headers: HERE, body: "a=1" })).status).toBe(500);
  }
});

test("a connection that carried a body is not used again", async () => {
  front = await openTestFront((_request, response) => response.end("ok"));
  for (let round = 0; round < 2; round++) {
    await ask(front.port, "/a", { method: "POST", headers: HERE, body: "a=1" });
    await ask(front.port, "/b");
  }
  const [firstPost, firstGet, secondPost, secondGet] = front.sockets;
  expect(new Set([firstPost, firstGet, secondPost]).size).toBe(3);
  expect(secondGet).toBe(firstGet);
});

test("pages for the cache are rendered over connections that no visitor's request uses", async () => {
  front = await openTestFront(
    (request, response) => {
      response.setHeader("content-type", "text/html");
      response.end(request.url);
    },
    { accessQuery },
  );
  for (let round = 0; round < 3; round++) {
    await ask(front.port, "/pricing");
    await ask(front.port, `/reports/a-${round}`);
  }
  const rendered = front.reached.map(({ headers }) => headers["x-lodestone-render-rank"] !== undefined);
  expect(rendered).toEqual([false, true, false, true, false, true]);
  const [visitors, renders] = [false, true].map(
    (which) => new Set(front.sockets.filter((_socket, at) => rendered[at] === which)),
  );
  expect(visitors?.size).toBe(1);
  expect(renders?.size).toBe(1);
  expect(visitors).not.toEqual(renders);
});

test("a page that breaks off is not cached", async () => {
  let broken = true;
  front = await openTestFront(
    (request, response) => {
      response.setHeader("content-type", "text/html");
      if (!broken) return response.end("whole");
      response.write("half");
      setImmediate(() => request.socket.destroy());
    },
    { accessQuery },
  );
  expect((await ask(front.port, "/reports/a")).status).toBe(503);
  broken = false;
  expect((await ask(front.port, "/reports/a")).body.toString()).toBe("whole");
});
