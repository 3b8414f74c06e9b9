import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { selectRows } from "@/lib/db/rows";
import { openTestDatabase } from "@/lib/db/test-database";
import { setEnv } from "@/lib/env";
import { JOB_PAYLOADS } from "@/lib/jobs/payloads";
import { nightlyJobs } from "./schedule";
import type { RunningWorker } from "./worker";

await openTestDatabase();

type Received = { from: string; to: string[]; data: string };
const received: Received[] = [];
const refusing = new Set<string>();
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo({ address }, _session, done) {
    done(refusing.has(address) ? Object.assign(new Error("No such mailbox"), { responseCode: 550 }) : null);
  },
  onData(stream, { envelope }, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      const from = envelope.mailFrom ? envelope.mailFrom.address : "";
      const to = envelope.rcptTo.map((recipient) => recipient.address);
      received.push({ from, to, data: Buffer.concat(chunks).toString() });
      done();
    });
  },
});
const port = await new Promise<number>((resolve) => {
  const listening = server.listen(0, "127.0.0.1", () => {
    const address = listening.address();
    resolve(typeof address === "object" && address ? address.port : 0);
  });
});
setEnv({
  SMTP_URL: `smtp://127.0.0.1:${port}`,
  MAIL_FROM: "The desk <desk@example.org>",
  PUBLIC_URL: "https://reports.example.org",
});

const { db } = await import("@/lib/db/client");
const { queueMail, announceVersion } = await import("@/lib/mail/commands");
const { unsubscribe } = await import("@/lib/preferences/commands/unsubscribe");
const { startWorker } = await import("./worker");

const content = { subject: "Hello\r\nBcc: other@example.com", text: "Words", html: "<p>Words</p>" };
let worker: RunningWorker;

beforeAll(async () => {
  worker = await startWorker();
});
afterAll(async () => {
  await worker.stop();
  await new Promise<void>((resolve) => server.close(resolve));
});

async function account(email: string, { verified = true, member = true } = {}) {
  const { id } = await db.account.create({
    data: { email, name: email, emailVerifiedAt: verified ? new Date() : null },
  });
  if (member) {
    const tier = { slug: "paid", name: "Paid", rank: 20, priceText: "", summary: "", benefits: [] };
    const { id: tierId } = await db.tier.upsert({ where: { slug: "paid" }, create: tier, update: {} });
    await db.membership.create({ data: { accountId: id, tierId, state: "active" } });
  }
  return id;
}

async function settled(to: string, cause?: string) {
  return waitFor(async () => {
    const mail = await db.outboxMail.findFirst({ where: { to, cause } });
    return mail?.sentAt || mail?.failure ? mail : null;
  });
}

function waitFor<T>(ask: () => Promise<T | null>): Promise<T> {
  return vi.waitFor(
    async () => {
      const answer = await ask();
      if (answer === null) throw new Error("Nothing happened");
      return answer;
    },
    { timeout: 7_500 },
  );
}

const JobsRow = z.strictObject({ jobs: z.int() });

/** Every job is done or has failed permanently. */
const noJobs = () =>
  waitFor(async () => {
    const [{ jobs } = { jobs: -1 }] = await selectRows(db, "test-jobs", JobsRow)`
      SELECT count(*)::int AS "jobs" FROM graphile_worker._private_jobs WHERE attempts < max_attempts`;
    return jobs === 0 ? true : null;
  });

const receivedBy = (to: string) => received.filter((mail) => mail.to.includes(to));

