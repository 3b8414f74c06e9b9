import { once } from "node:events";
import net from "node:net";
import { gunzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { trustedProxies } from "./client-address";
import { ask, openTestFront, sendRaw, type TestAnswer, type TestFront } from "./test-front";

let front: TestFront;
afterEach(() => front.close());

const HTML = "<!doctype html><p>page</p>".repeat(200);

const open = (setting: Parameters<typeof openTestFront>[1] = {}) =>
  openTestFront((request, response) => {
    if (request.url === "/broken") return request.socket.destroy();
    const status = Number(/^\/status\/(\d+)/.exec(request.url ?? "")?.[1] ?? 200);
    response.writeHead(status, {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": "default-src *",
      "x-powered-by": "Next.js",
      etag: '"abc"',
      ...(status === 307 ? { location: "/sign-in", "set-cookie": "a=b" } : {}),
    });
    response.end(HTML);
  }, setting);

function expectSafe({ headers }: TestAnswer): void {
  const nonce = /script-src 'nonce-([\w-]{24})' 'strict-dynamic';/.exec(
    headers["content-security-policy"] as string,
  )?.[1];
  expect(nonce).toBeDefined();
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "strict-origin-when-cross-origin",
    "strict-transport-security": expect.stringContaining("max-age="),
    "permissions-policy": expect.stringContaining("camera=()"),
  });
}

describe("answers", () => {
  test.each(["/", "/status/404", "/status/500", "/status/307", "/broken", "/api/health", "/api/nothing"])(
    "%s carries every security header and is not stored",
    async (path) => {
      front = await open();
      const answer = await ask(front.port, path);
      expectSafe(answer);
      expect(answer.headers["cache-control"]).toBe("private, no-store");
      expect(answer.headers.etag).toBeUndefined();
      expect(answer.headers["x-powered-by"]).toBeUndefined();
    },
  );

  test("static files keep the rights that Next gave them", async () => {
    front = await open();
    const { headers } = await ask(front.port, "/_next/static/chunks/a.js");
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect((await ask(front.port, "/_next/static/../../reports/x")).headers["cache-control"]).toBe(
      "private, no-store",
    );
  });

  test("every answer has a nonce of its own, and Next is told the same", async () => {
    front = await open();
    const answers = await Promise.all([ask(front.port, "/"), ask(front.port, "/")]);
    const sent = answers.map(
      ({ headers }) => /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1],
    );
    const told = front.reached.map(
      ({ headers }) => /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1],
    );
    expect(new Set(sent).size).toBe(2);
    expect(told.sort()).toEqual(sent.sort());
  });

  test("text is compressed for clients that accept gzip", async () => {
    front = await open();
    const answer = await ask(front.port, "/", { headers: { "accept-encoding": "gzip" } });
    expect(answer.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(answer.body).toString()).toBe(HTML);
    expect((await ask(front.port, "/", { headers: { "accept-encoding": "gzip;q=0" } })).body.toString()).toBe(
      HTML,
    );
  });

  test("bytes that are no request are refused with the headers too", async () => {
    front = await open();
    const text = await sendRaw(front.port, "GARBAGE\r\n\r\n");
    expect(text).toMatch(/^HTTP\/1.1 400/);
    expect(text).toContain("content-security-policy:");
    expect(
      await sendRaw(front.port, `GET / HTTP/1.1\r\nhost: a\r\nx: ${"y".repeat(20_000)}\r\n\r\n`),
    ).toMatch(/^HTTP\/1.1 431/);
  });
});

test("bytes that are no request, behind one that is being answered, do not get into its answer", async () => {
  const finish: (() => void)[] = [];
  front = await openTestFront((_request, response) => {
    response.write("begun");
    finish.push(() => response.end("done"));
  });
  const request = "GET / HTTP/1.1\r\nHost: lodestone.example\r\n\r\n";
  const socket = net.connect(front.port, "127.0.0.1", () => socket.write(request));
  let answer = "";
  socket.on("data", (chunk) => {
    answer += chunk;
    if (answer.includes("begun")) socket.write("GARBAGE\r\n\r\n");
  });
  socket.on("error", () => {});
  await once(socket, "close");
  for (const end of finish) end();
  expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
  expect(answer).not.toContain("400");
});

