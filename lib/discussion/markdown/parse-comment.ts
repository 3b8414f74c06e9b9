import { LRUCache } from "lru-cache";
import type { Nodes, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { cjkFriendlyExtension } from "micromark-extension-cjk-friendly";
import { gfmStrikethroughCjkFriendly } from "micromark-extension-cjk-friendly-gfm-strikethrough";
import { inlineOf, plainText } from "./inline";
import type { CommentBlock, CommentInline, Named } from "./types";

const SETTINGS = {
  // A single tilde is a range or “about”, never deleted text.
  extensions: [gfmStrikethroughCjkFriendly({ singleTilde: false }), cjkFriendlyExtension()],
  mdastExtensions: [gfmStrikethroughFromMarkdown()],
};

/** Quotes and lists inside each other; deeper ones become plain text. */
const DEEPEST = 6;

/** A long comment can take a tenth of a second, and is shown to many. */
const parsed = new LRUCache<string, RootContent[]>({ max: 500 });

function parse(markdown: string): RootContent[] {
  const known = parsed.get(markdown);
  if (known) return known;
  const { children } = fromMarkdown(markdown, SETTINGS);
  parsed.set(markdown, children);
  return children;
}

/**
 * A comment's Markdown as what may be shown of it: paragraphs, quotes, lists, code, emphasis and links. HTML stays the
 * text that was typed, a picture becomes its description, a heading a paragraph.
 *
 * @param named people and entities in it; any other `@name` or `[[name]]` stays text
 */
export function parseComment(markdown: string, named: readonly Named[] = []): CommentBlock[] {
  return blocksOf(parse(markdown), named, 0);
}

function blocksOf(nodes: readonly Nodes[], named: readonly Named[], depth: number): CommentBlock[] {
  return nodes.flatMap((node): CommentBlock[] => {
    if (depth > DEEPEST) return textOf(plainText(node));
    switch (node.type) {
      case "paragraph":
        return [{ type: "paragraph", children: inlineOf(node.children, named) }];
      case "heading":
        return [
          { type: "paragraph", children: [{ type: "strong", children: inlineOf(node.children, named) }] },
        ];
      case "blockquote":
        return [{ type: "quote", blocks: blocksOf(node.children, named, depth + 1) }];
      case "list": {
        const items = node.children.map((item) => blocksOf(item.children, named, depth + 1));
        return [{ type: "list", start: node.ordered ? (node.start ?? 1) : null, items }];
      }
      case "code":
        return [{ type: "code", text: node.value }];
      case "thematicBreak":
        return [{ type: "rule" }];
      case "html":
        return textOf(node.value);
      default:
        return [];
    }
  });
}

const textOf = (text: string): CommentBlock[] =>
  text.trim() === "" ? [] : [{ type: "paragraph", children: [{ type: "text", text }] }];

/** The links in a comment that lead away from this site. */
export function linksIn(blocks: readonly CommentBlock[]): string[] {
  return runsOf(blocks).flatMap((run) => (run.type === "link" && !run.own ? [run.href] : []));
}

/** The people and entities that are named in it, in the words that were typed. */
export function namesIn(blocks: readonly CommentBlock[]): Set<string> {
  return new Set(
    runsOf(blocks).flatMap((run) =>
      run.type === "person" ? run.name : run.type === "entity" ? run.words : [],
    ),
  );
}

function runsOf(blocks: readonly CommentBlock[]): CommentInline[] {
  return blocks.flatMap((block) => {
    if (block.type === "quote") return runsOf(block.blocks);
    if (block.type === "list") return block.items.flatMap(runsOf);
    return block.type === "paragraph" ? block.children.flatMap(withInner) : [];
  });
}

function withInner(run: CommentInline): CommentInline[] {
  return "children" in run ? [run, ...run.children.flatMap(withInner)] : [run];
}

/** The beginning of a comment's words, without their form, in at most this many characters. */
export function excerptOf(markdown: string, most: number): string {
  const words = parse(markdown).map(plainText).join(" ").replace(/\s+/g, " ").trim();
  return words.length <= most ? words : `${words.slice(0, most).replace(/\s*\S*$/u, "")}…`;
}