describe("mail by SMTP", () => {
  it("goes only to the address of its row, whatever its text says", async () => {
    await db.$transaction((tx) => queueMail(tx, { ...content, to: "one@example.com", cause: "test:1" }));
    const mail = await settled("one@example.com");
    expect(mail.sentAt).toBeInstanceOf(Date);
    const [message] = receivedBy("one@example.com");
    expect(message).toMatchObject({ from: "desk@example.org", to: ["one@example.com"] });
    expect(message?.data).toContain(`Message-ID: <${mail.id}@reports.example.org>`);
    expect(message?.data).toContain("Subject: Hello Bcc: other@example.com");
    expect(message?.data).not.toMatch(/^Bcc:/m);
    expect(message?.data).not.toContain("List-Unsubscribe");
  });

  it("notifies an address once for each cause", async () => {
    const mail = { ...content, to: "once@example.com", cause: "test:once" };
    await Promise.all([1, 2, 3].map(() => db.$transaction((tx) => queueMail(tx, mail))));
    await settled("once@example.com");
    await db.$transaction((tx) => queueMail(tx, mail));
    await noJobs();
    expect(receivedBy("once@example.com")).toHaveLength(1);
  });

  it("sends nothing from a transaction that was rolled back", async () => {
    const failed = db.$transaction(async (tx) => {
      await queueMail(tx, { ...content, to: "never@example.com", cause: "test:never" });
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    await noJobs();
    expect(await db.outboxMail.count({ where: { to: "never@example.com" } })).toBe(0);
    expect(receivedBy("never@example.com")).toEqual([]);
  });

  it("records the server's final refusal, and does not retry", async () => {
    refusing.add("refused@example.com");
    await db.$transaction((tx) => queueMail(tx, { ...content, to: "refused@example.com", cause: "test:no" }));
    expect((await settled("refused@example.com")).failure).toMatch(/^Refused: .*No such mailbox/);
    const [{ jobs } = { jobs: -1 }] = await selectRows(db, "test-jobs", JobsRow)`
      SELECT count(*)::int AS "jobs" FROM graphile_worker._private_jobs WHERE last_error IS NOT NULL`;
    expect(jobs).toBe(0);
  });

  it("is suppressed by the state at the time of sending", async () => {
    const accountId = await account("suspended@example.com");
    const by = await account("admin@example.com");
    await db.suspension.create({ data: { accountId, byId: by, reason: "test" } });
    const mail = { ...content, to: "suspended@example.com", accountId, cause: "test:suspended" };
    await db.$transaction((tx) => queueMail(tx, mail));
    expect((await settled("suspended@example.com")).failure).toBe("Suppressed: the account is suspended");
    expect(receivedBy("suspended@example.com")).toEqual([]);
  });
});

describe("a new report", () => {
  it("reaches members who want it, once, with its public text and one-click unsubscribe", async () => {
    const member = await account("member@example.com");
    await account("registered@example.com", { member: false });
    await account("unconfirmed@example.com", { verified: false });
    const refuses = await account("refuses@example.com");
    await db.mailPreference.create({ data: { accountId: refuses, kind: "newReports", wanted: false } });
    const versionId = await publishedVersion();
    await db.$transaction((tx) => announceVersion(tx, versionId));
    const cause = `version:${versionId}`;
    expect((await settled("member@example.com", cause)).sentAt).toBeInstanceOf(Date);
    const told = await db.outboxMail.findMany({ where: { cause }, select: { to: true } });
    expect(told.map(({ to }) => to).sort()).toEqual(["admin@example.com", "member@example.com"]);
    const [message] = receivedBy("member@example.com");
    const unfolded = message?.data.replace(/\r\n[ \t]/g, " ");
    expect(unfolded).toContain("Subject: New report: A title");
    expect(unfolded).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    const token = /List-Unsubscribe: <https:\/\/reports\.example\.org\/api\/unsubscribe\?token=([^>]+)>/.exec(
      unfolded ?? "",
    )?.[1];
    expect(message?.data).not.toContain("LOCKED");
    await unsubscribe(decodeURIComponent(token ?? ""), { address: "192.0.2.1", userAgent: "Mailer" });
    const preference = await db.mailPreference.findFirst({ where: { accountId: member } });
    expect(preference?.wanted).toBe(false);
  });

  async function publishedVersion(): Promise<string> {
    const report = await db.report.create({ data: { slug: "a-title" } });
    const version = await db.reportVersion.create({
      data: {
        reportId: report.id,
        number: 1,
        kind: "published",
        title: "A title",
        standfirst: "A standfirst.",
        offer: "",
        tags: [],
        publishedAt: new Date(),
        publicExcerpt: "Public words.",
        publicWords: 2,
        fullRank: 20,
        hash: "0",
        segments: {
          create: {
            position: 0,
            minRank: 20,
            blocks: [],
            text: "LOCKED",
            words: 1,
            salt: "s",
            hash: "h",
          },
        },
      },
    });
    const live = { currentVersionId: version.id, publishedAt: new Date() };
    await db.report.update({ where: { id: report.id }, data: live });
    return version.id;
  }
});

it("lists existing jobs that accept the payload of the scheduler", () => {
  const jobs = nightlyJobs();
  expect(jobs.map(({ task }) => task)).toEqual(["purge-trash", "prune"]);
  for (const { task } of jobs) {
    const schema = Object.entries(JOB_PAYLOADS).find(([name]) => name === task)?.[1];
    const told = { _cron: { ts: "2026-11-30T03:20:00.000Z", backfilled: false } };
    expect(schema?.safeParse(told).success, task).toBe(true);
  }
});
