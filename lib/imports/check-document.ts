import type { Block, Paywall } from "@/lib/reports/document/block";
import { MAX_DOCUMENT_LENGTH, ReportDocument } from "@/lib/reports/document/document";
import { BrokenFile } from "./broken-file";
import { MAX_BLOCKS, TOO_MANY_BLOCKS } from "./limits";

const LIMITS: readonly { at: RegExp; say: string }[] = [
  { at: /^content\.\d+\.content\.\d+\.content/, say: "This block is too large, or too deep." },
  { at: /^content\.\d+\.content/, say: "This block has too many parts." },
];

/**
 * The nodes as a document that the rest of the system accepts.
 *
 * @param lines the line each node began on, in the same order
 * @throws BrokenFile naming the line of the first node that goes over a limit
 */
export function checkDocument(nodes: (Block | Paywall)[], lines: readonly (number | null)[]): ReportDocument {
  if (nodes.length > MAX_BLOCKS) throw new BrokenFile(lines[MAX_BLOCKS] ?? null, TOO_MANY_BLOCKS);
  const parsed = ReportDocument.safeParse({ type: "doc", content: nodes });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const index = Number(issue?.path[1]);
    const path = issue?.path.join(".") ?? "";
    const limit = LIMITS.find((candidate) => candidate.at.test(path));
    throw new BrokenFile(
      lines[index] ?? null,
      `${limit?.say ?? "This cannot be taken."} (${issue?.message ?? path})`,
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
