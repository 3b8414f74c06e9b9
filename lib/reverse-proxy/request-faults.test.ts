import { afterEach, describe, expect, test } from "vitest";
import { ask, openTestFront, sendRaw, TEST_HOST, type TestFront } from "./test-front";

let front: TestFront;
afterEach(() => front.close());

const open = (setting: Parameters<typeof openTestFront>[1] = {}) =>
  openTestFront((_request, response) => response.end("ok"), setting);

describe("the host that is asked for", () => {
  const PUBLIC = { url: "https://lodestone.example", isSet: true };
  const ON_A_PORT = { url: "http://lodestone.example:8080", isSet: true };
  const UNSET = { url: "http://localhost:3000", isSet: false };
  test.each([
    [PUBLIC, "lodestone.example", 200],
    [PUBLIC, "LODESTONE.example", 200],
    [PUBLIC, "lodestone.example:443", 200],
    [PUBLIC, "lodestone.example:80", 421],
    [PUBLIC, "localhost", 421],
    [PUBLIC, "127.0.0.1:3000", 421],
    [PUBLIC, "lodestone.example.evil.example", 421],
    [PUBLIC, "evil.example", 421],
    [PUBLIC, "evil@lodestone.example", 421],
    [PUBLIC, "lodestone.example.", 421],
    [ON_A_PORT, "lodestone.example:8080", 200],
    [ON_A_PORT, "lodestone.example", 421],
    [UNSET, "localhost:3000", 200],
    [UNSET, "localhost:8080", 200],
    [UNSET, "127.0.0.1:3000", 200],
    [UNSET, "[::1]:3000", 200],
    [UNSET, "rebind.evil.example:3000", 421],
    [UNSET, "localhost.evil.example:3000", 421],
    [UNSET, "192.0.2.7:3000", 421],
    [UNSET, "127.0.0.1.evil.example", 421],
  ])("%o: %s is answered %i", async (origin, host, status) => {
    front = await open({ origin });
    expect((await ask(front.port, "/dev/outbox", { headers: { host } })).status).toBe(status);
    expect(front.reached).toHaveLength(status === 200 ? 1 : 0);
  });

  test.each([
    ["desk.lan", "desk.lan:3000", 200],
    ["desk.lan", "other.lan:3000", 421],
    ["192.0.2.7", "192.0.2.7:3000", 200],
    ["fd00::7", "[fd00::7]:3000", 200],
    ["0.0.0.0", "192.0.2.7:3000", 421],
  ])("listening on %s, %s is answered %i", async (own, host, status) => {
    front = await open({ origin: UNSET, host: own });
    expect((await ask(front.port, "/", { headers: { host } })).status).toBe(status);
  });

  test.each([
    ["none", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"],
    ["none, HTTP/1.0", "GET / HTTP/1.0\r\n\r\n"],
    ["two", `GET / HTTP/1.1\r\nHost: ${TEST_HOST}\r\nhost: evil.example\r\nConnection: close\r\n\r\n`],
    ["two of one name", `GET / HTTP/1.1\r\nHost: ${TEST_HOST}\r\nHOST: ${TEST_HOST}\r\n\r\n`],
  ])("%s is refused with every security header", async (_which, request) => {
    front = await open();
    const answer = await sendRaw(front.port, request);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    for (const name of ["content-security-policy", "x-content-type-options", "strict-transport-security"])
      expect(answer.toLowerCase()).toContain(`${name}:`);
    expect(front.reached).toEqual([]);
  });
});

test.each([
  "/_next/image?url=%2Ffiles%2Fa&w=640&q=75",
  "/_next/image",
  "/_next/image/",
  "/_next/%69mage?url=/desk",
  "//_next/image?url=/desk",
  "/_next//image?url=/desk",
  "/_NEXT/image?url=/desk",
])("%s is not there: an optimizer would keep withdrawn pictures", async (path) => {
  front = await open();
  expect((await ask(front.port, path)).status).toBe(404);
  expect(front.reached).toEqual([]);
});

test("what is expected of an answer is refused with every security header", async () => {
  front = await open();
  const answer = await sendRaw(front.port, `GET / HTTP/1.1\r\nHost: ${TEST_HOST}\r\nExpect: magic\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 417 /);
  expect(answer).toContain("content-security-policy:");
});

test("pictures and copies of documents may run nothing", async () => {
  front = await open();
  for (const path of ["/files/00000000-0000-7000-8000-000000000000", "/api/source-copies/1"]) {
    expect((await ask(front.port, path)).headers["content-security-policy"]).toBe(
      "default-src 'none'; sandbox",
    );
  }
});
