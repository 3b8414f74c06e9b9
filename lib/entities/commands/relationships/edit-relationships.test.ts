import { readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { MIGRATIONS } from "@/lib/db/migrations-folder";
import { openTestDatabase } from "@/lib/db/test-database";
import { withClient } from "@/lib/db/with-client";
import { Forbidden, Invalid, NotFound } from "@/lib/errors";
import type { AddRelationship } from "../../relationships/schema";

const database = await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { ORIGIN, publish, seedWorld } = await import("@/lib/reports/queries/test-world");
const { addRelationship } = await import("./add-relationship");
const { correctRelationship } = await import("./correct-relationship");
const { retractRelationship, restoreRelationship } = await import("./retract-relationship");
const { addSentence, addDocument } = await import("./add-evidence");
const { restoreEvidence, retractEvidence } = await import("./retract-evidence");
const { splitEntity } = await import("../merging/split-entity");
const { deskMerges, deskSplits } = await import("../../queries/desk/desk-history");
const { undoSplit } = await import("../merging/undo-split");
const { wholeDatabase } = await import("../merging/test-snapshot");

const SENTENCE = "The public one holds 40% of the subscriber one.";
let ends: { fromId: string; toId: string };
let place: { reportId: string; blockId: string; start: number; end: number };
let edge: AddRelationship;

beforeAll(async () => {
  const world = await seedWorld();
  const { reportId } = await publish(world, {
    title: "Who owns what",
    parts: [{ access: "subscriber", words: `First. ${SENTENCE}` }],
  });
  const block = await db.block.findFirstOrThrow({
    where: { version: { reportId } },
    select: { blockId: true },
  });
  place = { reportId, blockId: block.blockId, start: 7, end: 7 + SENTENCE.length };
  ends = { fromId: world.entities.public ?? "", toId: world.entities.subscriber ?? "" };
  edge = { ...ends, kind: "owns", sharePercent: 40, confidence: "high" };
});

const rankOf = async (id: string) =>
  (await db.relationship.findUniqueOrThrow({ where: { id }, select: { minRank: true } })).minRank;
const add = (change: Partial<AddRelationship> = {}) =>
  addRelationship(OPERATOR, { ...edge, ...change }, ORIGIN);

describe("an edge", () => {
  it("is unsupported until a sentence proves it, to those who may read the sentence", async () => {
    const { relationshipId } = await add();
    expect(await rankOf(relationshipId)).toBeNull();
    const { evidenceId } = await addSentence(OPERATOR, { relationshipId, ...place }, ORIGIN);
    expect(await rankOf(relationshipId)).toBe(20);
    expect(await db.proof.findFirst({ where: { relationshipId } })).toMatchObject({ sentence: SENTENCE });
    await retractEvidence(OPERATOR, { evidenceId }, ORIGIN);
    expect(await rankOf(relationshipId)).toBeNull();
    await restoreEvidence(OPERATOR, { evidenceId }, ORIGIN);
    expect(await rankOf(relationshipId)).toBe(20);
    await retractRelationship(OPERATOR, { relationshipId }, ORIGIN);
    // Its sentence is still there: pages as known on an earlier day show it. Today it is retracted, and no reader sees it.
    expect(await rankOf(relationshipId)).toBe(20);
    await restoreRelationship(OPERATOR, { relationshipId }, ORIGIN);
    expect(await rankOf(relationshipId)).toBe(20);
  });

  it("is public once a source document proves it", async () => {
    const source = {
      slug: "press",
      name: "Press",
      publisher: "P",
      owner: "O",
      affiliationNote: "",
      lang: "en",
      about: "",
    };
    const made = await db.source.create({
      data: { ...source, documents: { create: { title: "Notice", lang: "en" } } },
      select: { documents: { select: { id: true } } },
    });
    const { relationshipId } = await add();
    const documentId = made.documents[0]?.id ?? "";
    await addDocument(OPERATOR, { relationshipId, documentId, quote: "holds 40% of the shares" }, ORIGIN);
    expect(await rankOf(relationshipId)).toBe(0);
  });

  it("keeps its evidence when corrected, and the old row is kept as retracted", async () => {
    const { relationshipId } = await add({ evidence: { type: "sentence", ...place } });
    const { relationshipId: next } = await correctRelationship(
      OPERATOR,
      { ...edge, relationshipId, sharePercent: 41 },
      ORIGIN,
    );
    expect([await rankOf(relationshipId), await rankOf(next)]).toEqual([20, 20]);
    await expect(correctRelationship(OPERATOR, { ...edge, relationshipId }, ORIGIN)).rejects.toBeInstanceOf(
      NotFound,
    );
  });

  it("becomes subsidiary-of only on new evidence of ownership", async () => {
    const affiliated = { ...edge, kind: "affiliated-with" as const, sharePercent: null };
    const evidence = { type: "sentence" as const, ...place };
    const { relationshipId } = await addRelationship(OPERATOR, { ...affiliated, evidence }, ORIGIN);
    const become = { ...affiliated, relationshipId, kind: "subsidiary-of" as const };
    await expect(correctRelationship(OPERATOR, become, ORIGIN)).rejects.toMatchObject({ field: "kind" });
    const first = { ...evidence, start: 0, end: 6 };
    await expect(correctRelationship(OPERATOR, { ...become, evidence: first }, ORIGIN)).rejects.toMatchObject(
      { field: "kind" },
    );
    const done = await correctRelationship(OPERATOR, { ...become, evidence }, ORIGIN);
    expect(await db.relationshipEvidence.count({ where: { relationshipId: done.relationshipId } })).toBe(1);
  });

  it.each([
    ["2015", null, "year", "2015-01-01", null],
    ["2015-03", "2015-03", "month", "2015-03-01", "2015-03-01"],
    [null, "2015-03-31", "day", null, "2015-03-31"],
    [null, null, null, null, null],
  ])(
    "holds from %s until %s as it was typed, no more precise",
    async (validFrom, validTo, precision, from, to) => {
      const { relationshipId } = await add({ validFrom, validTo });
      const row = await db.relationship.findUniqueOrThrow({ where: { id: relationshipId } });
      const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
      expect([row.precision, day(row.validFrom), day(row.validTo)]).toEqual([precision, from, to]);
    },
  );

  it("refuses impossible facts", async () => {
    await expect(addRelationship(ANONYMOUS, edge, ORIGIN)).rejects.toBeInstanceOf(Forbidden);
    await expect(add({ toId: ends.fromId })).rejects.toThrow("two entities");
    await expect(add({ kind: "supplies" })).rejects.toThrow("share");
    await expect(add({ validFrom: "2020-01-01", validTo: "2019-01-01" })).rejects.toThrow("before it begins");
    await expect(add({ validFrom: "2020", validTo: "2019" })).rejects.toThrow("before it begins");
    await expect(add({ validFrom: "2015-3" })).rejects.toThrow("A year, month or day");
    await expect(add({ validFrom: "2015-03", validTo: "2020" })).rejects.toThrow("is a month, this a year");
    const gone = { type: "sentence" as const, ...place, end: 9000 };
    await expect(add({ evidence: gone })).rejects.toBeInstanceOf(Invalid);
  });
});

describe("a split", () => {
  it("moves what was chosen, and is undone", async () => {
    const { relationshipId } = await add({ evidence: { type: "sentence", ...place } });
    const name = await db.entityName.create({
      data: { entityId: ends.fromId, lang: "en", type: "alias", value: "The second one" },
      select: { id: true },
    });
    const claim = await db.claim.create({
      data: { quote: "q", subjectId: ends.fromId, predicate: "capacity", statement: "large" },
      select: { id: true },
    });
    const before = await tables();
    const done = await splitEntity(
      OPERATOR,
      {
        entityId: ends.fromId,
        slug: "second-one",
        name: "The second one",
        kind: "Organization",
        reason: "two works",
        nameIds: [name.id],
        relationshipIds: [relationshipId],
        claimIds: [claim.id],
      },
      ORIGIN,
    );
    const moved = await db.relationship.findFirstOrThrow({
      where: { fromId: done.entityId },
      select: { id: true },
    });
    expect([await rankOf(relationshipId), await rankOf(moved.id)]).toEqual([20, 20]);
    expect(await db.claim.findUnique({ where: { id: claim.id } })).toMatchObject({
      subjectId: done.entityId,
    });
    const [made] = await db.entitySplit.findMany();
    await db.entitySplit.deleteMany();
    const sql = await fillingSplits();
    await withClient(database.ownerUrl, (client) => client.query(sql));
    expect(await db.entitySplit.findMany()).toEqual([{ ...made, id: expect.any(String) }]);
    await undoSplit(OPERATOR, { entityId: ends.fromId, newEntityId: done.entityId }, ORIGIN);
    expect(await tables()).toEqual(before);
    expect(await db.entity.findUnique({ where: { id: done.entityId } })).toMatchObject({
      mergedIntoId: ends.fromId,
    });
    expect(await db.claim.findUnique({ where: { id: claim.id } })).toMatchObject({ subjectId: ends.fromId });
    expect(await deskMerges([ends.fromId])).toMatchObject([{ from: { name: "The second one" } }]);
    const [split] = await deskSplits([ends.fromId]);
    expect(split).toMatchObject({
      made: { name: "The second one" },
      reason: "two works",
      madeIsMerged: true,
    });
    expect(split?.undoneAt).not.toBeNull();
    const again = undoSplit(OPERATOR, { entityId: ends.fromId, newEntityId: done.entityId }, ORIGIN);
    await expect(again).rejects.toThrow("already been undone");
    const stranger = undoSplit(OPERATOR, { entityId: ends.toId, newEntityId: done.entityId }, ORIGIN);
    await expect(stranger).rejects.toThrow("no record of this split");
  });

  it("leaves the old one a primary name", async () => {
    const { id } = await db.entityName.findFirstOrThrow({
      where: { entityId: ends.fromId, type: "primary" },
      select: { id: true },
    });
    const intent = {
      entityId: ends.fromId,
      slug: "third",
      name: "Third",
      kind: "Place" as const,
      reason: "why not",
      nameIds: [id],
    };
    await expect(splitEntity(OPERATOR, intent, ORIGIN)).rejects.toMatchObject({ field: "nameIds" });
  });

  /** The statement with which the migration finds the splits that were made before it. */
  async function fillingSplits(): Promise<string> {
    const file = path.join(MIGRATIONS, "20261130093935_references_and_splits", "migration.sql");
    return /^INSERT INTO "EntitySplit"[^;]*;/m.exec(await readFile(file, "utf8"))?.[0] ?? "";
  }

  /** The current rows of the old entity; its history has grown. */
  async function tables() {
    const names = await db.entityName.findMany({
      where: { entityId: ends.fromId, retractedAt: null },
      orderBy: { id: "asc" },
    });
    const edges = await db.relationship.findMany({
      where: { fromId: ends.fromId, retractedAt: null },
      orderBy: { id: "asc" },
    });
    const proofs = await db.proof.findMany({
      where: { relationship: { retractedAt: null } },
      select: { relationshipId: true, sentence: true, minRank: true },
      orderBy: { evidenceId: "asc" },
    });
    const { Report, Segment } = await wholeDatabase(db);
    return { names, edges, proofs, Report, Segment };
  }
});
