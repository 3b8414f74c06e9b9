import { afterEach, describe, expect, test } from "vitest";
import { openTestFront, sendRaw, TEST_HOST, type TestFront } from "./test-front";

let front: TestFront;
afterEach(() => front.close());

/** What a body looks like that would be a request of its own if its framing were lost. */
const BODY = "GET /inner HTTP/1.1\r\nHost: lodestone.example\r\n\r\n";
const CHUNKS = `${BODY.length.toString(16)}\r\n${BODY}\r\n0\r\n\r\n`;
const LENGTH = `Content-Length: ${BODY.length}\r\n`;
const CHUNKED = "Transfer-Encoding: chunked\r\n";

/** Each framing with the bytes that follow it; `sound` where a request with a body may be framed so. */
const FRAMINGS: { name: string; headers: string; body: string; sound?: true }[] = [
  { name: "a length", headers: LENGTH, body: BODY, sound: true },
  { name: "chunks", headers: CHUNKED, body: CHUNKS, sound: true },
  { name: "chunks, in capitals", headers: "TRANSFER-ENCODING: CHUNKED\r\n", body: CHUNKS, sound: true },
  { name: "chunks, after a tab", headers: "Transfer-Encoding:\tchunked\r\n", body: CHUNKS, sound: true },
  {
    name: "a length, named in Connection",
    headers: `Connection: keep-alive, content-length\r\n${LENGTH}`,
    body: BODY,
    sound: true,
  },
  {
    name: "chunks, named in Connection",
    headers: `Connection: keep-alive, Transfer-Encoding\r\n${CHUNKED}`,
    body: CHUNKS,
    sound: true,
  },
  {
    name: "a length, named twice among others",
    headers: `Connection: te, Content-Length\r\nConnection: host, content-length\r\n${LENGTH}`,
    body: BODY,
    sound: true,
  },
  { name: "both", headers: `${LENGTH}${CHUNKED}`, body: CHUNKS },
  { name: "both, the other way round", headers: `${CHUNKED}${LENGTH}`, body: BODY },
  { name: "one length twice", headers: `${LENGTH}${LENGTH}`, body: BODY },
  { name: "two lengths", headers: `${LENGTH}Content-Length: 3\r\n`, body: BODY },
  { name: "a list of lengths", headers: `Content-Length: ${BODY.length}, ${BODY.length}\r\n`, body: BODY },
  { name: "a length with a sign", headers: `Content-Length: +${BODY.length}\r\n`, body: BODY },
  { name: "a coding that is none", headers: "Transfer-Encoding: xchunked\r\n", body: CHUNKS },
  { name: "another coding before", headers: "Transfer-Encoding: gzip, chunked\r\n", body: CHUNKS },
  { name: "another coding after", headers: "Transfer-Encoding: chunked, identity\r\n", body: CHUNKS },
  { name: "chunks twice", headers: `${CHUNKED}${CHUNKED}`, body: CHUNKS },
  { name: "two codings", headers: `${CHUNKED}Transfer-Encoding: identity\r\n`, body: CHUNKS },
  { name: "a blank before the colon", headers: "Transfer-Encoding : chunked\r\n", body: CHUNKS },
  { name: "a folded line", headers: "Transfer-Encoding:\r\n chunked\r\n", body: CHUNKS },
];

const BODILESS = ["GET", "HEAD", "DELETE", "OPTIONS"];

const send = (method: string, headers: string, body: string) =>
  sendRaw(
    front.port,
    `${method} /outer HTTP/1.1\r\nHost: ${TEST_HOST}\r\nSec-Fetch-Site: same-origin\r\n${headers}\r\n${body}`,
    `GET /last HTTP/1.1\r\nHost: ${TEST_HOST}\r\nConnection: close\r\n\r\n`,
  );
const open = async () => {
  front = await openTestFront((_request, response) => response.end("ok"));
};

describe.each(BODILESS)("%s with a body", (method) => {
  test.each(FRAMINGS)(
    "framed by $name is refused, and Next sees nothing of it",
    async ({ headers, body }) => {
      await open();
      const answer = await send(method, headers, body);
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer).toContain("content-security-policy:");
      expect(front.reached).toEqual([]);
    },
  );
});

describe.each(["POST", "PUT", "PATCH"])("%s with a body", (method) => {
  test.each(FRAMINGS)("framed by $name is one request or none", async ({ headers, body, sound }) => {
    await open();
    const answer = await send(method, headers, body);
    const reached = front.reached.map(({ url, body: received }) => [url, received]);
    if (sound) {
      expect(answer).toMatch(/^HTTP\/1\.1 200 /);
      expect(reached).toEqual([
        ["/outer", BODY],
        ["/last", ""],
      ]);
    } else {
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(reached).toEqual([]);
    }
  });
});

test.each([...BODILESS, "POST"])("%s with a length of nothing has no body", async (method) => {
  await open();
  expect(await send(method, "Content-Length: 0\r\n", "")).toMatch(/^HTTP\/1\.1 200 /);
  expect(front.reached.map(({ url }) => url)).toEqual(["/outer", "/last"]);
});

test.each(["a length", "chunks"])(
  "a body that breaks off, framed by %s, never reaches Next",
  async (name) => {
    await open();
    const framing = FRAMINGS.find((one) => one.name === name);
    const { connect } = await import("node:net");
    const socket = connect(front.port, "127.0.0.1");
    socket.end(
      `POST /outer HTTP/1.1\r\nHost: ${TEST_HOST}\r\nSec-Fetch-Site: same-origin\r\n${framing?.headers}\r\n${framing?.body.slice(0, 20)}`,
    );
    await new Promise((resolve) => socket.resume().once("close", resolve));
    expect(front.reached).toEqual([]);
  },
);

test("what is streamed to Next has the framing in which it came", async () => {
  front = await openTestFront((_request, response) => response.end("ok"), { isStaff: async () => true });
  const body = "x".repeat(100_000);
  const head = (framing: string) =>
    `POST /desk/import HTTP/1.1\r\nHost: ${TEST_HOST}\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n${framing}\r\n\r\n`;
  await sendRaw(front.port, head(`Content-Length: ${body.length}`), body);
  await sendRaw(
    front.port,
    head("Transfer-Encoding: chunked"),
    `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
  );
  expect(front.reached.map((one) => [one.body.length, one.headers["content-length"]])).toEqual([
    [100_000, "100000"],
    [100_000, undefined],
  ]);
  expect(front.reached[1]?.headers["transfer-encoding"]).toBe("chunked");
});
