import { randomUUID } from "node:crypto";
import { OPERATOR } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { attachCopy } from "@/lib/evidence/commands/sources/attach-copy";
import { entityRows } from "./entity-rows";
import { reportRows } from "./report-rows";

const ORIGIN = { address: "local", userAgent: "leak test" };

async function source(): Promise<string> {
  const slug = `planted-${randomUUID().slice(0, 8)}`;
  const text = { publisher: "", owner: "", affiliationNote: "", lang: "en", about: "" };
  return (await db.source.create({ data: { slug, name: slug, ...text }, select: { id: true } })).id;
}

/** A document with its own source; if `inOrigin`, with an origin too. */
async function sourceDocument({ inOrigin = false } = {}): Promise<string> {
  const origin = inOrigin ? { create: { label: "Planted" } } : undefined;
  const data = { source: { connect: { id: await source() } }, title: "Planted document", lang: "en", origin };
  return (await db.sourceDocument.create({ data, select: { id: true } })).id;
}

/** A document with a stored copy and its text. */
async function documentWithCopy() {
  const documentId = await sourceDocument();
  const copy = { documentId, name: "copy.txt" };
  await attachCopy(OPERATOR, copy, Buffer.from(`Kept as found: ${documentId}`), ORIGIN);
  const { sourceId } = await db.sourceDocument.findUniqueOrThrow({
    where: { id: documentId },
    select: { sourceId: true },
  });
  return { documentId, sourceId };
}

/** Two documents; if `dismissed`, the desk has said that they are not copies. */
async function documentPair({ dismissed = false } = {}) {
  const [firstId = "", secondId = ""] = [await sourceDocument(), await sourceDocument()].sort();
  if (dismissed)
    await db.similarityDismissal.create({ data: { firstId, secondId }, select: { firstId: true } });
  return { documentId: firstId, otherId: secondId };
}

/** A claim in its own unpublished draft, resting on a document. */
async function claim({ retracted = false } = {}) {
  const { reportId } = await reportRows.draft();
  const { id: claimId, documents } = await db.claim.create({
    data: {
      reportId,
      quote: "planted magnets",
      subjectId: await entityRows.entity(),
      predicate: "other",
      statement: "Planted statement",
      retractedAt: retracted ? new Date() : null,
      documents: { create: { documentId: await sourceDocument(), position: 0 } },
    },
    select: { id: true, subjectId: true, documents: { select: { id: true } } },
  });
  return { claimId, reportId, claimDocumentId: documents[0]?.id ?? "" };
}

/** Two claims and a link between them. */
async function claimLink(): Promise<string> {
  const [fromId, toId] = [(await claim()).claimId, (await claim()).claimId];
  return (await db.claimLink.create({ data: { fromId, kind: "repeats", toId }, select: { id: true } })).id;
}

/** Facts that a claim can have. */
async function claimFacts() {
  return { predicate: "other" as const, statement: "Slipped in", subjectId: await entityRows.entity() };
}

export const evidenceRows = {
  source,
  sourceDocument,
  documentWithCopy,
  documentPair,
  claim,
  claimLink,
  claimFacts,
};