describe("what reaches Next", () => {
  test("nothing forged", async () => {
    front = await open();
    const forged = {
      "content-security-policy": "script-src 'nonce-evil'",
      "content-security-policy-report-only": "script-src 'nonce-evil'",
      "x-nonce": "evil",
      "x-middleware-subrequest": "middleware",
      "x-lodestone-render-rank": "1000000",
      "x-lodestone-render-token": "evil",
      "x-lodestone-address": "1.2.3.4",
      "x-forwarded-for": "1.2.3.4",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "gopher",
      forwarded: "for=1.2.3.4",
      "x-real-ip": "1.2.3.4",
    };
    await ask(front.port, "/", { headers: forged });
    const headers = front.reached[0]?.headers ?? {};
    expect(JSON.stringify(headers)).not.toMatch(/evil|1\.2\.3\.4|gopher|subrequest|1000000/);
    expect(headers).toMatchObject({
      host: "lodestone.example",
      "x-forwarded-host": "lodestone.example",
      "x-forwarded-proto": "https",
      "x-lodestone-address": "127.0.0.1",
    });
  });

  test.each([
    ["nothing", {}, "127.0.0.1"],
    ["X-Forwarded-For", { "x-forwarded-for": "127.0.0.1" }, "unknown"],
    ["X-Forwarded-Host", { "x-forwarded-host": "lodestone.example" }, "unknown"],
    ["Via", { via: "1.1 proxy" }, "unknown"],
    ["Forwarded", { forwarded: "for=127.0.0.1" }, "unknown"],
    ["X-Real-IP", { "x-real-ip": "127.0.0.1" }, "unknown"],
    ["CF-Connecting-IP", { "cf-connecting-ip": "127.0.0.1" }, "unknown"],
  ])("not as this machine if a proxy adds %s", async (_, headers, address) => {
    front = await open({ origin: { url: "http://localhost:3000", isSet: false } });
    await ask(front.port, "/", { headers: { host: "127.0.0.1:3000", ...headers } });
    expect(front.reached[0]?.headers["x-lodestone-address"]).toBe(address);
  });

  test("not as this machine if a proxy speaks HTTP/1.0", async () => {
    front = await open({ origin: { url: "http://localhost:3000", isSet: false } });
    await sendRaw(front.port, "GET / HTTP/1.0\r\nHost: 127.0.0.1:3000\r\n\r\n");
    expect(front.reached[0]?.headers["x-lodestone-address"]).toBe("unknown");
  });

  test("the address that a trusted proxy tells", async () => {
    front = await open({ isTrusted: trustedProxies(["127.0.0.0/8", "10.0.0.1"]) });
    await ask(front.port, "/", { headers: { "x-forwarded-for": "6.6.6.6, 203.0.113.9, 10.0.0.1" } });
    expect(front.reached[0]?.headers["x-lodestone-address"]).toBe("203.0.113.9");
  });

  test.each([
    [{}, 403],
    [{ origin: "null" }, 403],
    [{ origin: "https://evil.example" }, 403],
    [{ origin: "https://lodestone.example.evil.example" }, 403],
    [{ "sec-fetch-site": "same-site", origin: "https://lodestone.example" }, 403],
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ origin: "https://lodestone.example" }, 200],
    [{ "sec-fetch-site": "same-origin" }, 200],
  ])("a write with %o is answered %i", async (headers, status) => {
    front = await open();
    const answer = await ask(front.port, "/account", { method: "POST", headers, body: "a=1" });
    expect(answer.status).toBe(status);
    expect(front.reached).toHaveLength(status === 200 ? 1 : 0);
    expectSafe(answer);
  });

  test("one-click unsubscribe may come from a mail program", async () => {
    front = await open();
    expect(
      (await ask(front.port, "/api/unsubscribe?t=x", { method: "POST", body: "List-Unsubscribe=One-Click" }))
        .status,
    ).toBe(200);
    expect((await ask(front.port, "/api/unsubscribe/more", { method: "POST" })).status).toBe(403);
  });

  test("loopback names are ours only where no public URL was set", async () => {
    front = await open({ origin: { url: "http://localhost:3000", isSet: false } });
    const write = { method: "POST", headers: { origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" } };
    expect((await ask(front.port, "/", write)).status).toBe(200);
    expect(front.reached[0]?.headers).toMatchObject({
      host: "127.0.0.1:3000",
      origin: "http://127.0.0.1:3000",
    });
  });

  test.each(["TRACE", "PROPFIND"])("not %s", async (method) => {
    front = await open();
    expect((await ask(front.port, "/", { method })).status).toBe(405);
    expect(front.reached).toHaveLength(0);
  });
});

describe("trouble", () => {
  test("Next that breaks off, or fails because of the database, is a page that says to come back", async () => {
    front = await open({ health: { check: async () => false } });
    for (const path of ["/broken", "/status/500"]) {
      const answer = await ask(front.port, path, { headers: { accept: "text/html" } });
      expect(answer.status).toBe(503);
      expect(answer.headers["retry-after"]).toBe("5");
      expect(answer.body.toString()).toContain("Back in a moment");
    }
    expect((await ask(front.port, "/api/health")).status).toBe(503);
  });

  test("a failure of Next's own stays one", async () => {
    front = await open();
    expect((await ask(front.port, "/status/500")).status).toBe(500);
    front.server.noteUnavailable();
    expect((await ask(front.port, "/status/500")).status).toBe(503);
  });

  test("while it closes, requests under way are answered to the end", async () => {
    front = await openTestFront((_request, response) => {
      setTimeout(() => response.end("slow"), 300);
    });
    const slow = ask(front.port, "/");
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closed = front.server.close(5_000);
    expect((await slow).body.toString()).toBe("slow");
    await closed;
    await expect(ask(front.port, "/")).rejects.toThrow(/ECONNREFUSED/);
  });
});
