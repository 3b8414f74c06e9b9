import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { expect, test } from "@playwright/test";
import { plantedWorld } from "./no-leak/planted";
import type { ViewerKind } from "./no-leak/world";
import { BASE_URL, BEHIND_PROXY, PORT } from "./server";

type Question = {
  status: number;
  path: string;
  as?: ViewerKind;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** refused by nginx, where it is before several instances: none of them is asked */
  byNginx?: true;
};
type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

const HERE = { "sec-fetch-site": "same-origin" };
const FORM = { "content-type": "application/x-www-form-urlencoded" };

/** Every route or kind of route, with every status that a client can get. */
const QUESTIONS: Question[] = [
  { status: 200, path: "/" },
  { status: 200, path: "/", as: "subscriber" },
  { status: 200, path: "/reports" },
  { status: 200, path: "/reports/canary-live" },
  { status: 200, path: "/reports/canary-live", as: "professional" },
  { status: 200, path: "/reports/canary-live", as: "editor" },
  { status: 200, path: "/reports/canary-live", headers: { range: "bytes=0-9" } },
  { status: 200, path: "/reports/canary-withdrawn" },
  { status: 200, path: "/reports/canary-live/opengraph-image" },
  { status: 200, path: "/entities" },
  { status: 200, path: "/entities/canary-works" },
  { status: 200, path: "/search?q=canary" },
  { status: 200, path: "/feeds/reports.xml" },
  { status: 200, path: "/sitemap.xml" },
  { status: 200, path: "/sitemaps/reports/1.xml" },
  { status: 200, path: "/robots.txt" },
  { status: 200, path: "/icon.svg" },
  { status: 200, path: "/fonts/han/400.css" },
  { status: 200, path: "/pricing" },
  { status: 200, path: "/sign-in" },
  { status: 200, path: "/sign-up" },
  { status: 200, path: "/reset-password" },
  { status: 200, path: "/verify-email" },
  { status: 200, path: "/set-up" },
  { status: 200, path: "/unsubscribe" },
  { status: 200, path: "/api/health" },
  { status: 200, path: "/api/auth/csrf" },
  { status: 200, path: "/account", as: "registered" },
  { status: 200, path: "/desk", as: "analyst" },
  { status: 200, path: "/admin", as: "admin" },
  { status: 307, path: "/account" },
  { status: 307, path: "/desk" },
  { status: 307, path: "/admin" },
  { status: 307, path: "/account", headers: { rsc: "1" } },
  { status: 308, path: "/reports/" },
  { status: 400, path: "/reports/%", byNginx: true },
  { status: 400, path: "/files/%00", byNginx: true },
  { status: 403, path: "/api/auth/sign-out", method: "POST" },
  { status: 403, path: "/sign-in", method: "POST", headers: { "sec-fetch-site": "cross-site" } },
  { status: 403, path: "/api/attachments", method: "POST", headers: HERE },
  { status: 404, path: "/nowhere" },
  { status: 404, path: "/reports/nowhere" },
  { status: 404, path: "/reports/canary-draft" },
  { status: 404, path: "/desk", as: "registered" },
  { status: 404, path: "/admin", as: "editor" },
  { status: 404, path: "/files/nothing" },
  { status: 404, path: "/_next/static/nothing.js" },
  { status: 400, path: "/reports", body: "a=1", headers: { "content-length": "3" } },
  { status: 404, path: "/_next/image?url=%2Fdesk&w=640&q=75" },
  { status: 405, path: "/", method: "TRACE", byNginx: true },
  { status: 405, path: "/feeds/reports.xml", method: "POST", headers: HERE },
  { status: 405, path: "/api/attachments" },
  {
    status: 413,
    path: "/sign-in",
    method: "POST",
    headers: { ...HERE, ...FORM, "content-length": "99000000" },
    byNginx: true,
  },
  {
    status: 413,
    path: "/desk/import",
    as: "registered",
    method: "POST",
    headers: { ...HERE, ...FORM, "content-length": "70000" },
  },
  { status: 421, path: "/sign-in", headers: { host: "rebind.example" } },
];

const FORGED = {
  "content-security-policy": "script-src 'nonce-forgedforgedforgedforged' 'unsafe-inline'",
  "content-security-policy-report-only": "script-src 'nonce-forgedforgedforgedforged'",
  "x-nonce": "forgedforgedforgedforged",
  "x-lodestone-render-rank": "1000000",
  "x-lodestone-render-signed-in": "1",
  "x-lodestone-render-token": "forgedforgedforgedforged",
  "x-lodestone-address": "198.51.100.9",
  "x-forwarded-host": "forgedforgedforgedforged",
  "x-forwarded-proto": "https",
};

function ask({ path, as, method = "GET", headers = {}, body }: Question, port = PORT): Promise<Answer> {
  const cookie = as && plantedWorld().cookies[as];
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        host: "localhost",
        port,
        path,
        method,
        headers: { accept: "text/html,*/*", ...(cookie ? { cookie } : {}), ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.once("end", () => {
          const { server, ...headers } = response.headers;
          // All that the proxy adds is its name.
          if (BEHIND_PROXY) expect(server).toBe("nginx");
          else expect(server).toBeUndefined();
          resolve({
            status: response.statusCode ?? 0,
            headers,
            body: Buffer.concat(chunks).toString("utf8"),
          });
          request.destroy();
        });
      },
    );
    request.once("error", reject);
    // The announced body is never sent: the response must come anyway. nginx waits for it before it asks.
    const announced = Number(headers["content-length"] ?? 0);
    if (announced && BEHIND_PROXY && announced < 1e6) request.end("a".repeat(announced));
    else if (announced) request.flushHeaders();
    else request.end(body);
  });
}

