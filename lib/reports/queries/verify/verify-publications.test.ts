import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { Forbidden } from "@/lib/errors";
import type { ReportDocument } from "../../document/document";
import { newBlockId } from "../../document/new-block-id";
import { openTamperer, otherValue, type Tamperer } from "./test-alterations";

const database = await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { ORIGIN, publish, seedWorld } = await import("../test-world");
const { makeClaim, makeSource } = await import("@/lib/evidence/queries/test-claims");
const { withdrawReport } = await import("../../commands/withdraw-report");
const { rotateKeys } = await import("@/lib/integrity/commands/rotate-keys");
const { verifyPublications } = await import("./verify-publications");

/** What a version, the log and the keys consist of; keys of rows that mean nothing and one date beside. */
const TABLES = [
  "ReportVersion",
  "VersionAuthor",
  "Segment",
  "Block",
  "Subject",
  "Mention",
  "VersionClaim",
  "VersionAttachment",
  "Withdrawal",
  "Disclaimer",
  "DisclaimerItem",
  "PublicationLogEntry",
  "LogSignature",
  "SigningKey",
];
const MEANS_NOTHING = new Set([
  "Mention.id",
  "VersionClaim.id",
  "Withdrawal.id",
  "DisclaimerItem.id",
  "Disclaimer.issuedAt",
]);

let tamperer: Tamperer;
let middle: string;
const verify = async (head?: string) => (await verifyPublications(OPERATOR, { head })).broken;

beforeAll(async () => {
  const world = await seedWorld();
  const claimId = await makeClaim({
    quote: "ninety-five per cent",
    subjectId: world.subjectId,
    predicate: "efficiency",
    value: 95,
    sourceId: await makeSource("a-source", null),
  });
  const { id: attachmentId } = await db.attachment.create({
    data: { sha256: "a".repeat(64), mediaType: "image/png", bytes: 1, width: 1, height: 1 },
    select: { id: true },
  });
  const first = await publish(world, {
    title: "Of everything",
    document: everything(world, claimId, attachmentId),
  });
  await rotateKeys(OPERATOR, { lost: false }, ORIGIN);
  middle = (
    await db.publicationLogEntry.findFirstOrThrow({ orderBy: { seq: "desc" }, select: { hash: true } })
  ).hash;
  await publish(world, {
    ...first,
    title: "Of everything",
    reason: "A figure was wrong",
    kind: "corrected",
    document: everything(world, claimId, attachmentId),
  });
  const other = await publish(world, { title: "Taken back", parts: [{ access: "public", words: "Open." }] });
  await withdrawReport(OPERATOR, { reportId: other.reportId, reason: "It was wrong" }, ORIGIN);
  tamperer = await openTamperer(database.ownerUrl);
});
afterAll(() => tamperer.end());

