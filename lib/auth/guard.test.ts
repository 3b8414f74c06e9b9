import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { setEnv } from "@/lib/env";
import { Conflict, Invalid, NotFound } from "@/lib/errors";
import { addressHeaders } from "./render-request";
import { cookieOfSession, makeAccount, signedIn } from "./test-account";

const TOKEN = "render-token-render-token-render-token";
let request = new Headers();
// Next's own function, which has no request outside its server.
vi.mock("next/headers", () => ({ headers: () => Promise.resolve(request) }));

await openTestDatabase();
setEnv({ PUBLIC_URL: "https://lodestone.example", LODESTONE_RENDER_TOKEN: TOKEN });
const { guardedAction, guardedData, guardedHandler } = await import("./guard");
const { OTHER_SITE, SIGNED_OUT } = await import("./guard/admit");
const { formMessages, messagesOf, typedInto } = await import("./guard/form-state");
const { sessionCookieName } = await import("./session/cookie");

const HERE = {
  "sec-fetch-site": "same-origin",
  "user-agent": "a test",
  ...addressHeaders(TOKEN, "203.0.113.7"),
};
const admin = await cookieOf("admin");
const reader = await cookieOf("reader");

async function cookieOf(role: "admin" | "reader"): Promise<string> {
  const { sessionId } = await signedIn(await makeAccount({ role }));
  return `other=1; ${await cookieOfSession(sessionId)}`;
}

const ran = vi.fn(async (_viewer: Viewer, _input: unknown, _origin: unknown): Promise<unknown> => undefined);
const schema = z.strictObject({
  title: z.string().min(3, { error: "Too short" }),
  password: z.string().optional(),
});
const action = guardedAction({ schema, permit: "tier.manage", run: ran });
const data = guardedData({ schema, permit: "tier.manage", run: ran });

function form(fields: Record<string, string>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
}

beforeEach(() => {
  ran.mockReset();
  request = new Headers({ ...HERE, cookie: admin });
});

const FOREIGN: [string, Record<string, string>][] = [
  ["another site", { "sec-fetch-site": "cross-site" }],
  ["a sister host", { "sec-fetch-site": "same-site", origin: "https://lodestone.example" }],
  ["from the address bar", { "sec-fetch-site": "none" }],
  ["neither header", {}],
  ["no origin", { origin: "null" }],
  ["another origin", { origin: "https://lodestone.example.evil" }],
  ["another scheme", { origin: "http://lodestone.example" }],
];

describe("a request from outside this site's pages does nothing", () => {
  test.each(FOREIGN)("%s", async (_name, headers) => {
    request = new Headers({ ...headers, cookie: admin });
    const state = await action(undefined, form({ title: "Gold" }));
    expect(formMessages(state, [])).toEqual([OTHER_SITE]);
    expect(await data({ title: "Gold" })).toMatchObject({ ok: false, status: 403 });
    const post = guardedHandler({ permit: "tier.manage", run: ran });
    const answer = await post(new Request("https://x/", { method: "POST" }), { params: Promise.resolve({}) });
    expect(answer.status).toBe(403);
    expect(ran).not.toHaveBeenCalled();
  });

  test("an exact Origin is enough if a browser sends nothing else", async () => {
    request = new Headers({ origin: "https://lodestone.example", cookie: admin });
    await action(undefined, form({ title: "Gold" }));
    expect(ran).toHaveBeenCalledOnce();
  });
});

describe("permission", () => {
  test("by the table, for the account of the session row", async () => {
    await action(undefined, form({ title: "Gold" }));
    expect(ran.mock.calls[0]?.[0]).toMatchObject({ kind: "person", role: "admin" });
    expect(ran.mock.calls[0]?.[2]).toEqual({ address: "203.0.113.7", userAgent: "a test" });
  });

  test.each([
    ["a reader", () => reader, "You may not do that"],
    ["a visitor without a session", () => "", SIGNED_OUT],
    ["a forged cookie", () => `${sessionCookieName(true)}=x.y.z`, SIGNED_OUT],
  ])("not for %s", async (_who, cookie, message) => {
    request = new Headers({ ...HERE, cookie: cookie() });
    const state = await action(undefined, form({ title: "Gold", password: "secret" }));
    expect(formMessages(state, [])).toEqual([message]);
    expect(typedInto(state, "title")).toBe("Gold");
    expect(await data({ title: "Gold" })).toEqual({ ok: false, status: 403, message });
    expect(ran).not.toHaveBeenCalled();
  });

  test("the session cookie of plain HTTP is ignored under HTTPS", async () => {
    request = new Headers({ ...HERE, cookie: admin.replace("__Host-", "") });
    expect(formMessages(await action(undefined, form({ title: "Gold" })), [])).toEqual([SIGNED_OUT]);
  });
});

