import { afterEach, expect, test } from "vitest";
import { sealSession } from "@/lib/auth/session/cookie";
import { setEnv } from "@/lib/env";
import { Unavailable } from "@/lib/errors";
import { ask, cacheable, openTestFront, type TestFront } from "@/lib/reverse-proxy/test-front";
import type { Answer } from "./cached-paths";
import { openOutagePages } from "./outage-pages";

setEnv({ PUBLIC_URL: "https://lodestone.example", AUTH_SECRET: "s".repeat(32) });

let front: TestFront | undefined;
afterEach(() => front?.close());

/** In the place of Next: says for which rank it renders. */
function openFront(accessQuery: () => Promise<Answer>, staleMs: number): Promise<TestFront> {
  return openTestFront(
    (request, response) => {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      response.end(`<p>rank ${request.headers["x-lodestone-render-rank"]} </p>`);
    },
    { accessQuery, staleMs },
  );
}

test("pages are sent for as long after the last answer as they may be, and no longer", () => {
  let now = 0;
  const pages = openOutagePages(60_000, () => now);
  expect(pages.mayServe()).toBe(false);
  pages.note("/", "key");
  now = 59_999;
  expect(pages.mayServe()).toBe(true);
  expect([pages.find("/"), pages.find("/other")]).toEqual(["key", undefined]);
  now = 60_000;
  expect(pages.mayServe()).toBe(false);
});

test("while the database is away, strangers get what strangers were sent, and members a page that says so", async () => {
  let answer: () => Promise<Answer> = async () => cacheable({ versionId: "v1" });
  front = await openFront(() => answer(), 60_000);
  const cookie = `__Host-lodestone-session=${await sealSession("a-session")}`;
  await ask(front.port, "/reports/a");
  answer = async () => cacheable({ rank: 30, signedIn: true, versionId: "v1" });
  await ask(front.port, "/reports/a", { headers: { cookie } });
  await ask(front.port, "/reports/paid-only", { headers: { cookie } });
  answer = () => Promise.reject(new Unavailable());
  const stranger = await ask(front.port, "/reports/a");
  expect(stranger).toMatchObject({ status: 200, headers: { "x-lodestone-stale": "1" } });
  expect(stranger.body.toString()).toContain(">rank 0 ");
  expect((await ask(front.port, "/reports/a", { headers: { cookie } })).status).toBe(503);
  expect((await ask(front.port, "/reports/paid-only")).status).toBe(503);
  answer = async () => cacheable({ versionId: "v1" });
  expect((await ask(front.port, "/reports/a")).headers["x-lodestone-stale"]).toBeUndefined();
});

test("where the operator says so, nothing is sent while the database is away", async () => {
  let answer: () => Promise<Answer> = async () => cacheable({ versionId: "v1" });
  front = await openFront(() => answer(), 0);
  await ask(front.port, "/reports/a");
  answer = () => Promise.reject(new Unavailable());
  expect((await ask(front.port, "/reports/a")).status).toBe(503);
});
