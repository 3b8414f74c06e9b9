import type { Block } from "@/lib/document/block";
import type { Inline } from "@/lib/document/inline";
import { inlineRuns } from "@/lib/document/plain-text";

/**
 * The inline content of a block as paragraphs, for a parent that allows no other blocks; bars separate the cells of a
 * row.
 */
export function blockRuns(block: Block): Inline[][] {
  const runs: Inline[][] = [];
  for (const { separator, content } of inlineRuns(block)) {
    const last = runs.at(-1);
    if (separator === "\t" && last) last.push({ type: "text", text: " | " }, ...content);
    else runs.push([...content]);
  }
  return runs.filter((run) => run.length > 0);
}