describe("forms", () => {
  test("input comes back with messages, passwords do not", async () => {
    const state = await action(undefined, form({ title: "G", password: "secret" }));
    expect(messagesOf(state, "title")).toEqual(["Too short"]);
    expect(typedInto(state, "title")).toBe("G");
    expect(JSON.stringify(state)).not.toContain("secret");
  });

  test("a command's own errors go to their fields; other errors are not swallowed", async () => {
    ran.mockRejectedValueOnce(new Invalid("title", "Taken"));
    expect(messagesOf(await action(undefined, form({ title: "Gold" })), "title")).toEqual(["Taken"]);
    ran.mockRejectedValueOnce(new Conflict("Changed in the meantime"));
    expect(formMessages(await action(undefined, form({ title: "Gold" })), ["title"])).toEqual([
      "Changed in the meantime",
    ]);
    ran.mockRejectedValueOnce(new Error("a bug"));
    await expect(action(undefined, form({ title: "Gold" }))).rejects.toThrow("a bug");
  });

  test("messages, data and redirects", async () => {
    ran.mockResolvedValueOnce({ message: "Saved", id: 7 });
    expect(await action(undefined, form({ title: "Gold" }))).toMatchObject({
      status: "success",
      message: "Saved",
      data: { id: 7 },
    });
    ran.mockResolvedValueOnce({ redirect: "/x" });
    await expect(action(undefined, form({ title: "Gold" }))).rejects.toMatchObject({
      digest: expect.stringContaining("/x"),
    });
    request.set("next-action", "id");
    ran.mockResolvedValueOnce({ redirect: "/x", fresh: true });
    expect(await action(undefined, form({ title: "Gold" }))).toEqual({ status: "success", leaveTo: "/x" });
  });

  test.each([
    ["an unknown field", { title: "Gold", role: "admin" }],
    ["a nested field", { "title[a]": "Gold" }],
    ["a list", { "title[0]": "Gold", "title[1]": "x" }],
    ["conform's own, malformed", { title: "Gold", __intent__: "{", __state__: "{" }],
    ["NUL", { title: "Gold\0" }],
  ])("%s is bad input", async (_name, fields) => {
    expect((await action(undefined, form(fields)))?.status).toBe("error");
    expect(ran).not.toHaveBeenCalled();
  });

  test.each(["__proto__[x]", "constructor.prototype.x", "title.__proto__.x"])(
    "%s reaches no prototype",
    async (name) => {
      await action(undefined, form({ title: "Gold", [name]: "1" }));
      expect(Object.prototype).not.toHaveProperty("x");
    },
  );

  test.each([undefined, null, "x", [], {}])("%j instead of a form is bad input", async (sent) => {
    expect((await action(undefined, Object(sent)))?.status).toBe("error");
    expect(ran).not.toHaveBeenCalled();
  });

  test("React's own fields are not part of the form", async () => {
    await action(undefined, form({ title: "Gold", $ACTION_KEY: "k", "$ACTION_1:0": "{}" }));
    expect(ran.mock.calls[0]?.[1]).toEqual({ title: "Gold" });
  });
});

describe("data", () => {
  test.each([
    [undefined],
    [null],
    ["x"],
    [[]],
    [{ title: { contains: "x" } }],
    [{ title: "Gold", x: 1 }],
    [{ title: "Gold\0" }],
    [{ title: "Gold\ud800" }],
    [{ title: ["Gold"] }],
  ])("%j is refused", async (input) => {
    expect(await data(input)).toMatchObject({ ok: false, status: 422 });
    expect(ran).not.toHaveBeenCalled();
  });

  test("results and errors", async () => {
    ran.mockResolvedValueOnce({ id: 7 });
    expect(await data({ title: "Gold" })).toEqual({ ok: true, data: { id: 7 } });
    ran.mockRejectedValueOnce(new NotFound());
    expect(await data({ title: "Gold" })).toEqual({ ok: false, status: 404, message: "Not found" });
  });
});

describe("handlers", () => {
  const query = z.strictObject({ q: z.string().optional() });
  const get = guardedHandler({ query, permit: "tier.manage", run: ran });
  const ask = (url: string) => get(new Request(`https://x${url}`), { params: Promise.resolve({ id: "7" }) });

  test("reading needs no same origin, and is never cached", async () => {
    request = new Headers({ cookie: admin });
    ran.mockResolvedValueOnce({ ok: 1 });
    const answer = await ask("/?q=magnets");
    expect(await answer.json()).toEqual({ ok: 1 });
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(ran.mock.calls[0]?.[1]).toEqual({ query: { q: "magnets" }, body: undefined, params: { id: "7" } });
  });

  test.each(["/?x=1", "/?q=a&q=b", "/?q[a]=b", "/?q=%00"])("%s is a 400", async (url) => {
    const answer = await ask(url);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(ran).not.toHaveBeenCalled();
  });

  test("a body matches its schema, and its size is limited", async () => {
    const post = guardedHandler({ body: schema, permit: "tier.manage", run: ran });
    const send = (body: string, type: string) =>
      post(new Request("https://x/", { method: "POST", body, headers: { "content-type": type } }), {
        params: Promise.resolve({}),
      });
    expect((await send('{"title":"Gold"}', "application/json")).status).toBe(204);
    expect((await send("title=Gold", "application/x-www-form-urlencoded")).status).toBe(204);
    ran.mockReset();
    expect((await send("{", "application/json")).status).toBe(400);
    expect((await send("title=Gold", "text/plain")).status).toBe(400);
    expect((await send(JSON.stringify({ title: "x".repeat(7 << 20) }), "application/json")).status).toBe(400);
    expect(ran).not.toHaveBeenCalled();
  });
});
