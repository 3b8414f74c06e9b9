import { expect, test } from "vitest";
import { ask, openTestFront, sendRaw } from "./test-front";

test.each([
  ["a replica that is away is told, and no trouble", true, 200, { status: "ok", replica: "away" }],
  ["of a database that cannot be reached nothing else is told", false, 503, { status: "unavailable" }],
] as const)("%s", async (_name, healthy, status, body) => {
  const health = { check: async () => healthy, replica: async () => "away" as const };
  const front = await openTestFront(() => {}, { health });
  const answer = await ask(front.port, "/api/health");
  expect([answer.status, JSON.parse(answer.body.toString())]).toEqual([status, body]);
  await front.close();
});

test("a proxy may ask under any host, or under none", async () => {
  const front = await openTestFront(() => {});
  expect((await ask(front.port, "/api/health", { headers: { host: "127.0.0.1:3000" } })).status).toBe(200);
  expect(await sendRaw(front.port, "GET /api/health HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1\.1 200/);
  await front.close();
});