describe("verifyPublications", () => {
  it("finds what was published intact", async () => {
    const result = await verifyPublications(OPERATOR, { head: middle });
    expect(result).toMatchObject({ versions: 3, entries: 4, broken: null });
    await expect(verifyPublications(ANONYMOUS, {})).rejects.toBeInstanceOf(Forbidden);
  });

  it.each(TABLES)("finds any column of %s that was changed by hand", async (table) => {
    const columns = await tamperer.columns(table);
    expect(columns.length).toBeGreaterThan(2);
    for (const column of columns) {
      const name = `${table}.${column.name}`;
      if (MEANS_NOTHING.has(name)) continue;
      const quoted = `"${column.name}"`;
      const sql = `UPDATE "${table}" SET ${quoted} = ${otherValue(quoted, column)}
        WHERE ctid = (SELECT ctid FROM "${table}" ORDER BY "${column.name}" DESC NULLS LAST LIMIT 1)`;
      expect(await tamperer.altered([table], sql, verify), name).not.toBeNull();
    }
    expect(await verify()).toBeNull();
  });

  it.each(TABLES)("finds a row of %s that was taken out", async (table) => {
    const sql = `DELETE FROM "${table}" WHERE ctid = (SELECT max(ctid) FROM "${table}")`;
    // Without the head, the end of the log and its signature can only be missed together: see below.
    expect(await tamperer.altered([table], sql, verify)).not.toBeNull();
  });

  it.each(TABLES.filter((table) => table !== "PublicationLogEntry"))(
    "finds a row of %s that was put in",
    async (table) => {
      const columns = await tamperer.columns(table);
      const fresh: Record<string, string> = {
        id: table === "SigningKey" ? `repeat('b', 64)` : "gen_random_uuid()",
        position: "position + 100",
        number: "number + 100",
        seq: "seq + 100",
        blockId: `'${newBlockId()}'`,
        entityId: "gen_random_uuid()",
        attachmentId: "gen_random_uuid()",
        retiredAt: "now()",
        createdAt: `"createdAt" + interval '1 hour'`,
      };
      const names = columns.map(({ name }) => `"${name}"`).join(", ");
      const values = columns.map(({ name }) => fresh[name] ?? `"${name}"`).join(", ");
      const sql = `INSERT INTO "${table}" (${names}) SELECT ${values} FROM "${table}" LIMIT 1`;
      expect(await tamperer.altered([table], sql, verify)).not.toBeNull();
    },
  );

  it("finds words changed together with their hash, and a report shown that was taken back", async () => {
    const words = `UPDATE "Segment" SET "text" = 'x', "blocks" = '[]', "hash" = encode(sha256(convert_to("salt" || E'\\n[]', 'UTF8')), 'hex') WHERE "position" = 0`;
    expect(await tamperer.altered(["Segment"], words, verify)).toMatch(/do not give the hash in the log/);
    const shown = `UPDATE "Report" SET "currentVersionId" = (SELECT "versionId" FROM "Withdrawal") WHERE "slug" = 'taken-back'`;
    expect(await tamperer.altered(["Report"], shown, verify)).toMatch(/taken-back is shown, though/);
    const older = `UPDATE "Report" SET "currentVersionId" = (SELECT "id" FROM "ReportVersion" WHERE "number" = 1 AND "reportId" = "Report"."id") WHERE "slug" = 'of-everything'`;
    expect(await tamperer.altered(["Report"], older, verify)).toMatch(/shows another version/);
  });

  it("finds a tail that was cut off whole, given the head, and not without it", async () => {
    const { hash: head } = await db.publicationLogEntry.findFirstOrThrow({
      orderBy: { seq: "desc" },
      select: { hash: true },
    });
    const cut = `DELETE FROM "LogSignature" WHERE "seq" = 4; DELETE FROM "PublicationLogEntry" WHERE "seq" = 4;
      DELETE FROM "Withdrawal"; UPDATE "Report" SET "currentVersionId" = (SELECT "versionId" FROM "PublicationLogEntry" WHERE "seq" = 3) WHERE "slug" = 'taken-back'`;
    const tables = ["PublicationLogEntry", "LogSignature", "Withdrawal", "Report"];
    expect(await tamperer.altered(tables, cut, () => verify())).toBeNull();
    expect(await tamperer.altered(tables, cut, () => verify(head))).toMatch(/ends at entry 3/);
    expect(await verify(head)).toBeNull();
  });
});

type World = Awaited<ReturnType<typeof seedWorld>>;

function everything(world: World, claimId: string, attachmentId: string): ReportDocument {
  const entity = { type: "entity" as const, attrs: { id: world.subjectId, proposed: false } };
  const claim = { type: "claim" as const, attrs: { id: claimId } };
  return {
    type: "doc",
    content: [
      { type: "paragraph", attrs: { id: newBlockId() }, content: [{ type: "text", text: "Open words." }] },
      { type: "paywall", attrs: { access: "subscriber" } },
      {
        type: "paragraph",
        attrs: { id: newBlockId() },
        content: [
          { type: "text", text: "Subject Corp", marks: [entity] },
          { type: "text", text: " claims " },
          { type: "text", text: "ninety-five per cent", marks: [claim] },
          { type: "text", text: ` of ${randomUUID()}.` },
        ],
      },
      {
        type: "figure",
        attrs: {
          id: newBlockId(),
          attachmentId,
          width: 1,
          height: 1,
          alt: "A picture",
          caption: "A picture",
          credit: "Somebody",
        },
      },
    ],
  };
}
