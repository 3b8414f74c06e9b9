import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { signReports } from "@/lib/delivery/bounces/signature";
import { PORT, REPORTS_SECRET } from "../server";
import { launch, type RunningInstance } from "../start-instance";
import { changed, closeFingerprints, fingerprint } from "./database-fingerprint";
import type { PlantedCalls } from "./listed/action";
import { HANDLERS, type ListedHandler } from "./listed/handlers";
import { plantedCalls, plantedWorld } from "./planted";
import { READS, type ViewerKind, type World } from "./world";

const VIEWERS = Object.keys(READS) as ViewerKind[];
const FOREIGN: Record<string, string>[] = [
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site" },
  { "sec-fetch-site": "none" },
  {},
  { origin: "null" },
  { origin: "https://evil.example" },
];

let instance: RunningInstance;
let world: World;
let posts: PlantedCalls["handlers"];

test.beforeAll(async () => {
  test.setTimeout(240_000);
  instance = await launch(PORT + 5, { LODESTONE_DEMO: "off" });
  world = plantedWorld(instance.folder);
  posts = plantedCalls(instance.folder).handlers;
});
test.afterAll(async () => {
  await closeFingerprints();
  await instance.stop();
});

test("every route that takes a POST is listed", () => {
  const posting = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "route.ts")
    .filter((file) =>
      /export (const|async function|\{[^}]*\bas) POST\b/.test(readFileSync(path.join("app", file), "utf8")),
    )
    // Groups of routes are not in their addresses.
    .map((file) => `/${path.dirname(file)}`.replaceAll(/\/\([^/]*\)/g, ""));
  // next-auth demands its own token against forgery; its sign-in is tried below.
  const listed = [...HANDLERS.map(({ route }) => route), "/api/auth/[...nextauth]"];
  expect(posting.sort()).toEqual(listed.sort());
});

type Sent = { method?: string; cookie?: string; from?: Record<string, string> };

function send({ route }: ListedHandler, { method = "POST", cookie, from = SAME }: Sent): Promise<Response> {
  const post = posts[route];
  if (!post) throw new Error(`Nothing was planted for ${route}`);
  const body = method === "POST" && post.body ? Buffer.from(post.body, "base64") : undefined;
  const headers = {
    ...from,
    ...post.headers,
    ...(post.signed && body && { "mail-report-signature": signReports(REPORTS_SECRET, body, new Date()) }),
    ...(post.type && { "content-type": post.type }),
    ...(cookie && { cookie }),
  };
  return fetch(new URL(post.path, instance.url), { method, body, headers, redirect: "manual" });
}

const SAME = { "sec-fetch-site": "same-origin" };

for (const handler of HANDLERS) {
  test(`${handler.route}: refused without permission, from elsewhere and by other methods, then it works`, async () => {
    const before = await fingerprint(instance.folder);
    const cookie =
      posts[handler.route]?.as ?? (handler.may.includes("stranger") ? undefined : world.cookies.analyst);
    for (const viewer of VIEWERS.filter((kind) => !handler.may.includes(kind))) {
      const { status } = await send(handler, { cookie: world.cookies[viewer] });
      // Signing out while signed out redirects as usual.
      expect([303, 403], viewer).toContain(status);
    }
    if (!handler.fromElsewhere) {
      for (const from of FOREIGN) {
        const { status } = await send(handler, { cookie, from });
        expect(status, JSON.stringify(from)).toBe(403);
      }
    }
    for (const method of ["GET", "PUT", "PATCH", "DELETE"]) {
      const { status } = await send(handler, { cookie, method });
      expect(status, method).toBeGreaterThanOrEqual(400);
      expect(status, method).toBeLessThan(500);
    }
    expect(changed(before, await fingerprint(instance.folder))).toEqual([]);

    const { status } = await send(handler, { cookie, from: handler.fromElsewhere ? FOREIGN[0] : SAME });
    expect(status).toBeLessThan(400);
    expect(changed(before, await fingerprint(instance.folder))).toContain(handler.changes);
  });
}

const ELSEWHERE = [
  "https://evil.example/",
  "//evil.example/",
  "/\\evil.example",
  "\\\\evil.example",
  "https:evil.example",
  "https://localhost@evil.example/",
  "javascript:alert(1)",
];

test("signing in or out never redirects to another site", async () => {
  for (const to of ELSEWHERE) {
    for (const address of [
      `/sign-in?next=${encodeURIComponent(to)}`,
      `/sign-in/link?next=${encodeURIComponent(to)}`,
      `/api/auth/signin?callbackUrl=${encodeURIComponent(to)}`,
      `/api/auth/signout?callbackUrl=${encodeURIComponent(to)}`,
      `/api/auth/error?callbackUrl=${encodeURIComponent(to)}`,
      `/api/auth/verify-request?callbackUrl=${encodeURIComponent(to)}`,
      `/api/auth/callback/email?token=x&email=a@example.com&callbackUrl=${encodeURIComponent(to)}`,
      `/api/auth/callback/credentials?callbackUrl=${encodeURIComponent(to)}`,
    ]) {
      for (const cookie of [undefined, world.cookies.registered]) {
        const response = await fetch(new URL(address, instance.url), {
          redirect: "manual",
          headers: cookie ? { cookie } : {},
        });
        const location = response.headers.get("location");
        if (location) expect(new URL(location, instance.url).host, address).toBe(new URL(instance.url).host);
        expect(response.status, address).toBeLessThan(500);
        expect(await response.text(), address).not.toMatch(/(href|action|content)="[^"]*evil\.example/);
        const kept = response.headers.getSetCookie().join("\n");
        expect(decodeURIComponent(kept), address).not.toContain("evil.example");
      }
    }
  }
});

test("next-auth signs in and out with its token, and not without", async () => {
  const post = (to: string, fields: Record<string, string>, headers: Record<string, string>) =>
    fetch(new URL(to, instance.url), {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { ...SAME, ...headers },
      redirect: "manual",
    });
  const before = await fingerprint(instance.folder);
  const cookie = world.cookies.registered ?? "";
  await post("/api/auth/signout", { csrfToken: "x" }, { cookie });
  await post("/api/auth/callback/credentials", { email: "leak-admin@example.com", password: "x" }, {});
  expect(changed(before, await fingerprint(instance.folder))).toEqual([]);
  const given = await fetch(new URL("/api/auth/csrf", instance.url));
  const { csrfToken }: { csrfToken: string } = await given.json();
  const jar = given.headers.getSetCookie().map((line) => line.split(";", 1)[0]);
  const withToken = { cookie: [cookie, ...jar].join("; ") };
  const elsewhere = { ...withToken, "sec-fetch-site": "cross-site", origin: "https://evil.example" };
  const refused = await post("/api/auth/signout", { csrfToken }, elsewhere);
  expect(refused.status).toBe(403);
  expect(changed(before, await fingerprint(instance.folder))).toEqual([]);
  await post("/api/auth/signout", { csrfToken }, withToken);
  expect(changed(before, await fingerprint(instance.folder))).toContain("Session");
});
