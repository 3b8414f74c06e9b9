import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { Invalid } from "@/lib/errors";
import { blockTexts } from "@/lib/reports/queries/block-texts";
import { quoteHash } from "../../relationships/prove";
import type { Evidence } from "../../relationships/schema";

/**
 * The words that a piece of evidence points to: a sentence of a report's current version as of this transaction, or the
 * quotation of a source document.
 *
 * @throws Invalid when the sentence or the document does not exist
 */
export async function wordsOf(tx: Prisma.TransactionClient, evidence: Evidence): Promise<string> {
  if (evidence.type === "document") {
    const found = await tx.sourceDocument.count({ where: { id: evidence.documentId } });
    if (found === 0) throw new Invalid("documentId", "This document no longer exists");
    return [evidence.quote, evidence.translation, evidence.note].filter((words) => words !== null).join(" ");
  }
  const { reportId, blockId, start, end } = evidence;
  const text = (await blockTexts(tx, reportId, [blockId])).get(blockId)?.slice(start, end) ?? "";
  if (text.trim() === "" || text.length !== end - start) {
    throw new Invalid("blockId", "The sentence is no longer there. Reload the page.");
  }
  return text;
}

/** Writes a piece of evidence of an edge; the caller refreshes what depends on it. Returns its id. */
export async function writeEvidence(
  tx: Prisma.TransactionClient,
  relationshipId: string,
  evidence: Evidence,
  { words, byId }: { words: string; byId: string | null },
): Promise<string> {
  if (evidence.type === "document") {
    const { type: _, ...cited } = evidence;
    const data = { relationshipId, ...cited, byId };
    return (await tx.relationshipDocument.create({ data, select: { id: true } })).id;
  }
  const { blockId, start, end } = evidence;
  const data = { relationshipId, blockId, start, end, quoteHash: quoteHash(words) };
  return (await tx.relationshipEvidence.create({ data, select: { id: true } })).id;
}
