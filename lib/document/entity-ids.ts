import type { ReportDocument } from "./document";
import { inlineRuns } from "./plain-text";

/** The entities that a block names, confirmed or proposed, once for each mention. */
export function entityIdsOf(node: ReportDocument["content"][number]): string[] {
  if (node.type === "paywall") return [];
  return inlineRuns(node).flatMap((run) =>
    run.content.flatMap(
      (inline) => inline.marks?.flatMap((mark) => (mark.type === "entity" ? [mark.attrs.id] : [])) ?? [],
    ),
  );
}
