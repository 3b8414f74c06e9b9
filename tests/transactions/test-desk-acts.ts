import { OPERATOR } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { addSentence } from "@/lib/entities/commands/relationships/add-evidence";
import { correctRelationship } from "@/lib/entities/commands/relationships/correct-relationship";
import {
  restoreRelationship,
  retractRelationship,
} from "@/lib/entities/commands/relationships/retract-relationship";
import { assessClaim } from "@/lib/evidence/commands/claims/assess-claim";
import { attachDocument } from "@/lib/evidence/commands/claims/attach-document";
import { linkClaims, unlinkClaims } from "@/lib/evidence/commands/claims/link-claims";
import { makeClaim } from "@/lib/evidence/commands/claims/make-claim";
import { supersedeClaim } from "@/lib/evidence/commands/claims/supersede-claim";
import { editSource } from "@/lib/evidence/commands/sources/edit-source";
import { gradeSource } from "@/lib/evidence/commands/sources/grade-source";
import { rotateKeys } from "@/lib/integrity/commands/rotate-keys";
import { publishReport } from "@/lib/publishing/commands/publish-report";
import { withdrawReport } from "@/lib/publishing/commands/withdraw-report";
import { changeSlug } from "@/lib/reports/commands/change-slug";
import { ORIGIN } from "@/lib/reports/queries/test-world";
import { type DeskWorld, facts, quote, saveNext } from "./test-desk-world";

/** A repeatable act of the desk: `prepare` makes it possible again. */
export type DeskAct = { prepare?: () => Promise<unknown>; run: () => Promise<unknown> };

let count = 0;
const turn = () => {
  count++;
  return count;
};

/** The acts that change the rows of one world, by the names of their commands. */
export function deskActs(world: DeskWorld): Record<string, DeskAct> {
  const { reportId, claimId, otherClaimId, sourceId, relationshipId } = world;
  const reliability = () => (["A", "B", "C", "D"] as const)[turn() % 4] ?? "A";
  const edge = {
    fromId: world.entities.from,
    toId: world.entities.to,
    kind: "owns" as const,
    sharePercent: 40,
    confidence: "high" as const,
  };
  return {
    correct: {
      prepare: () => saveNext(world),
      run: () => publishReport(OPERATOR, { reportId, kind: "corrected", reason: "A mistake" }, ORIGIN),
    },
    withdraw: {
      prepare: () => ensurePublished(world),
      run: () => withdrawReport(OPERATOR, { reportId, reason: "Wrong" }, ORIGIN),
    },
    "change slug": { run: () => changeSlug(OPERATOR, { reportId, slug: `motors-${turn()}` }, ORIGIN) },
    assess: { run: () => assessClaim(OPERATOR, { claimId, assessment: judgement() }, ORIGIN) },
    "assess another": {
      run: () => assessClaim(OPERATOR, { claimId: otherClaimId, assessment: judgement() }, ORIGIN),
    },
    link: {
      prepare: () => db.claimLink.updateMany({ data: { retractedAt: new Date() } }),
      run: () =>
        linkClaims(OPERATOR, { fromId: otherClaimId, kind: "repeats", toId: claimId, note: null }, ORIGIN),
    },
    unlink: {
      prepare: async () => {
        const links = await db.claimLink.count({ where: { retractedAt: null } });
        if (links > 0) return;
        await linkClaims(OPERATOR, { fromId: claimId, kind: "repeats", toId: otherClaimId }, ORIGIN);
      },
      run: async () => {
        const link = await db.claimLink.findFirst({ where: { retractedAt: null }, select: { id: true } });
        if (link) await unlinkClaims(OPERATOR, { linkId: link.id }, ORIGIN);
      },
    },
    "make a claim": {
      run: () =>
        makeClaim(
          OPERATOR,
          { reportId, quote, facts: facts(world.entities.from), document: { documentId: world.documentId } },
          ORIGIN,
        ),
    },
    supersede: {
      run: () =>
        supersedeClaim(OPERATOR, { claimId, reportId, quote, facts: facts(world.entities.from) }, ORIGIN),
    },
    attach: {
      run: () =>
        attachDocument(OPERATOR, { claimId, document: { sourceId, title: `Document ${turn()}` } }, ORIGIN),
    },
    grade: {
      run: () => gradeSource(OPERATOR, { sourceId, reliability: reliability(), rationale: "Read" }, ORIGIN),
    },
    "edit a source": {
      run: async () => {
        const { revision } = await db.source.findUniqueOrThrow({
          where: { id: sourceId },
          select: { revision: true },
        });
        const stateAffiliation = turn() % 2 === 0 ? ("owned" as const) : ("none" as const);
        return editSource(OPERATOR, { sourceId, revision, name: "Motor News", stateAffiliation }, ORIGIN);
      },
    },
    "prove by a sentence": {
      prepare: async () => {
        await ensurePublished(world);
        await db.relationship.update({ where: { id: relationshipId }, data: { retractedAt: null } });
        await db.relationshipEvidence.deleteMany({ where: { relationshipId, start: { gt: 0 } } });
      },
      run: () => {
        const start = 1 + (turn() % (world.place.end - 1));
        return addSentence(OPERATOR, { relationshipId, ...world.place, start }, ORIGIN);
      },
    },
    "retract an edge": {
      prepare: () => db.relationship.update({ where: { id: relationshipId }, data: { retractedAt: null } }),
      run: () => retractRelationship(OPERATOR, { relationshipId }, ORIGIN),
    },
    "restore an edge": {
      prepare: () =>
        db.relationship.update({ where: { id: relationshipId }, data: { retractedAt: new Date() } }),
      run: () => restoreRelationship(OPERATOR, { relationshipId }, ORIGIN),
    },
    "correct an edge": {
      run: async () => {
        const { id } = await db.relationship.findFirstOrThrow({
          where: {
            ...{ fromId: edge.fromId, toId: edge.toId },
            retractedAt: null,
            id: { not: relationshipId },
          },
          select: { id: true },
        });
        return correctRelationship(OPERATOR, { ...edge, relationshipId: id, sharePercent: 41 }, ORIGIN);
      },
      prepare: async () => {
        const where = {
          fromId: edge.fromId,
          toId: edge.toId,
          retractedAt: null,
          id: { not: relationshipId },
        };
        if ((await db.relationship.count({ where })) > 0) return;
        const { id } = await db.relationship.create({ data: edge, select: { id: true } });
        await ensurePublished(world);
        await addSentence(OPERATOR, { relationshipId: id, ...world.place }, ORIGIN);
      },
    },
    "rotate keys": { run: () => rotateKeys(OPERATOR, { lost: false }, ORIGIN) },
  };
}

const judgement = () => ({
  credibility: (turn() % 6) + 1,
  status: "asserted" as const,
  rationale: "Looked again",
  recheckOn: null,
});

/** Makes sure that the report is published. */
export async function ensurePublished(world: DeskWorld): Promise<void> {
  const { reportId } = world;
  const { currentVersionId } = await db.report.findUniqueOrThrow({
    where: { id: reportId },
    select: { currentVersionId: true },
  });
  if (currentVersionId) return;
  await saveNext(world);
  await publishReport(OPERATOR, { reportId, reason: "Back again" }, ORIGIN);
}
