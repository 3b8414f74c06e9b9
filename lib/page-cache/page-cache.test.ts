import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { setEnv } from "@/lib/env";
import { Unavailable } from "@/lib/errors";
import { ask, cacheable, openTestFront, TEST_TOKEN, type TestFront } from "@/lib/reverse-proxy/test-front";
import type { AccessQuery, Answer, Cacheable } from "./cached-paths";
import { cachedPath } from "./cached-paths";

setEnv({ PUBLIC_URL: "https://lodestone.example", AUTH_SECRET: "s".repeat(32) });

let front: TestFront;
afterEach(() => front?.close());

const report = (more: Partial<Cacheable> = {}): Answer => cacheable({ versionId: "v1", ...more });

/** Replaces Next: shows for whom it renders, with the nonce it was given in three places. */
const openFront = (accessQuery: AccessQuery, more: Parameters<typeof openTestFront>[1] = {}) =>
  openTestFront(
    (request, response) => {
      const nonce = /'nonce-([^']+)'/.exec(String(request.headers["content-security-policy"]))?.[1];
      const rank = request.headers["x-lodestone-render-rank"] ?? "none";
      const script = `<script nonce="${nonce}" data-page-script>1</script>`;
      const status = request.url?.includes("missing") ? 404 : 200;
      const cookie = request.url?.includes("cookie") ? { "set-cookie": "a=b" } : {};
      response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...cookie });
      response.end(`${script}rank ${rank} ${"filler ".repeat(300)}${script}${request.url}${script}`);
    },
    { accessQuery, ...more },
  );

test("a page is rendered once and sent with a nonce of its own each time", async () => {
  front = await openFront(async () => report());
  const nonces = new Set<string>();
  for (let n = 0; n < 3; n++) {
    const { headers, body, status } = await ask(front.port, "/reports/a");
    const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "";
    expect(status).toBe(200);
    expect(body.toString().match(new RegExp(`<script nonce="${nonce}" data-page-script>`, "g"))).toHaveLength(
      3,
    );
    expect(headers["cache-control"]).toBe("private, no-store");
    expect(headers.etag).toBeUndefined();
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(3);
  expect(front.reached).toHaveLength(1);
});

test("Next renders by rank, and learns nothing about the user", async () => {
  front = await openFront(async () => report({ rank: 30, signedIn: true }));
  const headers = {
    cookie: "secret=1",
    "user-agent": "mine",
    referer: "https://x.example",
    authorization: "Bearer x",
    "x-forwarded-for": "9.9.9.9",
  };
  await ask(front.port, "/reports/a?utm_source=mail", { headers });
  expect(front.reached[0]?.url).toBe("/reports/a");
  expect(Object.keys(front.reached[0]?.headers ?? {}).sort()).toEqual([
    "accept",
    "connection",
    "content-security-policy",
    "host",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-lodestone-address",
    "x-lodestone-address-proof",
    "x-lodestone-render-as-of",
    "x-lodestone-render-rank",
    "x-lodestone-render-signed-in",
    "x-lodestone-render-token",
  ]);
  expect(front.reached[0]?.headers).toMatchObject({
    "x-lodestone-render-as-of": "1 unmarked 2026-11-30",
    "x-lodestone-render-rank": "30",
    "x-lodestone-render-signed-in": "1",
    "x-lodestone-render-token": TEST_TOKEN,
    "x-lodestone-address": "front",
  });
});

test("everything that the bytes depend on makes other bytes", async () => {
  let answer = report();
  front = await openFront(async () => answer);
  const answers = [
    report(),
    report({ rank: 10 }),
    report({ signedIn: true }),
    report({ epoch: 2 }),
    report({ versionId: "v2" }),
  ];
  for (const one of [...answers, ...answers]) {
    answer = one;
    await ask(front.port, "/reports/a");
  }
  await ask(front.port, "/reports/b");
  expect(front.reached).toHaveLength(answers.length + 1);
});

test("every user gets the bytes of their own rank, in any order and all at once", async () => {
  front = await openFront(async ({ path }) =>
    report({ rank: Number(path.slug?.split("-")[1]), versionId: null }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 20 }), async (ranks) => {
      const bodies = await Promise.all(ranks.map((rank) => ask(front.port, `/reports/r-${rank}`)));
      for (const [at, { body }] of bodies.entries()) expect(body.toString()).toContain(`>rank ${ranks[at]} `);
    }),
    { numRuns: 20 },
  );
  expect(front.reached.length).toBeLessThanOrEqual(6);
});

test("however many wait for a page, it is rendered once", async () => {
  front = await openFront(async () => report());
  const answers = await Promise.all(Array.from({ length: 40 }, () => ask(front.port, "/reports/a")));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(front.reached).toHaveLength(1);
});

