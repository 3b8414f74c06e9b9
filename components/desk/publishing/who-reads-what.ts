import type { ReportDocument } from "@/lib/document/document";
import { blockText, segmentText } from "@/lib/document/plain-text";
import { countWords } from "@/lib/document/sentences";
import { splitSegments } from "@/lib/document/split-segments";
import type { AccessLevelChoice } from "@/lib/reports/draft-types";

export type Share = { level: string; who: string; words: number; what: string[] };

/** Who reads what, lowest level first: what each level adds, named by its headings. */
export function whoReadsWhat(document: ReportDocument, levels: readonly AccessLevelChoice[]): Share[] {
  const segments = splitSegments(document).filter((segment) => segment.blocks.length > 0);
  return levels.flatMap((level, index): Share[] => {
    const own = segments
      .filter((segment) => segment.access === level.slug)
      .flatMap((segment) => segment.blocks);
    if (own.length === 0) return [];
    const sections = own.flatMap((block) => {
      if (block.type === "highlights") return ["the highlights"];
      return block.type === "heading" && block.attrs.level === 2 ? [`“${blockText(block)}”`] : [];
    });
    const above = index < levels.length - 1;
    const who =
      level.slug === "public"
        ? "Everyone reads"
        : level.slug === "registered"
          ? "Registered readers also read"
          : above
            ? `${level.name} and above also read`
            : `${level.name} also reads`;
    return [{ level: level.slug, who, words: countWords(segmentText(own)), what: sections }];
  });
}
