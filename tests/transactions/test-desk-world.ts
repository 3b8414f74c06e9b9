import { OPERATOR } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import type { Block } from "@/lib/document/block";
import { addRelationship } from "@/lib/entities/commands/relationships/add-relationship";
import { makeClaim } from "@/lib/evidence/commands/claims/make-claim";
import { publishReport } from "@/lib/publishing/commands/publish-report";
import { createDraft } from "@/lib/reports/commands/create-draft";
import { saveDraft } from "@/lib/reports/commands/save-draft";
import { ORIGIN, seedWorld } from "@/lib/reports/queries/test-world";
import type { DraftContent } from "@/lib/reports/schema";

const QUOTE = "an efficiency above 95 %";
const OWNED = "The public one holds 40% of the subscriber one.";

/** A desk with connected rows: a report that carries a claim, which rests on a source, and proves a relationship. */
export type DeskWorld = {
  reportId: string;
  claimId: string;
  otherClaimId: string;
  sourceId: string;
  documentId: string;
  relationshipId: string;
  place: { reportId: string; blockId: string; start: number; end: number };
  entities: { from: string; to: string };
  /** the report's content with a sentence that no version has had */
  nextContent: () => DraftContent;
};

/** What the claim says. */
export const facts = (subjectId: string) => ({
  subjectId,
  predicate: "efficiency" as const,
  comparator: "gt" as const,
  value: 95,
  upper: null,
  unit: "%",
  objectId: null,
  statement: null,
  asserterId: null,
  asserterName: "X",
  assertedOn: "2023-09",
});

export const quote = QUOTE;

/** Plants the world, with the report published once. */
export async function plantDesk(): Promise<DeskWorld> {
  const world = await seedWorld();
  const { reportId } = await createDraft(OPERATOR, { title: "Motors" }, ORIGIN);
  const claim = (document: Parameters<typeof makeClaim>[1]["document"]) =>
    makeClaim(OPERATOR, { reportId, quote: QUOTE, facts: facts(world.subjectId), document }, ORIGIN);
  const { claimId } = await claim({ sourceName: "Motor News", title: "A motor" });
  const { documentId, document } = await db.claimDocument.findFirstOrThrow({
    where: { claimId },
    select: { documentId: true, document: { select: { sourceId: true } } },
  });
  const { claimId: otherClaimId } = await claim({ documentId });
  let sentences = 0;
  const nextContent = (): DraftContent => {
    sentences++;
    return {
      title: "Motors",
      standfirst: "What it says",
      offer: "",
      document: { type: "doc", content: blocksOf(claimId, otherClaimId, sentences) },
      tags: ["magnets"],
      authorIds: [world.authorId],
      subjectIds: [world.subjectId],
      publishedAt: null,
    };
  };
  await saveDraft(OPERATOR, { reportId, basedOn: 1, kind: "saved", content: nextContent() });
  await publishReport(OPERATOR, { reportId, reason: "First" }, ORIGIN);
  const entities = { from: world.entities.public ?? "", to: world.entities.subscriber ?? "" };
  const place = { reportId, blockId: "owned-words", start: 0, end: OWNED.length };
  const { relationshipId } = await addRelationship(
    OPERATOR,
    {
      fromId: entities.from,
      toId: entities.to,
      kind: "owns",
      sharePercent: 40,
      confidence: "high",
      evidence: { type: "sentence", ...place },
    },
    ORIGIN,
  );
  const ids = { reportId, claimId, otherClaimId, sourceId: document.sourceId, documentId, relationshipId };
  return { ...ids, place, entities, nextContent };
}

/** Saves a draft with new words, so that it can be published; retracts claims whose words it lacks. */
export async function saveNext(world: DeskWorld): Promise<void> {
  const { reportId, claimId, otherClaimId } = world;
  await db.claim.updateMany({
    where: { reportId, id: { notIn: [claimId, otherClaimId] } },
    data: { retractedAt: new Date() },
  });
  const { revision } = await db.draft.findUniqueOrThrow({ where: { reportId }, select: { revision: true } });
  const content = world.nextContent();
  await saveDraft(OPERATOR, { reportId, basedOn: revision, kind: "saved", content });
}

function blocksOf(claimId: string, otherClaimId: string, sentence: number): Block[] {
  const text = (words: string) => ({ type: "text" as const, text: words });
  const claimed = [claimId, otherClaimId].map((id) => ({ type: "claim" as const, attrs: { id } }));
  const paragraph = (id: string, content: Extract<Block, { type: "paragraph" }>["content"]): Block => ({
    type: "paragraph",
    attrs: { id },
    content,
  });
  return [
    paragraph("claimed-words", [text("It has "), { ...text(QUOTE), marks: claimed }, text(".")]),
    paragraph("owned-words", [text(OWNED)]),
    paragraph("counted-words", [text(`Sentence number ${sentence} of many.`)]),
  ];
}
