import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role, Viewer } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { NotFound } from "@/lib/errors";

const database = await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { recordAudit } = await import("./commands");
const { auditPage } = await import("./queries/audit-page");
const { verifyAuditLog } = await import("./queries/verify-audit-log");

const origin = { address: "203.0.113.7", userAgent: "Test" };
const owner = new pg.Client({ connectionString: database.ownerUrl });

async function personOf(role: Role, email: string): Promise<Extract<Viewer, { kind: "person" }>> {
  const { id, name } = await db.account.create({ data: { email, name: `${role} ${email}`, role } });
  return {
    kind: "person",
    accountId: id,
    sessionId: id,
    name,
    email,
    role,
    verified: true,
    membershipRank: 0,
  };
}

const admin = await personOf("admin", "admin@example.com");

function record(subjectId: string, action: `${string}.${string}` = "test.act") {
  return db.$transaction((tx) =>
    recordAudit(tx, {
      viewer: admin,
      action,
      subjectKind: "Account",
      subjectId,
      before: { role: "reader", at: new Date(0), gone: undefined },
      after: { role: "editor", n: 1.5, nested: { z: [1, null], a: "é" } },
      origin,
    }),
  );
}

beforeAll(() => owner.connect());
afterAll(() => owner.end());

describe("the audit log", () => {
  it("keeps one unbroken chain, even when many write at once", async () => {
    await Promise.all(Array.from({ length: 8 }, (_, index) => record(`at-once-${index}`)));
    expect(await verifyAuditLog(admin)).toMatchObject({ entries: 8, firstBreak: null });
  });

  it("keeps nothing of a transaction that was rolled back", async () => {
    const count = await db.auditEntry.count();
    const failed = db.$transaction(async (tx) => {
      await recordAudit(tx, {
        viewer: admin,
        action: "test.act",
        subjectKind: "Account",
        subjectId: "never",
        origin,
      });
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    expect(await db.auditEntry.count()).toBe(count);
    expect((await verifyAuditLog(admin)).firstBreak).toBeNull();
  });

  it("cannot be changed, emptied or shortened by the application", async () => {
    for (const sql of [
      `UPDATE "AuditEntry" SET "action" = 'x'`,
      `DELETE FROM "AuditEntry"`,
      `TRUNCATE "AuditEntry" CASCADE`,
      `UPDATE "AuditDetail" SET "address" = 'x'`,
      `DELETE FROM "AuditDetail"`,
      `ALTER TABLE "AuditEntry" DISABLE TRIGGER ALL`,
    ]) {
      await expect(db.$executeRawUnsafe(sql), sql).rejects.toThrow(/permission denied|must be owner/);
    }
  });

  it("refuses even its owner an update", async () => {
    await expect(owner.query(`UPDATE "AuditEntry" SET "action" = 'x'`)).rejects.toThrow("written once");
    await expect(owner.query(`DELETE FROM "AuditEntry"`)).rejects.toThrow("written once");
  });

  it("names the first entry that was altered by hand, and allows an erased detail", async () => {
    await owner.query(`DELETE FROM "AuditDetail" WHERE "seq" = 2`);
    expect((await verifyAuditLog(admin)).firstBreak).toBeNull();
    await owner.query(`ALTER TABLE "AuditEntry" DISABLE TRIGGER ALL`);
    await owner.query(`UPDATE "AuditEntry" SET "action" = 'test.other' WHERE "seq" = 3`);
    expect((await verifyAuditLog(admin)).firstBreak).toEqual({ seq: 3, why: "hash" });
    await owner.query(`UPDATE "AuditEntry" SET "action" = 'test.act' WHERE "seq" = 3`);
    await owner.query(`ALTER TABLE "AuditEntry" ENABLE TRIGGER ALL`);
    expect((await verifyAuditLog(admin)).firstBreak).toBeNull();
  });
});

describe("auditPage", () => {
  it("filters by actor, action, subject and date, and names what changed", async () => {
    await record(admin.accountId, "membership.grant");
    const [line, ...rest] = (await auditPage(admin, { subject: admin.accountId, action: "membership" }))
      .lines;
    expect(rest).toEqual([]);
    expect(line).toMatchObject({
      actor: { email: "admin@example.com" },
      subjectLabel: "admin@example.com",
      address: "203.0.113.7",
    });
    expect(line?.changes).toContainEqual({ field: "role", before: "reader", after: "editor" });
    const today = new Date().toISOString().slice(0, 10);
    const none = [{ actor: "no one" }, { action: "member" }, { to: "2020-01-01" }, { from: "2999-01-01" }];
    for (const filter of none) expect((await auditPage(admin, filter)).lines).toEqual([]);
    expect((await auditPage(admin, { actor: "ADMIN@", from: today, to: today })).lines).toHaveLength(9);
  });

  it("continues across pages without a gap", async () => {
    for (let n = 0; n < 55; n += 1) await record(`paged-${n}`, "test.page");
    const first = await auditPage(admin, { action: "test.page" });
    const second = await auditPage(admin, { action: "test.page", before: first.nextCursor ?? undefined });
    const seqs = [...first.lines, ...second.lines].map((line) => line.seq);
    expect(seqs).toHaveLength(55);
    expect(new Set(seqs).size).toBe(55);
    expect(second.nextCursor).toBeNull();
  });

  it("exists for admins only", async () => {
    const others: Viewer[] = [
      { kind: "anonymous" },
      { kind: "rank", rank: 1_000_000, signedIn: true },
      await personOf("reader", "reader@example.com"),
      await personOf("analyst", "analyst@example.com"),
      await personOf("editor", "editor@example.com"),
    ];
    for (const viewer of others) {
      await expect(auditPage(viewer, {})).rejects.toBeInstanceOf(NotFound);
      await expect(verifyAuditLog(viewer)).rejects.toBeInstanceOf(NotFound);
    }
  });
});
