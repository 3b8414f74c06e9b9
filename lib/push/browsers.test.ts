import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { alertedWorld } from "@/lib/alerts/test-alerted";
import { openTestDatabase } from "@/lib/db/test-database";
import { setEnv } from "@/lib/env";
import { Forbidden, Invalid, NotFound } from "@/lib/errors";
import { openTestPushService } from "./test-push-service";

await openTestDatabase();
const service = await openTestPushService();
setEnv({ PUBLIC_URL: "https://reports.example.org", PUSH_SERVICE_URL: service.url });
const { db } = await import("@/lib/db/client");
const { endSessionsOf } = await import("@/lib/auth/session/sessions");
const { removeAccount } = await import("@/lib/membership/commands/remove-account");
const { onlyAdmin } = await import("@/lib/membership/test-people");
const { ORIGIN } = await import("@/lib/reports/queries/test-world");
const { currentPushKey, renewPushKey } = await import("./commands/push-key");
const { removeBrowser, resubscribe, subscribe } = await import("./commands/subscribe");
const { ownBrowsers } = await import("./queries/own-browsers");

let here: Awaited<ReturnType<typeof alertedWorld>>;
beforeAll(async () => {
  here = await alertedWorld();
});
afterAll(() => service.close());

const BROWSER = { userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" };

describe("browsers", () => {
  it("tell one person: the last who added them, until they sign out there or remove them", async () => {
    const person = await here.member(0);
    await subscribe(person, service.browser(), BROWSER);
    const browser = service.browser();
    await subscribe(person, browser, BROWSER);
    const next = await here.member(0);
    await subscribe(next, browser, BROWSER);
    expect(await ownBrowsers(person)).toHaveLength(1);
    const [own] = await ownBrowsers(next);
    expect(own).toMatchObject({ browser: "Firefox on Linux", toldAt: null });
    await expect(removeBrowser(person, { subscriptionId: own?.id ?? "" })).rejects.toThrow(NotFound);
    await db.$transaction((tx) => endSessionsOf(tx, next, next.accountId, { id: next.sessionId }, ORIGIN));
    expect(await db.pushSubscription.count({ where: { accountId: next.accountId } })).toBe(0);
    await expect(subscribe(next, browser, BROWSER)).rejects.toThrow(Forbidden);
    const [mine] = await ownBrowsers(person);
    await removeBrowser(person, { subscriptionId: mine?.id ?? "" });
    expect(await ownBrowsers(person)).toEqual([]);
  });

  it("are at most ten, and go with the account", async () => {
    const person = await here.member(0);
    await subscribe(person, service.browser(), BROWSER);
    for (let more = 1; more < 10; more++) await subscribe(person, service.browser(), BROWSER);
    await expect(subscribe(person, service.browser(), BROWSER)).rejects.toThrow(Invalid);
    await removeAccount(
      (await onlyAdmin()).admin,
      { accountId: person.accountId, email: person.email, byline: "keep" },
      ORIGIN,
    );
    expect(await db.pushSubscription.count({ where: { accountId: person.accountId } })).toBe(0);
  });

  it("are followed to a new subscription, unless they were removed or are another person's", async () => {
    const person = await here.member(0);
    const [first, second, third] = [service.browser(), service.browser(), service.browser()];
    await subscribe(person, first, BROWSER);
    const [before] = await ownBrowsers(person);
    await resubscribe(person, { ...second, replaces: first.endpoint });
    const [after] = await ownBrowsers(person);
    expect(after).toMatchObject({ id: before?.id });
    expect(after?.fingerprint).not.toBe(before?.fingerprint);
    // A browser that does not say what it had is known by its session.
    await resubscribe(person, third);
    const { id, endpoint } = await db.pushSubscription.findFirstOrThrow({
      where: { accountId: person.accountId },
    });
    expect({ id, endpoint }).toEqual({ id: before?.id, endpoint: third.endpoint });

    const other = await here.member(0);
    await expect(resubscribe(other, { ...service.browser(), replaces: third.endpoint })).rejects.toThrow(
      NotFound,
    );
    await removeBrowser(person, { subscriptionId: id });
    await expect(resubscribe(person, { ...service.browser(), replaces: third.endpoint })).rejects.toThrow(
      NotFound,
    );
    expect(await ownBrowsers(person)).toEqual([]);
  });

  it("have to be added again after the key was renewed", async () => {
    const person = await here.member(0);
    await subscribe(person, service.browser(), BROWSER);
    const before = await currentPushKey();
    expect((await renewPushKey()).ended).toBeGreaterThan(0);
    expect((await currentPushKey()).id).not.toBe(before.id);
    expect(await ownBrowsers(person)).toEqual([]);
  });
});
