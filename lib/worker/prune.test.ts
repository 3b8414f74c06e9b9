import { afterEach, describe, expect, it } from "vitest";
import { openTestDatabase } from "@/lib/db/test-database";
import { setEnv } from "@/lib/env";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { JOB_TABLE } = await import("./table");
const { prune } = await import("./prune");

const DAY = 86_400_000;
/** Rows of this file are always created this many days ago. */
const ago = (days: number) => new Date(Date.now() - days * DAY);
const { id: accountId } = await db.account.create({
  data: { email: "ann@example.com", name: "Ann" },
  select: { id: true },
});

afterEach(async () => {
  setEnv({ LODESTONE_KEEP_SESSIONS_DAYS: "" });
  await db.session.deleteMany();
});

const sessions = (days: number[]) =>
  db.session.createMany({
    data: days.map((day) => ({ accountId, expiresAt: ago(day), userAgent: `${day}`, address: "" })),
  });
const left = async () =>
  (await db.session.findMany({ orderBy: { expiresAt: "asc" } })).map(({ userAgent }) => Number(userAgent));

describe("the nightly pruning", () => {
  it("deletes sessions and links some time after they have ended, as the settings say", async () => {
    await sessions([400, 31, 29, 0, -20]);
    const link = { purpose: "sign_in", accountId } as const;
    await db.mailToken.createMany({
      data: [31, 29].map((day) => ({ ...link, tokenHash: `${day}`, expiresAt: ago(day) })),
    });
    expect(await prune()).toMatchObject({ deleted: { Session: 2, MailToken: 1 }, done: true });
    expect(await left()).toEqual([29, 0, -20]);
    setEnv({ LODESTONE_KEEP_SESSIONS_DAYS: "1" });
    await prune();
    expect(await left()).toEqual([0, -20]);
  });

  it("keeps rows permanently if a setting is 0", async () => {
    await sessions([4000]);
    setEnv({ LODESTONE_KEEP_SESSIONS_DAYS: "0" });
    expect((await prune()).deleted).not.toHaveProperty("Session");
    expect(await left()).toEqual([4000]);
  });

  it("keeps the log of changes for a day, which instances read at once, and the newest for good", async () => {
    await db.catalogueEpoch.updateMany({ data: { value: 1_000_004 } });
    await db.catalogueChange.deleteMany();
    await db.catalogueChange.createMany({
      data: [
        { epoch: 1_000_001, changed: "- - -", at: ago(2) },
        { epoch: 1_000_002, changed: "- - -", at: ago(0.5) },
        { epoch: 1_000_004, changed: "- - -", at: ago(3) },
      ],
    });
    expect((await prune()).deleted).toMatchObject({ CatalogueChange: 1 });
    expect(await db.catalogueChange.findMany({ select: { epoch: true }, orderBy: { epoch: "asc" } })).toEqual(
      [{ epoch: 1_000_002n }, { epoch: 1_000_004n }],
    );
  });

  it("deletes mails, counts of reads, runs and throttles that are no longer needed", async () => {
    const mail = { to: "ann@example.com", subject: "", text: "", html: "" };
    await db.outboxMail.createMany({
      data: [
        { ...mail, cause: "old", createdAt: ago(91), sentAt: ago(91) },
        { ...mail, cause: "refused", createdAt: ago(91), failure: "Refused: no" },
        { ...mail, cause: "new", createdAt: ago(89), sentAt: ago(89) },
        { ...mail, cause: "waiting", createdAt: ago(3) },
      ],
    });
    const { id: reportId } = await db.report.create({ data: { slug: "read" }, select: { id: true } });
    await db.reportReads.createMany({
      data: [401, 399, 0].map((days) => ({ reportId, day: ago(days), reads: 1 })),
    });
    await db.throttle.createMany({
      data: [
        { key: "over", expire: BigInt(Date.now() - 1) },
        { key: "under", expire: BigInt(Date.now() + DAY) },
      ],
    });
    expect((await prune()).deleted).toMatchObject({ OutboxMail: 2, ReportReads: 1, Throttle: 1 });
    const causes = await db.outboxMail.findMany({ orderBy: { createdAt: "asc" }, select: { cause: true } });
    expect(causes.map(({ cause }) => cause)).toEqual(["new", "waiting"]);
  });

  it("deletes alerts a year after they were settled, and then their causes", async () => {
    const { id: sourceId } = await db.source.create({
      data: {
        slug: "graded",
        name: "Graded",
        publisher: "",
        owner: "",
        country: "DE",
        stateAffiliation: "none",
        affiliationNote: "",
        lang: "en",
        about: "",
      },
    });
    for (const [settled, matched] of [
      [366, 400],
      [364, 400],
      [null, 400],
      [366, null],
    ]) {
      const { id: gradingId } = await db.sourceGrading.create({
        data: { sourceId, reliability: "B", rationale: "Graded", downgrade: false },
      });
      const cause = { gradingId, matchedAt: matched ? ago(matched) : null };
      const { id: causeId } = await db.alertCause.create({ data: cause });
      const told = { pace: "daily", reason: "follow", dueAt: ago(400) } as const;
      await db.alert.create({
        data: { ...told, causeId, accountId, settledAt: settled ? ago(settled) : null },
      });
    }
    expect((await prune()).deleted).toMatchObject({ Alert: 2, AlertCause: 1 });
    expect([await db.alert.count(), await db.alertCause.count()]).toEqual([2, 3]);
  });

  it("keeps the last of each day of old automatic saves, and all other saves", async () => {
    const { id: draftId } = await db.draft.create({
      data: {
        title: "",
        standfirst: "",
        offer: "",
        document: {},
        report: { create: { slug: "drafted" } },
      },
      select: { id: true },
    });
    const day = (days: number) => Math.floor(ago(days).getTime() / DAY) * DAY;
    const at = (days: number, hour: number) => new Date(day(days) + hour * 3_600_000);
    const saves = [
      ["autosave", at(40, 1)],
      ["autosave", at(40, 2)],
      ["saved", at(40, 3)],
      ["autosave", at(40, 4)],
      ["autosave", at(39, 0)],
      ["autosave", at(29, 1)],
      ["autosave", at(29, 2)],
    ] as const;
    await db.draftRevision.createMany({
      data: saves.map(([kind, savedAt], revision) => ({ draftId, revision, kind, savedAt, content: {} })),
    });
    expect((await prune()).deleted).toMatchObject({ DraftRevision: 2 });
    const kept = await db.draftRevision.findMany({ orderBy: { savedAt: "asc" }, select: { revision: true } });
    expect(kept.map(({ revision }) => revision)).toEqual([2, 3, 4, 5, 6]);
  });

  it("works in batches, and continues where it was interrupted", async () => {
    await sessions(Array.from({ length: 25 }, (_, n) => 100 + n));
    let asked = 0;
    const broken = await prune(() => ++asked > 2, 10);
    expect(broken).toEqual({ deleted: { Session: 20 }, done: false });
    // The oldest first.
    expect(await left()).toEqual([104, 103, 102, 101, 100]);
    expect(await prune()).toMatchObject({ deleted: { Session: 5 }, done: true });
    expect(await prune()).toMatchObject({ deleted: { Session: 0 }, done: true });
  });

  it("fails as a job when the worker stops, so that another starts it again", async () => {
    const stopping = { abortSignal: AbortSignal.abort(), withPgClient: expect.fail };
    await expect(JOB_TABLE.prune({}, stopping as never)).rejects.toThrow("Interrupted");
  });

  it("takes different rows when two instances run at once", async () => {
    await sessions(Array.from({ length: 60 }, () => 100));
    const both = await Promise.all([prune(() => false, 7), prune(() => false, 7)]);
    const sum = both.reduce((all, { deleted }) => all + (deleted.Session ?? 0), 0);
    expect([sum, await left()]).toEqual([60, []]);
  });
});
