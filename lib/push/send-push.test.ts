import { createPublicKey, verify } from "node:crypto";
import { addDays, addHours } from "date-fns";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Person } from "@/lib/access/types";
import { alertedWorld } from "@/lib/alerts/test-alerted";
import { atTime } from "@/lib/clock/now";
import { selectRows } from "@/lib/db/rows";
import { openTestDatabase } from "@/lib/db/test-database";
import { setEnv } from "@/lib/env";
import { openTestPushService } from "./test-push-service";

await openTestDatabase();
const service = await openTestPushService();
setEnv({ PUBLIC_URL: "https://reports.example.org", PUSH_SERVICE_URL: service.url });
const { db, pool } = await import("@/lib/db/client");
const { sendDue } = await import("@/lib/delivery/commands/send-due");
const { ORIGIN } = await import("@/lib/reports/queries/test-world");
const { makeClaim, makeSource, publishClaims } = await import("@/lib/evidence/queries/test-claims");
const { assessClaim } = await import("@/lib/evidence/commands/claims/assess-claim");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { sendPushJob } = await import("@/lib/worker/handlers/send-push");
const { currentPushKey } = await import("./commands/push-key");
const { subscribe } = await import("./commands/subscribe");
const { ownBrowsers } = await import("./queries/own-browsers");

let here: Awaited<ReturnType<typeof alertedWorld>>;
let unique = 0;
beforeAll(async () => {
  here = await alertedWorld();
});
beforeEach(() => {
  service.arrived.length = 0;
  service.answers.length = 0;
});
afterAll(() => service.close());

const PARTS = [
  { access: "public", words: "Open words." },
  { access: "subscriber", words: "LOCKEDSUB words." },
];
const BROWSER = { userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" };

/** A reader who follows a topic at once, with a browser. */
async function reader(settings = {}): Promise<{ person: Person; tag: string }> {
  unique += 1;
  const tag = `pushed-${unique}`;
  await here.report(`Before ${tag}`, PARTS, { tags: [tag] });
  await here.matched();
  const person = await here.member(20, settings);
  await here.press(person, `topic:${tag}`, "at_once");
  await subscribe(person, service.browser(), BROWSER);
  return { person, tag };
}

const tell = async () => {
  while ((await sendDue(50)) > 0);
};
const waiting = () =>
  db.pushMessage.findMany({ where: { sentAt: null, failure: null }, select: { id: true } });

/** Runs the jobs of what waits; what fails stays for the next time. */
async function send(): Promise<unknown[]> {
  const client = await pool.connect();
  try {
    const failed: unknown[] = [];
    const rows = await db.pushMessage.findMany({
      where: { sentAt: null },
      orderBy: { id: "asc" },
    });
    for (const { id } of rows) {
      const withPgClient = (<T>(act: (one: typeof client) => Promise<T>) => act(client)) as never;
      await sendPushJob({ pushId: id }, { withPgClient }).catch((error: unknown) => failed.push(error));
    }
    return failed;
  } finally {
    client.release();
  }
}

async function published(tag: string, title: string): Promise<string> {
  const { reportId } = await here.report(title, PARTS, { tags: [tag] });
  await here.matched();
  await tell();
  return reportId;
}

describe("an alert at once", () => {
  it("is pushed once to each browser of its reader, encrypted, in public words, signed by our key", async () => {
    const { person, tag } = await reader();
    await subscribe(person, service.browser(), BROWSER);
    await published(tag, "Pushed news");
    await tell();
    await send();
    await send();
    expect(service.arrived.map(({ shown }) => shown)).toEqual([
      { title: "New report", body: "Pushed news", path: "/reports/pushed-news", tag: expect.any(String) },
      { title: "New report", body: "Pushed news", path: "/reports/pushed-news", tag: expect.any(String) },
    ]);
    expect(new Set(service.arrived.map(({ path }) => path)).size).toBe(2);
    const [{ headers, shown } = { headers: {}, shown: { tag: "" } }] = service.arrived;
    expect(headers).toMatchObject({
      "content-encoding": "aes128gcm",
      topic: shown.tag.replaceAll("-", ""),
      urgency: "normal",
    });
    const [, token = "", key] = /^vapid t=([^,]+), k=(.+)$/.exec(String(headers.authorization)) ?? [];
    const { publicKey } = await currentPushKey();
    expect(key).toBe(publicKey);
    const [head, claims = "", signature = ""] = token.split(".");
    expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toMatchObject({
      aud: service.url,
      sub: "https://reports.example.org",
    });
    const point = Buffer.from(publicKey, "base64url");
    const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString("base64url"));
    const jwk = createPublicKey({ key: { kty: "EC", crv: "P-256", x, y }, format: "jwk" });
    const signed = Buffer.from(`${head}.${claims}`);
    const raw = { key: jwk, dsaEncoding: "ieee-p1363" } as const;
    expect(verify("sha256", signed, raw, Buffer.from(signature, "base64url"))).toBe(true);
  });

  it("is not pushed when its reader wants it in a digest, or after they unfollowed", async () => {
    const daily = await reader({ pace: "daily" });
    await db.follow.updateMany({ where: { accountId: daily.person.accountId }, data: { pace: null } });
    await published(daily.tag, "In a digest");
    await atTime(addDays(new Date(), 2), tell);
    const left = await reader();
    await published(left.tag, "Unfollowed since");
    await db.follow.deleteMany({ where: { accountId: left.person.accountId } });
    await send();
    expect(service.arrived).toEqual([]);
    const [dropped] = await db.pushMessage.findMany({
      where: { alert: { accountId: left.person.accountId } },
    });
    expect(dropped?.failure).toBe("Suppressed: no rule");
  });

  it("waits for the end of quiet hours when it is tried again in them", async () => {
    const { person, tag } = await reader();
    await published(tag, "Tried at night");
    const hour = new Date().getUTCHours();
    const quiet = { quietFrom: hour, quietUntil: (hour + 2) % 24 };
    await db.readerSettings.create({ data: { accountId: person.accountId, ...quiet } });
    await send();
    expect(service.arrived).toEqual([]);
    const [message] = await waiting();
    const Row = z.strictObject({ runAt: z.date() });
    const [job] = await selectRows(db, "test-job", Row)`
      SELECT "run_at" AS "runAt" FROM graphile_worker.jobs WHERE "key" = ${`push:${message?.id}`}`;
    expect(job?.runAt.getUTCHours()).toBe((hour + 2) % 24);
    await atTime(addHours(job?.runAt ?? new Date(), 1), send);
    expect(service.arrived).toHaveLength(1);
  });
});

