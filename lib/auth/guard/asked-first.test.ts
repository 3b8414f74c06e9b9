import { beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { openTestDatabase } from "@/lib/db/test-database";
import { setEnv } from "@/lib/env";
import { addressHeaders } from "../render-request";
import { cookieOfSession, makeAccount, signedIn } from "../test-account";

const TOKEN = "render-token-render-token-render-token";
let request = new Headers();
// Next's own function, which has no request outside its server.
vi.mock("next/headers", () => ({ headers: () => Promise.resolve(request) }));

await openTestDatabase();
setEnv({ PUBLIC_URL: "https://lodestone.example", LODESTONE_RENDER_TOKEN: TOKEN });
const { guardedAction, guardedData, guardedHandler } = await import("../guard");
const { SIGNED_OUT } = await import("./admit");
const { formMessages, typedInto } = await import("./form-state");

const HERE = { "sec-fetch-site": "same-origin", ...addressHeaders(TOKEN, "203.0.113.7") };
const looked = vi.fn((title: string) => title.length > 1);
const schema = z.strictObject({ title: z.string().refine(looked) });
const guarded = { schema, permit: "tier.manage", run: async () => undefined } as const;

beforeEach(() => {
  looked.mockClear();
});

async function sendAll() {
  const form = new FormData();
  form.set("title", "Gold");
  const body = JSON.stringify({ title: "Gold" });
  const headers = { "content-type": "application/json" };
  const post = guardedHandler({ body: schema, permit: "tier.manage", run: guarded.run });
  return {
    state: await guardedAction(guarded)(undefined, form),
    data: await guardedData(guarded)({ title: "Gold" }),
    answer: await post(new Request("https://x/", { method: "POST", body, headers }), {
      params: Promise.resolve({}),
    }),
  };
}

test("a viewer without permission is refused before the input is parsed, and keeps what they typed", async () => {
  request = new Headers(HERE);
  const { state, data, answer } = await sendAll();
  expect(formMessages(state, [])).toEqual([SIGNED_OUT]);
  expect(typedInto(state, "title")).toBe("Gold");
  expect(data).toMatchObject({ ok: false, status: 403 });
  expect(answer.status).toBe(403);
  expect(looked).not.toHaveBeenCalled();
});

test("a permitted viewer's input is parsed each time", async () => {
  const { sessionId } = await signedIn(await makeAccount({ role: "admin" }));
  request = new Headers({ ...HERE, cookie: await cookieOfSession(sessionId) });
  const { data, answer } = await sendAll();
  expect(data.ok).toBe(true);
  expect(answer.status).toBe(204);
  expect(looked).toHaveBeenCalledTimes(3);
});