test("searches evict one another, and no reports", async () => {
  front = await openFront(async () => report(), { limit: 100_000 });
  await ask(front.port, "/reports/a");
  for (let n = 0; n < 50; n++) await ask(front.port, `/search?q=word+${n}`);
  const before = front.reached.length;
  await ask(front.port, "/reports/a");
  await ask(front.port, "/search?q=word+49");
  expect(front.reached).toHaveLength(before);
  await ask(front.port, "/search?q=word+0");
  expect(front.reached).toHaveLength(before + 1);
});

test("gzip is the same page", async () => {
  front = await openFront(async () => report());
  const { headers, body } = await ask(front.port, "/reports/a", {
    headers: { "accept-encoding": "gzip, br" },
  });
  expect(headers["content-encoding"]).toBe("gzip");
  const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "";
  expect(
    gunzipSync(body)
      .toString()
      .match(new RegExp(`<script nonce="${nonce}" data-page-script>`, "g")),
  ).toHaveLength(3);
  const head = await ask(front.port, "/reports/a", { method: "HEAD" });
  expect([head.status, head.body.length, Number(head.headers["content-length"]) > 2000]).toEqual([
    200,
    0,
    true,
  ]);
});

test("what is not found or sets a cookie is not cached, and Next answers the person", async () => {
  front = await openFront(async () => report());
  for (const path of ["/reports/missing", "/reports/cookie"]) {
    for (let n = 0; n < 2; n++) {
      const before = front.reached.length;
      const { body } = await ask(front.port, path, { headers: { cookie: "mine=1" } });
      expect(body.toString()).toContain("rank none");
      expect(front.reached.at(-1)?.headers.cookie).toBe("mine=1");
      expect(front.reached.length).toBe(before + 2);
    }
  }
});

test.each([
  ["a flight request", "/reports/a", { rsc: "1" }],
  ["a flight request by its query", "/reports/a?_rsc=abc", {}],
  ["a range", "/reports/a", { range: "bytes=0-10" }],
  ["a preview", "/reports/a", { cookie: "__prerender_bypass=x" }],
  ["another path", "/account", {}],
  ["a path that only looks like one", "/reports/a/", {}],
  ["a parameter given twice", "/search?q=a&q=b", {}],
])("%s is Next's own", async (_what, path, headers) => {
  front = await openFront(async () => report());
  for (let n = 0; n < 2; n++) await ask(front.port, path, { headers });
  expect(front.reached).toHaveLength(2);
  expect(front.reached[0]?.headers["x-lodestone-render-token"]).toBeUndefined();
});

test("where the database does not say who may read, nothing is answered", async () => {
  front = await openFront(async () => {
    throw new Unavailable("no connection");
  });
  expect((await ask(front.port, "/reports/a")).status).toBe(503);
  expect(front.reached).toHaveLength(0);
});

test("memory is bounded", async () => {
  front = await openFront(async () => report(), { limit: 20_000 });
  for (let n = 0; n < 20; n++) await ask(front.port, `/reports/a-${n}`);
  const before = front.reached.length;
  await ask(front.port, "/reports/a-19");
  expect(front.reached.length).toBe(before);
  await ask(front.port, "/reports/a-0");
  expect(front.reached.length).toBe(before + 1);
});

test("the order of parameters and those that no page reads make no other page", () => {
  expect(cachedPath("/reports?tag=magnets&before=abc&utm_source=x")?.target).toBe(
    "/reports?before=abc&tag=magnets",
  );
  expect(cachedPath("/reports?utm_source=x")?.target).toBe("/reports");
  expect(cachedPath("/search?q=%E7%A8%80%E5%9C%9F")?.target).toBe("/search?q=%E7%A8%80%E5%9C%9F");
  expect(cachedPath("/reports/A")).toBeNull();
  // The page itself has to say what it makes of that; cut at the second mark it would be another search.
  expect(cachedPath("/search?q=why?not")).toBeNull();
});

test("a report's page that is read is counted, and nothing else is", async () => {
  const read: string[] = [];
  const accessQuery: AccessQuery = async ({ path }) =>
    report({ versionId: path.page === "report" ? "v7" : null });
  front = await openFront(accessQuery, { noteRead: (versionId) => read.push(versionId) });
  for (const path of ["/reports/a", "/reports/a", "/reports", "/nowhere"]) await ask(front.port, path);
  await ask(front.port, "/reports/a", { method: "HEAD" });
  await ask(front.port, "/reports/a", { headers: { rsc: "1" } });
  expect(read).toEqual(["v7", "v7"]);
});
