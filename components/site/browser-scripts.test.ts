// @vitest-environment jsdom
import { runInThisContext } from "node:vm";
import { beforeEach, expect, test, vi } from "vitest";
import { BROWSER_SCRIPTS } from "./generated/browser-scripts";

/** Bytes, at most: every cached page carries its scripts, except `notes`, `push` and `suggest`, which browsers load. */
const MOST = {
  boot: 1_400,
  entity: 1_450,
  member: 2_800,
  notes: 11_400,
  push: 1_500,
  report: 3_300,
  suggest: 3_200,
};

beforeEach(() => {
  vi.stubGlobal("IntersectionObserver", class {});
});

test.each(["boot", "entity", "member", "notes", "push", "report", "suggest"] as const)(
  "%s is small, and whole by itself",
  (name) => {
    const script = BROWSER_SCRIPTS[name];
    expect(Buffer.byteLength(script)).toBeLessThanOrEqual(MOST[name]);
    expect(script).not.toMatch(/<\/script|<!--|\bimport\b|\brequire\(|\b__\w+|process\./i);
    expect(() => runInThisContext(script)).not.toThrow();
  },
);

test("the theme is set before the page is, and by its buttons", () => {
  document.body.innerHTML = '<button data-theme-set="dark">';
  localStorage.setItem("theme", "light");
  runInThisContext(BROWSER_SCRIPTS.boot);
  expect(document.documentElement.dataset.theme).toBe("light");
  document.querySelector("button")?.click();
  expect(document.documentElement.dataset.theme).toBe("dark");
  expect(localStorage.getItem("theme")).toBe("dark");
  expect(document.querySelector("button")?.getAttribute("aria-pressed")).toBe("true");
});

test("the service worker says where a browser is reached once its subscription was replaced", async () => {
  const unsubscribe = vi.fn(async () => true);
  const endpoint = "https://push.example.com/new";
  const keys = { p256dh: "a key", auth: "a secret" };
  const newSubscription = { toJSON: () => ({ endpoint, keys }), unsubscribe };
  const replaced = async (status: number) => {
    const posts = vi.fn(async (_path: string, _sent: { body: string }) => new Response(null, { status }));
    vi.stubGlobal("fetch", posts);
    const work: Promise<unknown>[] = [];
    const oldSubscription = { endpoint: "https://push.example.com/old" };
    const facts = { oldSubscription, newSubscription, waitUntil: (one: Promise<unknown>) => work.push(one) };
    dispatchEvent(Object.assign(new Event("pushsubscriptionchange"), facts));
    await Promise.all(work);
    return posts.mock.calls[0];
  };
  runInThisContext(BROWSER_SCRIPTS.push);
  const [path, sent] = (await replaced(204)) ?? [];
  expect(path).toBe("/push/subscription");
  expect(JSON.parse(sent?.body ?? "")).toEqual({
    endpoint,
    ...keys,
    replaces: "https://push.example.com/old",
  });
  await replaced(503);
  expect(unsubscribe).not.toHaveBeenCalled();
  // It was removed in the settings: nothing is to come here any more.
  await replaced(404);
  expect(unsubscribe).toHaveBeenCalled();
});
