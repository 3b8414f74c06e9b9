import { randomUUID } from "node:crypto";
import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { OPERATOR, type Viewer } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { newBlockId } from "@/lib/document/block";
import { Conflict, Forbidden, Invalid } from "@/lib/errors";
import { logEntry } from "@/lib/integrity/commands/append-log";
import type { DraftContent } from "@/lib/reports/schema";

const database = await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { createDraft } = await import("@/lib/reports/commands/create-draft");
const { saveDraft } = await import("@/lib/reports/commands/save-draft");
const { publishReport } = await import("./publish-report");
const { withdrawReport } = await import("./withdraw-report");
const { changeSlug } = await import("@/lib/reports/commands/change-slug");
const { deleteDraft } = await import("@/lib/reports/commands/delete-draft");

const ORIGIN = { address: "127.0.0.1", userAgent: "test" };
let authorId: string;
let entityId: string;

beforeAll(async () => {
  ({ id: authorId } = await db.author.create({
    data: { slug: "ann", name: "Ann", bio: "" },
    select: { id: true },
  }));
  ({ id: entityId } = await db.entity.create({
    data: { slug: "lynas", kind: "Organization", stages: [], summary: "s", confidence: "high" },
    select: { id: true },
  }));
  await db.tier.create({
    data: { slug: "subscriber", name: "Subscriber", rank: 20, priceText: "", summary: "", benefits: [] },
  });
});

const words = (text: string) => [{ type: "text" as const, text }];
const content = (over: Partial<DraftContent> = {}): DraftContent => ({
  title: "A report",
  standfirst: "What it says",
  offer: "What is inside",
  document: {
    type: "doc",
    content: [
      { type: "paragraph", attrs: { id: newBlockId() }, content: words("Open words here.") },
      { type: "paywall", attrs: { access: "subscriber" } },
      {
        type: "paragraph",
        attrs: { id: newBlockId() },
        content: [
          { type: "text", text: "First one. " },
          {
            type: "text",
            text: "Lynas",
            marks: [{ type: "entity", attrs: { id: entityId, proposed: false } }],
          },
          { type: "text", text: " ships. " },
          {
            type: "text",
            text: "Perhaps",
            marks: [{ type: "entity", attrs: { id: entityId, proposed: true } }],
          },
        ],
      },
    ],
  },
  tags: ["magnets"],
  authorIds: [authorId],
  subjectIds: [entityId],
  publishedAt: null,
  ...over,
});

async function draftOf(over: Partial<DraftContent> = {}): Promise<string> {
  const { reportId } = await createDraft(OPERATOR, { title: over.title ?? "A report" }, ORIGIN);
  await saveDraft(OPERATOR, { reportId, basedOn: 1, kind: "saved", content: content(over) });
  return reportId;
}

const person = (role: "reader" | "analyst" | "editor"): Viewer => ({
  kind: "person",
  accountId: randomUUID(),
  sessionId: randomUUID(),
  name: role,
  email: `${role}@example.com`,
  role,
  verified: true,
  membershipRank: 0,
});

describe("publishReport", () => {
  it("writes a version with segments by level, confirmed mentions with their sentence, and its public facts", async () => {
    const reportId = await draftOf();
    const { versionId, number } = await publishReport(OPERATOR, { reportId }, ORIGIN);
    expect(number).toBe(1);
    const version = await db.reportVersion.findUniqueOrThrow({
      where: { id: versionId },
      select: {
        publicExcerpt: true,
        publicWords: true,
        fullRank: true,
        segments: { select: { minRank: true, text: true }, orderBy: { position: "asc" } },
        mentions: { select: { entityId: true, minRank: true, context: true, start: true, end: true } },
        subjects: { select: { entityId: true } },
      },
    });
    expect(version.segments).toEqual([
      { minRank: 0, text: "Open words here." },
      { minRank: 20, text: "First one. Lynas ships. Perhaps" },
    ]);
    expect(version.mentions).toEqual([
      { entityId, minRank: 20, context: "Lynas ships.", start: 11, end: 16 },
    ]);
    expect(version).toMatchObject({ publicExcerpt: "Open words here.", publicWords: 3, fullRank: 20 });
    expect(version.subjects).toEqual([{ entityId }]);
  });

  it("continues the log's chain, and each hash can be recomputed", async () => {
    const reportId = await draftOf();
    await publishReport(OPERATOR, { reportId }, ORIGIN);
    await withdrawReport(OPERATOR, { reportId, reason: "A source took it back" }, ORIGIN);
    const entries = await db.publicationLogEntry.findMany({
      orderBy: { seq: "asc" },
      select: { seq: true, payload: true, prevHash: true, hash: true, act: true },
    });
    expect(entries.at(-1)?.act).toBe("withdrawn");
    entries.forEach((entry, index) => {
      expect(entry.seq).toBe(index + 1);
      expect(entry.prevHash).toBe(entries[index - 1]?.hash ?? "0".repeat(64));
      expect(logEntry(JSON.parse(entry.payload), entry.prevHash).hash).toBe(entry.hash);
    });
  });

  it("writes nothing if anything is wrong", async () => {
    const before = await db.reportVersion.count();
    const gold: DraftContent["document"] = {
      type: "doc",
      content: [{ type: "paywall", attrs: { access: "gold" } }, ...content().document.content],
    };
    const wrong: [Partial<DraftContent>, string][] = [
      [{ authorIds: [] }, "no-author"],
      [{ document: { type: "doc", content: [] } }, "no-text"],
      [{ document: gold }, "unknown-level"],
    ];
    for (const [over, rule] of wrong) {
      const reportId = await draftOf(over);
      await expect(publishReport(OPERATOR, { reportId }, ORIGIN)).rejects.toMatchObject({
        field: "checks",
        report: { rules: [{ id: rule }] },
      });
    }
    expect(await db.reportVersion.count()).toBe(before);
  });

  it("refuses a draft saved since, and a viewer without permission", async () => {
    const reportId = await draftOf();
    await expect(publishReport(OPERATOR, { reportId, revision: 1 }, ORIGIN)).rejects.toBeInstanceOf(Conflict);
    await expect(publishReport(person("analyst"), { reportId }, ORIGIN)).rejects.toBeInstanceOf(Forbidden);
    await expect(createDraft(person("reader"), { title: "x" }, ORIGIN)).rejects.toBeInstanceOf(Forbidden);
    await expect(
      withdrawReport(person("analyst"), { reportId, reason: "Wrong" }, ORIGIN),
    ).rejects.toBeInstanceOf(Forbidden);
  });
});