describe("what a push service answers", () => {
  it.each([503, 429, 302])("%s: it is tried again, and arrives once", async (status) => {
    const { tag } = await reader();
    await published(tag, `After ${status}`);
    service.answers.push(
      { status, headers: { location: `${service.url}/elsewhere` }, body: "no" },
      { status },
    );
    expect(await send()).toHaveLength(1);
    expect(await send()).toHaveLength(1);
    expect(await send()).toEqual([]);
    expect(await send()).toEqual([]);
    expect(service.arrived).toHaveLength(3);
  });

  it.each([404, 410])("%s: the browser is not told any more", async (status) => {
    const { person, tag } = await reader();
    await subscribe(person, service.browser(), BROWSER);
    await published(tag, `Gone ${status}`);
    service.answers.push({ status });
    expect(await send()).toEqual([]);
    expect(await ownBrowsers(person)).toHaveLength(1);
    expect(service.arrived).toHaveLength(2);
  });

  it("400: it is given up, and an endless answer is not read", async () => {
    const { person, tag } = await reader();
    await published(tag, "Refused");
    service.answers.push({ status: 400, body: "x".repeat(5_000_000) });
    expect(await send()).toEqual([]);
    const [message] = await db.pushMessage.findMany({ where: { alert: { accountId: person.accountId } } });
    expect(message?.failure).toMatch(/^Refused: 400 x{496,}$/);
    expect(message?.failure?.length).toBeLessThan(520);
  });
});

describe("rights that were lost before it is sent", () => {
  it("leave a claim's words, and a withdrawn report, untold", async () => {
    const { person } = await reader();
    const sourceId = await makeSource("pushed", "B");
    const claimId = await makeClaim({ quote: "A LOCKED claim.", subjectId: here.world.subjectId, sourceId });
    await publishClaims(here.world, "Claims", [
      { access: "subscriber", words: "A LOCKED claim.", claimIds: [claimId] },
    ]);
    await here.matched();
    await here.press(person, `claim:${claimId}`, "at_once");
    const assessment = { credibility: 5, status: "refuted" as const, rationale: "LOCKED", recheckOn: null };
    await assessClaim(here.editor, { claimId, assessment }, ORIGIN);
    await here.matched();
    await tell();
    await db.membership.deleteMany({ where: { accountId: person.accountId } });
    await send();
    expect(service.arrived).toEqual([]);

    const other = await reader();
    const reportId = await published(other.tag, "Withdrawn since");
    await withdrawReport(here.editor, { reportId, reason: "Wrong" }, ORIGIN);
    await send();
    expect(service.arrived).toEqual([]);
  });
});
