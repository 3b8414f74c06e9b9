import { utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { newBlockId } from "@/lib/document/block";
import { Forbidden } from "@/lib/errors";
import { fileName } from "@/lib/files/file-name";
import { openTamperer, otherValue, type Tamperer } from "./test-alterations";
import { MAY_BE_TAKEN_OUT, NOT_PROVEN } from "./test-decisions";

const database = await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { fileStore } = await import("@/lib/files/open-store");
const { verifyWorld } = await import("./test-verify-world");
const { verifyPublications } = await import("./verify-publications");

const world = await verifyWorld();
const tamperer: Tamperer = await openTamperer(database.ownerUrl);
const proven = (await tamperer.tables()).filter((table) => NOT_PROVEN[table] !== "all");
const verify = async (head?: string, auditHead?: string) =>
  (await verifyPublications(OPERATOR, { head, auditHead })).broken;

afterAll(() => tamperer.end());

describe("verifyPublications", () => {
  it("finds what was published intact", async () => {
    const result = await verifyPublications(OPERATOR, { head: world.middle });
    expect(result).toMatchObject({ versions: 3, entries: 4, files: 2, broken: null, notes: [] });
    await expect(verifyPublications(ANONYMOUS, {})).rejects.toBeInstanceOf(Forbidden);
  });

  it("has a decision for every table and column", async () => {
    for (const [table, columns] of Object.entries(NOT_PROVEN)) {
      const there = (await tamperer.columns(table)).map(({ name }) => name);
      if (columns !== "all") expect(there).toEqual(expect.arrayContaining([...columns]));
      expect(there.length).toBeGreaterThan(0);
    }
  });

  it.each(proven)("finds any column of %s changed by hand", async (table) => {
    const columns = await tamperer.columns(table);
    expect(columns.length).toBeGreaterThan(1);
    const left = NOT_PROVEN[table] ?? [];
    for (const column of columns) {
      const name = `${table}.${column.name}`;
      if (left.includes(column.name)) continue;
      const quoted = `"${column.name}"`;
      const sql = `UPDATE "${table}" SET ${quoted} = ${otherValue(quoted, column)}
        WHERE ctid = (SELECT ctid FROM "${table}" ORDER BY ${quoted} DESC NULLS LAST LIMIT 1)`;
      expect(await tamperer.altered([table], sql, verify), name).not.toBeNull();
    }
    expect(await verify()).toBeNull();
  });

  it.each(proven.filter((table) => !MAY_BE_TAKEN_OUT.includes(table)))(
    "finds a removed row of %s",
    async (table) => {
      const sql = `DELETE FROM "${table}" WHERE ctid = (SELECT max(ctid) FROM "${table}")`;
      // Without the head, the end of the log and its signature can only be missed together: see below.
      const look = () => verify(undefined, table === "AuditEntry" ? "f".repeat(64) : undefined);
      expect(await tamperer.altered([table], sql, look)).not.toBeNull();
    },
  );

  it.each(
    proven.filter(
      (table) => table !== "PublicationLogEntry" && table !== "AuditEntry" && table !== "AuditDetail",
    ),
  )("finds an added row of %s", async (table) => {
    const columns = await tamperer.columns(table);
    const fresh: Record<string, string> = {
      id: table === "SigningKey" ? `repeat('b', 64)` : "gen_random_uuid()",
      position: "position + 100",
      number: "number + 100",
      seq: table === "FactSeal" ? `"seq"` : "seq + 100",
      rowId: `'put-in'`,
      slug: `"slug" || '-put-in'`,
      sha256: `repeat('c', 64)`,
      zh: `"zh" || '字'`,
      value:
        table === "Claim"
          ? `"value" + 1`
          : /^(Setting|FieldEntry)$/.test(table)
            ? `'"x"'::jsonb`
            : `"value" || 'x'`,
      rank: `"rank" + 1000`,
      segmentId: table === "SearchEntry" ? "NULL" : `"segmentId"`,
      blockId: `'${newBlockId()}'`,
      entityId: "gen_random_uuid()",
      attachmentId: "gen_random_uuid()",
      evidenceId: "gen_random_uuid()",
      currentVersionId: "NULL",
      retiredAt: "now()",
      createdAt: `"createdAt" + interval '1 hour'`,
      undoneAt: "now()",
      retractedAt: "now()",
    };
    const names = columns.map(({ name }) => `"${name}"`).join(", ");
    const values = columns.map(({ name }) => fresh[name] ?? `"${name}"`).join(", ");
    const sql = `INSERT INTO "${table}" (${names}) SELECT ${values} FROM "${table}" LIMIT 1`;
    expect(await tamperer.altered([table], sql, verify)).not.toBeNull();
  });

  it("finds text changed together with its hash, and a withdrawn report that is shown", async () => {
    const words = `UPDATE "Segment" SET "text" = 'x', "blocks" = '[]', "hash" = encode(sha256(convert_to("salt" || E'\\n[]', 'UTF8')), 'hex') WHERE "position" = 0`;
    expect(await tamperer.altered(["Segment"], words, verify)).toMatch(/do not give the hash in the log/);
    const shown = `UPDATE "Report" SET "currentVersionId" = (SELECT "versionId" FROM "Withdrawal") WHERE "slug" = 'taken-back'`;
    expect(await tamperer.altered(["Report"], shown, verify)).toMatch(/taken-back is shown, though/);
    const older = `UPDATE "Report" SET "currentVersionId" = (SELECT "id" FROM "ReportVersion" WHERE "number" = 1 AND "reportId" = "Report"."id") WHERE "slug" = 'of-everything-there-is'`;
    expect(await tamperer.altered(["Report"], older, verify)).toMatch(/shows another version/);
  });

  it("finds what opens the paywall, and names it", async () => {
    const opened = (table: string, more = "") =>
      tamperer.altered([table], `UPDATE "${table}" SET "minRank" = 0 ${more}`, verify);
    expect(await opened("SearchEntry")).toMatch(/another minRank in the search entry/);
    expect(await opened("Claim")).toMatch(/has another level, date or grade/);
    const locked = `UPDATE "Relationship" SET "minRank" = 20 WHERE "kind" = 'owns'`;
    expect(await tamperer.altered(["Relationship"], locked, verify)).toMatch(
      /The relationship .* another level/,
    );
    const value = `UPDATE "Claim" SET "value" = 59 WHERE "id" = '${world.claimId}'`;
    expect(await tamperer.altered(["Claim"], value, verify)).toMatch(/another value in the claim/);
    const sentence = `UPDATE "Proof" SET "sentence" = 'Other words'`;
    expect(await tamperer.altered(["Proof"], sentence, verify)).toMatch(/another sentence in the proof/);
    const name = `UPDATE "EntityName" SET "value" = 'Object Corp' WHERE "value" = 'Subject Corp'`;
    expect(await tamperer.altered(["EntityName"], name, verify)).toMatch(/of EntityName was changed by hand/);
  });

  it("finds a cleanly cut tail given the head, and not without it", async () => {
    const { hash: head } = await db.publicationLogEntry.findFirstOrThrow({
      orderBy: { seq: "desc" },
      select: { hash: true },
    });
    const cut = `DELETE FROM "LogSignature" WHERE "seq" = 4; DELETE FROM "PublicationLogEntry" WHERE "seq" = 4;
      DELETE FROM "Withdrawal"; UPDATE "Report" SET "currentVersionId" = (SELECT "versionId" FROM "PublicationLogEntry" WHERE "seq" = 3) WHERE "slug" = 'taken-back'`;
    const tables = ["PublicationLogEntry", "LogSignature", "Withdrawal", "Report"];
    expect(await tamperer.altered(tables, cut, () => verify(head))).toMatch(/ends at entry 3/);
    expect(await verify(head)).toBeNull();
  });

  it("finds an end of the audit log that was cut off, given its head", async () => {
    const { seq, hash } = await db.auditEntry.findFirstOrThrow({
      where: { factsHash: null },
      orderBy: { seq: "desc" },
      select: { seq: true, hash: true },
    });
    expect(await verify(undefined, hash)).toBeNull();
    const cut = `DELETE FROM "FactSeal" WHERE "seq" >= ${seq}; DELETE FROM "AuditDetail" WHERE "seq" >= ${seq};
      DELETE FROM "AuditEntry" WHERE "seq" >= ${seq}`;
    const tables = ["AuditEntry", "AuditDetail", "FactSeal"];
    expect(await tamperer.altered(tables, cut, () => verify(undefined, hash))).toMatch(
      /audit log ends at entry/,
    );
  });

  it("allows that an audit detail is erased", async () => {
    expect(
      await tamperer.altered(["AuditDetail"], `DELETE FROM "AuditDetail" WHERE "seq" = 1`, verify),
    ).toBeNull();
  });

  it.each([
    ["a picture", world.sha256],
    ["a copy", world.copy],
  ])("finds one byte of %s that was changed, in a file of the same size and date", async (words, sha256) => {
    const file = path.join(fileStore().place, fileName(sha256));
    await writeFile(file, words.replace("a ", "A "));
    await utimes(file, new Date(0), new Date(0));
    expect(await verify()).toMatch(/holds other bytes than were stored/);
    await writeFile(file, words);
    expect(await verify()).toBeNull();
  });
});
