import type { Block, Paywall } from "@/lib/document/block";
import { MAX_DOCUMENT_LENGTH, ReportDocument } from "@/lib/document/document";
import { BrokenFile } from "./import-file";
import { MAX_BLOCKS, TOO_MANY_BLOCKS } from "./limits";

const MOST = { items: 2000, rows: 2000, parts: 500, highlights: 10 } as const;

/**
 * The nodes as a valid document.
 *
 * @param lines the line each node began on, in the same order
 * @throws BrokenFile naming the line of the first node that goes over a limit
 */
export function checkDocument(nodes: (Block | Paywall)[], lines: readonly (number | null)[]): ReportDocument {
  if (nodes.length > MAX_BLOCKS) throw new BrokenFile(lines[MAX_BLOCKS] ?? null, TOO_MANY_BLOCKS);
  for (const [index, node] of nodes.entries()) {
    const reason = tooLarge(node);
    if (reason) throw new BrokenFile(lines[index] ?? null, reason);
  }
  const parsed = ReportDocument.safeParse({ type: "doc", content: nodes });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const index = Number(issue?.path[1]);
    const path = issue?.path.join(".") ?? "";
    throw new BrokenFile(
      lines[index] ?? null,
      `This cannot be imported: ${issue?.message ?? path} (${path})`,
    );
  }
  const size = JSON.stringify(parsed.data).length;
  if (size > MAX_DOCUMENT_LENGTH) {
    throw new BrokenFile(
      null,
      `The report is too long: ${size} characters as stored, of at most ${MAX_DOCUMENT_LENGTH}.`,
    );
  }
  return parsed.data;
}

function tooLarge(node: Block | Paywall): string | null {
  switch (node.type) {
    case "bulletList":
    case "orderedList":
      return node.content.length > MOST.items ? `A list has at most ${MOST.items} items.` : null;
    case "highlights":
      return node.content.length > MOST.highlights
        ? `There are at most ${MOST.highlights} highlights.`
        : null;
    case "table":
      return node.content.length > MOST.rows ? `A table has at most ${MOST.rows} rows.` : null;
    case "blockquote":
    case "callout":
    case "disclaimer":
      return node.content.length > MOST.parts
        ? `A quote or callout has at most ${MOST.parts} paragraphs.`
        : null;
    default:
      return null;
  }
}
