import { EventEmitter, once } from "node:events";
import { createServer, get, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, it } from "vitest";
import { renderHeaders } from "@/lib/auth/render-request";
import { READS_TRAILER, tellReads } from "./render-reads";

const TOKEN = "t".repeat(43);
const PIECES = ["<main>包钢", "集团 ", "x".repeat(300_000), "</main>"];
const reader = new EventEmitter();
let sentBeforeEnd = Number.NaN;

tellReads(TOKEN);
const answer: RequestListener = async (request, response) => {
  response.setHeader("content-type", "text/html");
  if (request.url === "/streamed") {
    response.write(PIECES[0]);
    await once(reader, "first piece");
    response.end(PIECES.slice(1).join(""));
    return;
  }
  response.flushHeaders();
  const encoder = new TextEncoder();
  for (const piece of PIECES.slice(0, -1))
    if (!response.write(encoder.encode(piece))) await once(response, "drain");
  await new Promise<void>((done) => {
    response.write("", "utf8", () => done());
  });
  sentBeforeEnd = request.socket.bytesWritten;
  response.end(PIECES.at(-1));
};
const server = createServer(answer).listen(0, "127.0.0.1");
await once(server, "listening");
const { port } = server.address() as AddressInfo;
afterAll(() => server.close());

async function asked(path: string, headers: Record<string, string>): Promise<IncomingMessage> {
  const [response] = await once(get({ port, path, headers, host: "127.0.0.1", agent: false }), "response");
  return response;
}

async function textOf(response: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}

it("sends a page for the cache when it ends, whole, with what it read", async () => {
  const rank = renderHeaders(TOKEN, { rank: 0, signedIn: false, epoch: 1, mark: null, day: "2026-11-30" });
  const response = await asked("/held", rank);
  expect(await textOf(response)).toBe(PIECES.join(""));
  expect(response.trailers[READS_TRAILER]).toBeDefined();
  expect(sentBeforeEnd).toBe(0);
});

it("lets any other answer stream", async () => {
  const response = await asked("/streamed", {});
  const [first] = await once(response, "data");
  reader.emit("first piece");
  expect(String(first)).toBe(PIECES[0]);
  expect(await textOf(response)).toBe(PIECES.slice(1).join(""));
  expect(response.trailers[READS_TRAILER]).toBeUndefined();
});
