import net from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { TIMEOUTS } from "./limits";
import { ask, openTestFront, sendRaw, TEST_HOST, type TestFront } from "./test-front";

let front: TestFront;
afterEach(() => front.close());

/** Of a busy machine; nothing is measured by it. */
const PATIENT = { timeout: 15_000 };

const HERE = { "sec-fetch-site": "same-origin" };
const MEGABYTE = 1024 * 1024;
const COPY = "/api/source-copies/00000000-0000-7000-8000-000000000000";

const open = (setting: Parameters<typeof openTestFront>[1] = {}) =>
  openTestFront((_request, response) => response.end("ok"), setting);

test.each([
  ["/sign-in", "a stranger", 64 * 1024, 200],
  ["/sign-in", "a stranger", 64 * 1024 + 1, 413],
  ["/sign-in", "staff", 64 * 1024 + 1, 413],
  ["/desk/import", "a stranger", 64 * 1024 + 1, 413],
  ["/desk/import", "a stranger", 64 * 1024, 200],
  ["/desk/import", "staff", 12 * MEGABYTE, 200],
  ["/desk/import", "staff", 12 * MEGABYTE + 1, 413],
  ["/desks", "staff", 64 * 1024 + 1, 413],
  ["/api/attachments", "staff", 15 * MEGABYTE, 200],
  ["/api/attachments", "staff", 15 * MEGABYTE + 1, 413],
  ["/api/attachments", "a stranger", 15 * MEGABYTE, 413],
  [COPY, "staff", 25 * MEGABYTE, 200],
  [COPY, "staff", 25 * MEGABYTE + 1, 413],
])("%s takes from %s %i bytes: %i", async (path, who, length, status) => {
  front = await open({ isStaff: async () => who === "staff" });
  const body = Buffer.alloc(length);
  for (const [name, value] of [
    ["content-length", String(length)],
    ["transfer-encoding", "chunked"],
  ] as const) {
    front.reached.length = 0;
    const headers = { ...HERE, [name]: value };
    const answer = await ask(front.port, path, { method: "POST", headers, body });
    expect(answer.status).toBe(status);
    expect(front.reached.map((one) => one.body.length)).toEqual(status === 200 ? [length] : []);
    if (status === 413) expect(answer.headers.connection).toBe("close");
  }
});

test.each([
  ["too large", "/sign-in", "content-length: 99000000", 413],
  ["from another site", "/sign-in", "sec-fetch-site: cross-site\r\ncontent-length: 500", 403],
])("what is %s is answered at once, and its connection closed", async (_why, path, headers, status) => {
  front = await open({ timeouts: { ...TIMEOUTS, lingerMs: 150 } });
  const start = `POST ${path} HTTP/1.1\r\nHost: ${TEST_HOST}\r\n${headers.includes("site") ? "" : "sec-fetch-site: same-origin\r\n"}`;
  const answer = await sendRaw(front.port, `${start}${headers}\r\n\r\nsome`);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer.toLowerCase()).toContain("connection: close");
  expect(front.reached).toEqual([]);
});

test("whose session it is, is asked only for what is large", async () => {
  const isStaff = vi.fn(async () => true);
  front = await open({ isStaff });
  await ask(front.port, "/desk/import", { method: "POST", headers: HERE, body: "a=1" });
  await ask(front.port, "/sign-in", { method: "POST", headers: HERE, body: Buffer.alloc(65 * 1024) });
  expect(isStaff).not.toHaveBeenCalled();
  await ask(front.port, "/desk/import", { method: "POST", headers: HERE, body: Buffer.alloc(65 * 1024) });
  expect(isStaff).toHaveBeenCalledOnce();
});

test("slow senders, however many, do not reach Next, and everyone else gets answers", async () => {
  front = await open();
  const slow = Array.from({ length: 600 }, () => {
    const socket = net.connect(front.port, "127.0.0.1");
    socket.on("error", () => {});
    socket.write(
      `POST /sign-in HTTP/1.1\r\nHost: ${TEST_HOST}\r\nsec-fetch-site: same-origin\r\ncontent-length: 60000\r\n\r\nx`,
    );
    return socket;
  });
  await vi.waitFor(() => expect(front.server.connections()).toBe(600), PATIENT);
  expect((await ask(front.port, "/pricing")).status).toBe(200);
  const written = await ask(front.port, "/sign-in", { method: "POST", headers: HERE, body: "a=1" });
  expect(written.status).toBe(200);
  expect(front.reached.map(({ url }) => url)).toEqual(["/pricing", "/sign-in"]);
  for (const socket of slow) socket.destroy();
});

test.each([
  ["/sign-in", "content-length: 5000"],
  ["/sign-in", "transfer-encoding: chunked"],
  ["/desk/import", "content-length: 900000"],
  ["/desk/import", "transfer-encoding: chunked"],
])("a body for %s with %s that comes too slowly is given up", async (path, framing) => {
  front = await open({
    isStaff: async () => true,
    timeouts: { ...TIMEOUTS, smallMs: 150, everyMs: 150, atLeast: 1_000, lingerMs: 150 },
  });
  const head = `POST ${path} HTTP/1.1\r\nHost: ${TEST_HOST}\r\nsec-fetch-site: same-origin\r\n${framing}\r\n\r\n`;
  expect(await sendRaw(front.port, head, "1\r\nx\r\n")).toMatch(/^HTTP\/1\.1 408 /);
  expect(front.reached).toEqual([]);
});
