import type { Image, Paragraph } from "mdast";
import { type Block, newBlockId } from "@/lib/document/block";
import { BrokenFile } from "../import-file";
import { lineOf, type Reading } from "./reading";

/** A placeholder for the attachment until the picture is stored. */
export const UNPLACED = "00000000-0000-0000-0000-000000000000";

/** A paragraph that contains only one picture, as a figure; null for other paragraphs. */
export function readFigure(paragraph: Paragraph, reading: Reading): Block | null {
  const parts = paragraph.children.filter((node) => node.type !== "text" || node.value.trim() !== "");
  const only = parts.length === 1 ? parts[0] : undefined;
  const image = only?.type === "link" && only.children.length === 1 ? only.children[0] : only;
  if (image?.type !== "image") return null;
  const line = lineOf(paragraph, reading);
  const path = pathOf(image, line);
  const [caption = "", ...credit] = (image.title ?? "").split(" | ");
  const id = newBlockId();
  reading.images.push({ blockId: id, path, line });
  if (!image.alt) {
    reading.notices.push({
      kind: "warning",
      line,
      what: `Picture ${path}`,
      why: "It has no alternative text, so readers who cannot see it will not know what it shows.",
    });
  }
  const attrs = {
    id,
    attachmentId: UNPLACED,
    width: 1,
    height: 1,
    alt: limited(image.alt ?? "", 1000, "alternative text", line),
    caption: limited(caption.trim(), 2000, "caption", line),
    credit: limited(credit.join(" | ").trim(), 500, "credit", line),
  };
  return { type: "figure", attrs };
}

/** A path in the folder of the Markdown file: not an address, and no way up or out of the folder. */
function pathOf(image: Image, line: number): string {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(image.url)) {
    throw new BrokenFile(
      line,
      "A picture must be a file in the folder of the Markdown file, not an address. Save it there first.",
    );
  }
  const path = safeDecode(image.url).replace(/^\.\//, "");
  if (path === "" || path.includes("\\") || path.startsWith("/") || path.split("/").includes("..")) {
    throw new BrokenFile(line, "The path of a picture must stay within the folder of the Markdown file.");
  }
  return path;
}

function safeDecode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function limited(text: string, max: number, what: string, line: number): string {
  if (text.length > max)
    throw new BrokenFile(line, `The ${what} of a picture has at most ${max} characters.`);
  return text;
}
