import type { Block } from "@/lib/reports/document/block";
import type { Inline } from "@/lib/reports/document/inline";
import { inlineRuns } from "@/lib/reports/document/plain-text";

/** The runs of a block as paragraphs for a place that holds no other blocks; cells of a row are divided by bars. */
export function blockRuns(block: Block): Inline[][] {
  const runs: Inline[][] = [];
  for (const { separator, content } of inlineRuns(block)) {
    const last = runs.at(-1);
    if (separator === "\t" && last) last.push({ type: "text", text: " | " }, ...content);
    else runs.push([...content]);
  }
  return runs.filter((run) => run.length > 0);
}
