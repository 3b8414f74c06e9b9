import type { Block, Paywall } from "@/lib/document/block";
import { type ClaimSpan, claimSpans } from "@/lib/document/claim-spans";
import type { ReportDocument } from "@/lib/document/document";
import { markClaims } from "@/lib/document/mark-claims";
import { blockText } from "@/lib/document/plain-text";

/**
 * A new document with the claims of the one it replaces: where a block with the same id still contains the words of a
 * claim's mark exactly once, they are marked again; where its text is unchanged, every mark is. Run it last, after
 * `keepIds`.
 */
export function keepClaims(document: ReportDocument, previous: ReportDocument | null): ReportDocument {
  const before = new Map(
    (previous?.content ?? []).flatMap((node) =>
      node.type === "paywall" ? [] : [[node.attrs.id, node] as const],
    ),
  );
  const content = document.content.map((node): Block | Paywall => {
    const old = node.type === "paywall" ? undefined : before.get(node.attrs.id);
    return node.type === "paywall" || !old ? node : markClaims(node, found(node, old));
  });
  return { ...document, content };
}

function found(block: Block, old: Block): ClaimSpan[] {
  const spans = claimSpans(old);
  if (spans.length === 0) return [];
  const text = blockText(block);
  if (text === blockText(old)) return spans;
  return spans.flatMap((span) => {
    const start = text.indexOf(span.words);
    if (start < 0 || text.indexOf(span.words, start + 1) >= 0) return [];
    return [{ ...span, start, end: start + span.words.length }];
  });
}
