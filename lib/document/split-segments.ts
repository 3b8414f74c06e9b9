import type { Block } from "./block";
import type { ReportDocument } from "./document";

export type SplitSegment = { access: string; blocks: Block[] };

/**
 * Cuts a document at its paywall dividers: adjacent blocks of one access level become one segment, in order.
 * The body begins public; highlights have a level of their own and do not change that of what follows.
 */
export function splitSegments(document: ReportDocument): SplitSegment[] {
  const segments: SplitSegment[] = [];
  let level = "public";
  for (const node of document.content) {
    if (node.type === "paywall") {
      level = node.attrs.access;
      continue;
    }
    const access = node.type === "highlights" ? node.attrs.access : level;
    const last = segments.at(-1);
    if (last?.access === access) last.blocks.push(node);
    else segments.push({ access, blocks: [node] });
  }
  return segments;
}
