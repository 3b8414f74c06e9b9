import type { Block, Paywall } from "@/lib/document/block";
import { blockText } from "@/lib/document/plain-text";
import type { EntityChoice } from "@/lib/names/types";
import { cutText } from "./decoding/clean-text";
import type { ProposedMention } from "./names/propose-mentions";
import type { ImportedReport, Notice } from "./types";

/** A block in the list on the import screen. */
export type PreviewBlock = {
  kind: Block["type"];
  /** of a heading */
  level: number | null;
  /** its access level */
  access: string;
  text: string;
  /** items of a list or of highlights */
  items: string[];
};

export type PreviewMention = {
  key: string;
  name: string;
  words: string;
  context: string;
  ambiguous: boolean;
};

/** A preview of the draft that a file would become. */
export type ImportPreview = {
  format: ImportedReport["format"];
  title: string;
  slug: string;
  standfirst: string;
  byline: string[];
  publishedAt: string | null;
  tags: string[];
  blocks: PreviewBlock[];
  /** blocks beyond those listed */
  moreBlocks: number;
  mentions: PreviewMention[];
  moreMentions: number;
  notices: Notice[];
  /** paths of the pictures it shows */
  images: string[];
};

const MOST_BLOCKS = 300;
export const MOST_MENTIONS = 300;
const MOST_NOTICES = 300;

/** The import screen's preview of a report; short even for a long one. */
export function previewOf(
  report: ImportedReport,
  mentions: readonly ProposedMention[],
  names: ReadonlyMap<string, EntityChoice["name"]>,
): ImportPreview {
  const blocks = previewBlocks(report.document.content);
  return {
    format: report.format,
    title: report.title,
    slug: report.slug,
    standfirst: report.standfirst,
    byline: report.byline.map((name) => name.value),
    publishedAt: report.publishedAt,
    tags: report.tags,
    blocks: blocks.slice(0, MOST_BLOCKS),
    moreBlocks: Math.max(0, blocks.length - MOST_BLOCKS),
    mentions: mentions.slice(0, MOST_MENTIONS).map(({ key, entityId, words, context, ambiguous }) => ({
      key,
      name: names.get(entityId) ?? words,
      words,
      context: cutText(context, 300),
      ambiguous,
    })),
    moreMentions: Math.max(0, mentions.length - MOST_MENTIONS),
    notices: report.notices.slice(0, MOST_NOTICES),
    images: [...new Set(report.images.map((image) => image.path))],
  };
}

function previewBlocks(nodes: readonly (Block | Paywall)[]): PreviewBlock[] {
  let level = "public";
  return nodes.flatMap((node): PreviewBlock[] => {
    if (node.type === "paywall") {
      level = node.attrs.access;
      return [];
    }
    const access = node.type === "highlights" ? node.attrs.access : level;
    const isList = node.type === "bulletList" || node.type === "orderedList" || node.type === "highlights";
    const lines = blockText(node).split("\n");
    return [
      {
        kind: node.type,
        level: node.type === "heading" ? node.attrs.level : null,
        access,
        text: isList ? "" : cutText(node.type === "figure" ? node.attrs.alt : lines.join(" · "), 400),
        items: isList ? lines.slice(0, 30).map((line) => cutText(line, 300)) : [],
      },
    ];
  });
}