function nonceOf(answer: Answer): string {
  const policy = String(answer.headers["content-security-policy"]);
  return /script-src 'nonce-([\w-]{20,})' 'strict-dynamic';/.exec(policy)?.[1] ?? "";
}

for (const question of QUESTIONS) {
  const { status, path, as = "stranger", method = "GET", headers, byNginx = false } = question;
  test(`${status} ${method} ${path} as ${as} ${headers ? JSON.stringify(headers) : ""}`, async () => {
    const answers = [await ask(question), await ask(question)];
    for (const answer of answers) {
      expect(answer.status).toBe(status);
      if (BEHIND_PROXY && byNginx) {
        expect(answer.headers["set-cookie"]).toBeUndefined();
        continue;
      }
      const policy = String(answer.headers["content-security-policy"]);
      const nonce = nonceOf(answer);
      expect(nonce).not.toBe("");
      for (const rule of ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'self'"])
        expect(policy).toContain(rule);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy.replace("style-src-attr 'unsafe-inline'", "")).not.toMatch(/unsafe|https?:|\*/);
      expect(answer.headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "referrer-policy": expect.stringContaining("origin"),
        "permissions-policy": expect.stringContaining("camera=()"),
      });
      expect(answer.headers["strict-transport-security"], "not on plain HTTP").toBeUndefined();
      for (const name of Object.keys(answer.headers))
        expect(name).not.toMatch(/^(x-powered-by|x-nextjs-.*|x-middleware-.*|x-lodestone-.*)$/);
      const isPage = String(answer.headers["content-type"]).startsWith("text/html");
      for (const [tag] of isPage ? answer.body.matchAll(/<(script|style)\b[^>]*>/g) : [])
        if (!tag.includes("application/ld+json")) expect(tag).toContain(`nonce="${nonce}"`);
      // A share picture shows a title and a date, which are public.
      if (path.endsWith("/opengraph-image"))
        expect(answer.headers["cache-control"]).toBe("public, max-age=60");
      else if (!/^\/(icon\.svg|robots\.txt|fonts\/)/.test(path))
        expect(answer.headers["cache-control"]).toBe("private, no-store");
      for (const cookie of answer.headers["set-cookie"] ?? [])
        expect(cookie).toMatch(/^(?=.*; HttpOnly)(?=.*; SameSite=(Lax|Strict))(?=.*; Path=\/(;|$))/i);
      if (/^\/($|reports|entities|search|feeds)/.test(path)) {
        expect(answer.headers["set-cookie"], "a cached page sets no cookie").toBeUndefined();
        expect(answer.headers.etag, "no tag reveals whether personal bytes changed").toBeUndefined();
      }
    }
    if (BEHIND_PROXY && byNginx) return;
    expect(nonceOf(answers[0] as Answer)).not.toBe(nonceOf(answers[1] as Answer));
  });

  test(`forged headers do nothing: ${status} ${method} ${path} as ${as} ${JSON.stringify(headers ?? {})}`, async () => {
    const plain = await ask(question);
    const forged = await ask({ ...question, headers: { ...headers, ...FORGED } });
    expect(forged.status).toBe(plain.status);
    expect(JSON.stringify(forged.headers) + forged.body).not.toContain("forgedforged");
    expect(forged.body).not.toContain("198.51.100.9");
    // Pages of the desk and the account show times. For a stranger both responses are identical, except for the buttons
    // that sign in to the demonstration: a request through a proxy may come from anywhere and is not offered them, unless
    // everyone is.
    if (path === "/sign-in" && status === 200 && !BEHIND_PROXY) {
      expect(plain.body).toContain('id="demo-accounts"');
      expect(forged.body).not.toContain('id="demo-accounts"');
    } else if (as === "stranger") {
      // React sends parts of a page as they are ready: two answers may have them in different orders, but not always.
      const areSame = async () =>
        masked(await ask({ ...question, headers: { ...headers, ...FORGED } })) ===
        masked(await ask(question));
      await expect.poll(areSame, { message: "the same bytes" }).toBe(true);
    }
  });
}

test("304 carries the headers too, and only public files are revalidated", async () => {
  const { body: home } = await ask({ status: 200, path: "/" });
  const path = /\/_next\/static\/[^"]+\.css/.exec(home)?.[0] ?? "";
  const first = await ask({ status: 200, path });
  const again = await ask({
    status: 304,
    path,
    headers: { "if-none-match": String(first.headers.etag) },
  });
  expect(again.status).toBe(304);
  expect(nonceOf(again)).not.toBe("");
  expect(again.headers["x-content-type-options"]).toBe("nosniff");
  const page = await ask({ status: 200, path: "/", headers: { "if-none-match": "*" } });
  expect(page.status).toBe(200);
});

test("a page cannot be framed", async ({ page }) => {
  await page.setContent(`<iframe src="${BASE_URL}/sign-in"></iframe>`);
  await expect.poll(() => page.frames().at(-1)?.url()).toContain("chrome-error");
});

/** A response without what differs between two responses to the same request. */
function masked({ headers, body }: Answer): string {
  const { date: _date, "x-request-id": _id, "set-cookie": _cookie, ...rest } = headers;
  return `${JSON.stringify(rest)}\n${body}`
    .replace(/nonce(-|=\\?"|\\?":\\?")[A-Za-z0-9+/=_-]{8,}/g, "nonce")
    .replace(/csrfToken":"\w+/g, "csrfToken")
    .replace(/\d{1,2}:\d{2}(:\d{2})?/g, "TIME");
}
