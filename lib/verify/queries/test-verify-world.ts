import { createHash, randomUUID } from "node:crypto";
import { OPERATOR } from "@/lib/access/types";
import { sealFacts } from "@/lib/audit/commands/seal-facts";
import { atTime } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { newBlockId } from "@/lib/document/block";
import type { ReportDocument } from "@/lib/document/document";
import { refreshProofs } from "@/lib/entities/commands/relationships/refresh-proofs";
import { quoteHash } from "@/lib/entities/relationships/prove";
import { refreshClaims } from "@/lib/evidence/commands/refresh-claims";
import { linkClaims, makeClaim, makeSource } from "@/lib/evidence/queries/test-claims";
import { writeStored } from "@/lib/files/genuine";
import { rotateKeys } from "@/lib/integrity/commands/rotate-keys";
import { withdrawReport } from "@/lib/publishing/commands/withdraw-report";
import { changeSlug } from "@/lib/reports/commands/change-slug";
import { ORIGIN, publish, seedWorld, type World } from "@/lib/reports/queries/test-world";

/** A world with a row in every table that readers' pages use. `middle` is the head of the log after its first key. */
export async function verifyWorld(): Promise<{
  world: World;
  middle: string;
  claimId: string;
  sha256: string;
  copy: string;
}> {
  const world = await atTime(new Date("2026-02-01T08:00:00Z"), seedWorld);
  const { sourceId, copy } = await seedSource();
  const claimId = await seedClaims(world, sourceId);
  const sha256 = await store("a picture");
  const { id: attachmentId } = await db.attachment.create({
    data: { sha256, mediaType: "image/webp", bytes: "a picture".length, width: 1, height: 1 },
    select: { id: true },
  });
  await seedRest(world);
  const document = () => everything(world, claimId, attachmentId);
  const first = await publish(world, {
    title: "Of everything",
    document: document(),
    publishedAt: "2026-03-01T09:00:00Z",
    dated: { on: "2025-12-24", reason: "First shown elsewhere" },
  });
  await rotateKeys(OPERATOR, { lost: false }, ORIGIN);
  const { hash: middle } = await db.publicationLogEntry.findFirstOrThrow({
    orderBy: { seq: "desc" },
    select: { hash: true },
  });
  await publish(world, {
    ...first,
    title: "Of everything",
    reason: "A figure was wrong",
    kind: "corrected",
    document: document(),
    dated: { on: "2025-12-24", reason: "First shown elsewhere" },
  });
  await changeSlug(OPERATOR, { reportId: first.reportId, slug: "of-everything-there-is" }, ORIGIN);
  const other = await publish(world, { title: "Taken back", parts: [{ access: "public", words: "Open." }] });
  await withdrawReport(OPERATOR, { reportId: other.reportId, reason: "It was wrong" }, ORIGIN);
  await seedProof(world, first.reportId);
  await sealFacts(ORIGIN, { again: true });
  return { world, middle, claimId, sha256, copy };
}

async function store(words: string): Promise<string> {
  const sha256 = createHash("sha256").update(words).digest("hex");
  await writeStored(sha256, Buffer.from(words));
  return sha256;
}

async function seedSource(): Promise<{ sourceId: string; copy: string }> {
  const sourceId = await makeSource("a-source", "B");
  await db.sourceGrading.create({
    data: { sourceId, reliability: "B", rationale: "Usually right", downgrade: false },
    select: { id: true },
  });
  const { id: originId } = await db.origin.create({ data: { label: "A release" }, select: { id: true } });
  const copy = await store("a copy");
  await db.sourceDocument.create({
    data: {
      sourceId,
      title: "A document",
      lang: "en",
      originId,
      copySha256: copy,
      copyMediaType: "text/plain",
      copyBytes: "a copy".length,
      copyName: "copy.txt",
    },
    select: { id: true },
  });
  return { sourceId, copy };
}

async function seedClaims({ subjectId }: World, sourceId: string): Promise<string> {
  const grade = { credibility: 3, status: "asserted" } as const;
  const claimId = await makeClaim({
    quote: "ninety-five per cent",
    subjectId,
    predicate: "efficiency",
    value: 95,
    assertedOn: "2026-01-05",
    sourceId,
    grade,
  });
  const other = await makeClaim({ quote: "ninety per cent", subjectId, sourceId, grade });
  await linkClaims(other, "contradicts", claimId);
  await db.$transaction((tx) => refreshClaims(tx, { claimIds: [claimId, other] }));
  return claimId;
}

async function seedRest(world: World): Promise<void> {
  await db.setting.create({ data: { key: "name", number: 1, value: "A house" }, select: { id: true } });
  const words = {
    list: "chain",
    key: "salt",
    number: 1,
    position: 0,
    pack: "salt",
    value: { label: "Salt" },
  };
  await db.fieldEntry.create({ data: words, select: { id: true } });
  await db.settingFile.create({
    data: { sha256: "0".repeat(64), mediaType: "image/png", bytes: Buffer.from("a logo") },
    select: { id: true },
  });
  await db.glossaryTerm.create({
    data: { slug: "zihao", zh: "字号", pinyin: "zì hào", en: ["trade name"], sense: "A name", usage: "" },
    select: { id: true },
  });
  await db.identifier.create({
    data: { entityId: world.subjectId, scheme: "QID", value: "Q1" },
    select: { id: true },
  });
  const [fromId, intoId] = [world.entities.registered ?? "", world.entities.public ?? ""];
  await db.entityMerge.create({ data: { fromId, intoId, reason: "The same" }, select: { id: true } });
  await db.entity.update({ where: { id: fromId }, data: { mergedIntoId: intoId }, select: { id: true } });
}

/** An edge that a sentence of a report and a document prove. */
async function seedProof({ subjectId, entities }: World, reportId: string): Promise<void> {
  const sentence = "Open words.";
  const { blockId } = await db.block.findFirstOrThrow({
    where: { version: { reportId, number: 2 }, position: 0 },
    select: { blockId: true },
  });
  const document = await db.sourceDocument.findFirstOrThrow({
    where: { copySha256: { not: null } },
    select: { id: true },
  });
  const ends = { fromId: subjectId, toId: entities.public ?? "" };
  const evidence = { blockId, start: 0, end: sentence.length, quoteHash: quoteHash(sentence) };
  await db.relationship.create({
    data: { ...ends, kind: "owns", confidence: "high", evidence: { create: evidence } },
    select: { id: true },
  });
  await db.relationship.create({
    data: {
      ...ends,
      kind: "uses",
      confidence: "high",
      minRank: 0,
      documents: { create: { documentId: document.id, quote: "It uses it" } },
    },
    select: { id: true },
  });
  await db.$transaction((tx) => refreshProofs(tx, reportId));
}

function everything(world: World, claimId: string, attachmentId: string): ReportDocument {
  const entity = { type: "entity" as const, attrs: { id: world.subjectId, proposed: false } };
  const claim = { type: "claim" as const, attrs: { id: claimId } };
  const size = { width: 1, height: 1, alt: "A picture", caption: "A picture", credit: "Somebody" };
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
      { type: "figure", attrs: { id: newBlockId(), attachmentId, ...size } },
    ],
  };
}