describe("a published report", () => {
  it("cannot be changed or deleted, not even by the owner of the database", async () => {
    const reportId = await draftOf();
    const { versionId } = await publishReport(OPERATOR, { reportId }, ORIGIN);
    const statements = [
      `UPDATE "ReportVersion" SET "title" = 'x' WHERE "id" = '${versionId}'`,
      `DELETE FROM "Segment" WHERE "versionId" = '${versionId}'`,
      `UPDATE "Mention" SET "context" = 'x' WHERE "versionId" = '${versionId}'`,
      `DELETE FROM "PublicationLogEntry"`,
      `UPDATE "AuditEntry" SET "action" = 'x'`,
      `TRUNCATE "AuditEntry" CASCADE`,
      `UPDATE "AuditDetail" SET "after" = NULL`,
    ];
    for (const url of [database.ownerUrl, database.appUrl]) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      for (const statement of statements) {
        await expect(client.query(statement), statement).rejects.toThrow(/written once|permission denied/);
      }
      await client.end();
    }
  });

  it("leaves search and its address when it is withdrawn, and can be published again", async () => {
    const reportId = await draftOf({ title: "Taken back" });
    await publishReport(OPERATOR, { reportId }, ORIGIN);
    expect(await db.searchEntry.count({ where: { reportId } })).toBe(3);
    await withdrawReport(OPERATOR, { reportId, reason: "Wrong" }, ORIGIN);
    expect(await db.searchEntry.count({ where: { reportId } })).toBe(0);
    await expect(withdrawReport(OPERATOR, { reportId, reason: "Again" }, ORIGIN)).rejects.toBeInstanceOf(
      Invalid,
    );
    expect((await publishReport(OPERATOR, { reportId, reason: "Checked" }, ORIGIN)).number).toBe(2);
  });

  it("keeps its old address as a redirect, which no other report may take", async () => {
    const reportId = await draftOf({ title: "An old name" });
    await publishReport(OPERATOR, { reportId }, ORIGIN);
    await changeSlug(OPERATOR, { reportId, slug: "a-new-name" }, ORIGIN);
    expect(await db.slugRedirect.findUnique({ where: { slug: "an-old-name" } })).toMatchObject({ reportId });
    const other = await draftOf({ title: "Another" });
    await expect(
      changeSlug(OPERATOR, { reportId: other, slug: "an-old-name" }, ORIGIN),
    ).rejects.toBeInstanceOf(Invalid);
    expect((await createDraft(OPERATOR, { title: "An old name" }, ORIGIN)).slug).toBe("an-old-name-2");
    await expect(deleteDraft(OPERATOR, { reportId }, ORIGIN)).rejects.toBeInstanceOf(Invalid);
    await deleteDraft(OPERATOR, { reportId: other }, ORIGIN);
    expect(await db.draftDeletion.count({ where: { reportId: other, restoredAt: null } })).toBe(1);
  });
});

describe("saveDraft", () => {
  it("tells the later of two saves about the earlier, and keeps both", async () => {
    const { reportId } = await createDraft(OPERATOR, { title: "Two hands" }, ORIGIN);
    const save = (title: string) =>
      saveDraft(OPERATOR, { reportId, basedOn: 1, kind: "saved", content: content({ title }) });
    const outcomes = await Promise.all([save("Mine"), save("Yours")]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["conflict", "saved"]);
    const kept = await db.draftRevision.findMany({
      where: { draft: { reportId } },
      select: { kind: true, content: true },
    });
    const titles = kept.map(({ content: saved }) => (saved as { title: string }).title);
    expect(titles).toEqual(expect.arrayContaining(["Mine", "Yours"]));
  });
});
