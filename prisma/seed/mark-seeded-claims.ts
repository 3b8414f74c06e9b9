import { OPERATOR } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import type { Block } from "@/lib/document/block";
import type { ReportDocument } from "@/lib/document/document";
import { markClaims } from "@/lib/document/mark-claims";
import { blockText } from "@/lib/document/plain-text";
import { saveDraft } from "@/lib/reports/commands/save-draft";
import { DRAFT_COLUMNS, draftContent } from "@/lib/reports/draft-columns";
import type { SeededClaim } from "./claims";

/**
 * Marks the words of the demonstration's claims in a draft, and records for each claim the report that makes it.
 *
 * @throws Error naming the words that do not occur in the report exactly once
 */
export async function markSeededClaims(reportId: string, claims: readonly SeededClaim[]): Promise<void> {
  if (claims.length === 0) return;
  const { revision, ...columns } = await db.draft.findUniqueOrThrow({
    where: { reportId },
    select: { revision: true, ...DRAFT_COLUMNS },
  });
  const content = draftContent(columns);
  const document = claims.reduce(withClaim, content.document);
  await saveDraft(OPERATOR, {
    reportId,
    basedOn: revision,
    kind: "saved",
    content: { ...content, document },
  });
  await db.claim.updateMany({ where: { id: { in: claims.map(({ id }) => id) } }, data: { reportId } });
}

function withClaim(document: ReportDocument, { id, quote, sentence }: SeededClaim): ReportDocument {
  const places = document.content.flatMap((node) =>
    node.type !== "paywall" && node.type !== "highlights" && blockText(node).includes(sentence)
      ? [node.attrs.id]
      : [],
  );
  if (places.length !== 1) throw new Error(`“${sentence}” occurs in ${places.length} blocks of its report`);
  const mark = (block: Block): Block => {
    const start = blockText(block).indexOf(sentence) + sentence.indexOf(quote);
    return markClaims(block, [{ claimId: id, start, end: start + quote.length }]);
  };
  return {
    ...document,
    content: document.content.map((node) =>
      node.type !== "paywall" && node.attrs.id === places[0] ? mark(node) : node,
    ),
  };
}
