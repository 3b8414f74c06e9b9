import { type Inline, LinkHref } from "@/lib/document/inline";
import { BrokenFile } from "../import-file";
import { MAX_PARAGRAPH } from "../limits";
import { markChinese, textNode } from "../mark-chinese";
import type { Line } from "./line";

const ADDRESS = /https?:\/\/[^\s<>"'“”‘’\\^`{|}（）。，；、\u3000]{3,1500}/g;

/** The words of a line: addresses become links, Chinese gets its language. */
export function inlines(line: Line, words = line.text): Inline[] {
  if (words.length > MAX_PARAGRAPH) {
    throw new BrokenFile(
      line.number,
      `A paragraph has at most ${MAX_PARAGRAPH} characters; this one has ${words.length}. Split it with line breaks.`,
    );
  }
  const text = words.replace(/\s+/g, " ").trim();
  const parts: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const href = trimmed(match[0]);
    if (!LinkHref.safeParse(href).success) continue;
    if (match.index > end) parts.push(textNode(text.slice(end, match.index)));
    parts.push(textNode(href, [{ type: "link", attrs: { href } }]));
    end = match.index + href.length;
  }
  if (end < text.length) parts.push(textNode(text.slice(end)));
  return markChinese(parts);
}

/** Full stops and brackets after an address belong to the sentence. */
function trimmed(address: string): string {
  const bare = address.replace(/[.,;:!?]{1,9}$/, "");
  return bare.endsWith(")") && !bare.includes("(") ? bare.slice(0, -1) : bare;
}
