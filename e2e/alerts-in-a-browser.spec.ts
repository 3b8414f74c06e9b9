import { createECDH } from "node:crypto";
import { expect, test } from "@playwright/test";
import { FULL } from "./no-leak/probes";
import { expectNoFaults, wide, windowOf } from "./windows";

test.skip(!FULL, "Part of the full run");

const READER = /^Registered reader/;

/** Chromium without an account at its push service cannot subscribe: it gives what one would. */
const subscribed = (p256dh: string) => {
  const keys = { p256dh, auth: "AAAAAAAAAAAAAAAAAAAAAA" };
  let here: object | null = null;
  const subscription = {
    endpoint: `https://push.example.com/${crypto.randomUUID()}`,
    toJSON: () => ({ endpoint: subscription.endpoint, keys }),
    unsubscribe: async () => {
      here = null;
      return true;
    },
  };
  const managers = PushManager.prototype as unknown as Record<string, unknown>;
  managers.subscribe = async (options: { applicationServerKey: string }) => {
    if (options.applicationServerKey.length !== 87) throw new Error("Not a key");
    here = subscription;
    return subscription;
  };
  managers.getSubscription = async () => here;
};

test("a reader has a browser show alerts, and removes it again", async ({ browser }) => {
  const page = await windowOf(browser, READER, "/account", wide(1440));
  await page.addInitScript(subscribed, createECDH("prime256v1").generateKeys("base64url"));
  await page.context().grantPermissions(["notifications"]);
  await page.goto("/account/alerts");
  const part = page.getByRole("region", { name: "In your browsers" });
  await part.getByRole("button", { name: "Show alerts in this browser" }).press("Enter");
  await expect(part.getByText("This browser", { exact: true })).toBeVisible();
  await expect(part.getByRole("button", { name: "Show alerts in this browser" })).toHaveCount(0);
  await expectNoFaults(page, "/account/alerts");

  // As its push service would deliver them.
  const devTools = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    devTools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations: [first] }) => {
      if (first) resolve(first.registrationId);
    });
  });
  await devTools.send("ServiceWorker.enable");
  const to = { origin: new URL(page.url()).origin, registrationId: await registered };
  const notice = { title: "Corrected", body: "A report", path: "/reports/a-report", tag: "t" };
  const shown = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration("/push/");
      const notices = (await registration?.getNotifications()) ?? [];
      return notices.map(({ title, body, data }) => `${title}, ${body}, ${data}`).sort();
    });
  const all: string[] = [];
  for (const [data, said] of [
    [JSON.stringify(notice), "Corrected, A report, /reports/a-report"],
    ["no JSON", "Something has changed, , /alerts"],
  ] as const) {
    await devTools.send("ServiceWorker.deliverPushMessage", { ...to, data });
    all.push(said);
    await expect.poll(shown).toEqual(all);
  }
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();

  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoFaults(page, "/account/alerts");
  await part.getByRole("button", { name: /^Remove / }).click();
  await expect(part.getByText("No browser shows your alerts yet.")).toBeVisible();
  await expect(part.getByRole("button", { name: "Show alerts in this browser" })).toBeVisible();
});

test("a browser that was told no says how to change that", async ({ browser }) => {
  const page = await windowOf(browser, READER, "/account", wide(390));
  await page.addInitScript(() => {
    Object.defineProperty(Notification, "permission", { get: () => "denied" });
  });
  await page.goto("/account/alerts");
  const part = page.getByRole("region", { name: "In your browsers" });
  await expect(
    part.getByText("You have told this browser not to let this site show anything."),
  ).toBeVisible();
});

test("the service worker is fresh each time, and no page is in its scope", async ({ request }) => {
  const answer = await request.get("/push/worker.js");
  expect(answer.headers()).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
  });
  expect(await answer.text()).not.toMatch(/caches|"fetch"/);
  expect((await request.get("/push")).status()).toBe(404);
});
