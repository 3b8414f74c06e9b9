import type { Block } from "@/lib/document/block";
import { Invalid } from "@/lib/errors";
import { BrokenFile } from "@/lib/imports/import-file";
import { parseMarkdown } from "@/lib/imports/markdown/parse-markdown";

/**
 * The text of a page of the house as blocks, read as the Markdown of a report is.
 *
 * @throws Invalid at `title` or `text`, with the line: what cannot be read, or has no place on such a page
 */
export function blocksOfPage({ title, text }: { title: string; text: string }): Block[] {
  if (title === "") throw new Invalid("title", "Please fill this in.");
  if (text === "")
    throw new Invalid("text", "Please fill this in, or empty both fields to take the page away.");
  // A line of its own before the text, so that no front matter is read; the title is shown apart from it.
  const report = readMarkdown(`# ${title.replace(/[\\`*_{}[\]<>#&$~|!]/g, "\\$&")}\n\n${text}`);
  if (report.images.length > 0) throw new Invalid("text", "Pictures are not possible on this page.");
  const blocks = report.document.content.flatMap((node) => {
    if (node.type !== "paywall") return [node];
    if (node.attrs.access !== "public") throw new Invalid("text", "This page is open to everyone.");
    return [];
  });
  return numbered(blocks);
}

/** The blocks with ids by their order: the text is read for each page that shows it, and a page is to stay the same. */
function numbered(blocks: readonly Block[]): Block[] {
  let last = 0;
  return JSON.parse(JSON.stringify(blocks), (key, value) => {
    if (key !== "id" || typeof value !== "string") return value;
    last += 1;
    return `passage-${last}`;
  });
}

function readMarkdown(text: string) {
  try {
    return parseMarkdown(text, { access: "public", highlightsAccess: "public" });
  } catch (error) {
    // The title and the empty line after it are ours.
    if (error instanceof BrokenFile)
      throw new Invalid("text", `Line ${Math.max(1, (error.line ?? 3) - 2)}: ${error.message}`);
    throw error;
  }
}
