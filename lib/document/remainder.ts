import type { ReportDocument } from "./document";
import { blockText } from "./plain-text";
import { countWords } from "./sentences";

const MADE =
  /^(?:\d+ more sections?(?:, |\.$))?(?:about \d+ words(?:, |\.$))?(?:\d+ tables?(?:, |\.$))?(?:\d+ pictures?\.$)?$/;

/**
 * How much of a text follows a divider, as in “3 more sections, about 900 words, 1 table.”; "" for nothing. An author
 * puts it into the teaser: the site never reveals the length of locked text by itself.
 *
 * @param at the divider's index among the document's nodes
 */
export function remainderBehind(document: ReportDocument, at: number): string {
  let level = "public";
  let [sections, words, tables, pictures] = [0, 0, 0, 0];
  for (const [index, node] of document.content.entries()) {
    if (node.type === "paywall") level = node.attrs.access;
    if (index < at || level === "public" || node.type === "paywall" || node.type === "highlights") continue;
    words += countWords(blockText(node));
    if (node.type === "heading" && node.attrs.level === 2) sections += 1;
    if (node.type === "table") tables += 1;
    if (node.type === "figure") pictures += 1;
  }
  const parts = [
    sections > 0 && `${sections} more section${sections === 1 ? "" : "s"}`,
    words > 0 && `about ${words < 100 ? words : Math.round(words / 50) * 50} words`,
    tables > 0 && counted(tables, "table"),
    pictures > 0 && counted(pictures, "picture"),
  ].filter((part) => part !== false);
  return parts.length === 0 ? "" : `${parts.join(", ")}.`;
}

/** Whether a teaser consists of such a line only, so that it can be out of date. */
export const isRemainder = (offer: string): boolean => offer !== "" && MADE.test(offer);

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;
