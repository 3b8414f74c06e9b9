import { FURNITURE, type FurnitureRule, INLINE_FURNITURE } from "@/lib/checks/words/page-furniture";
import { cutText } from "../decoding/clean-text";
import type { Notice } from "../types";
import { isDisclaimerStart } from "./disclaimer-rules";
import { BARE_COMMENTS, COMMENT_SHAPE, REGIONS, type RegionRule } from "./furniture-regions";
import { isHighlightsLabel } from "./heading-rules";
import { endsSentence, isProse, type Line } from "./line";

const MAX_LENGTH = 300;
/** Prose of this length ends a list of other articles: it is longer than their teasers */
const RESUMES = 200;

/** The rule that a line matches by itself, or null. */
export function furnitureOf(text: string): FurnitureRule | null {
  if (text.length > MAX_LENGTH) return null;
  const plain = text
    .replace(/^[\s•·∙*|-]{1,6}(?=\S{3})/u, "")
    .replace(/\s+/g, " ")
    .trim();
  return FURNITURE.find((rule) => !rule.adjacent && rule.pattern.test(plain)) ?? null;
}

/** The lines without page furniture; adds a notice for each dropped line. */
export function dropFurniture(lines: readonly Line[], notices: Notice[]): Line[] {
  const head = lines.findIndex((line) => isProse(line.text) && furnitureOf(line.text) === null);
  const own = withBesides(
    lines,
    lines.map((line) => furnitureOf(line.text)),
  );
  const kept: Line[] = [];
  let region: RegionRule | null = null;
  let gap = false;
  for (const [index, line] of lines.entries()) {
    const afterProse = head >= 0 && index > head;
    const opened: RegionRule | null = afterProse ? regionAt(lines, index) : null;
    if (opened) region = opened;
    else if (region && endsRegion(region, line)) region = null;
    const rule = own[index] ?? region;
    if (rule === null) {
      kept.push({ ...line, text: withoutInline(line, notices), gap: line.gap || gap });
      gap = false;
      continue;
    }
    gap = true;
    notices.push({ kind: "dropped", line: line.number, what: shortened(line.text), why: rule.why });
  }
  return kept;
}

function regionAt(lines: readonly Line[], index: number): RegionRule | null {
  const text = lines[index]?.text ?? "";
  if (text.length > MAX_LENGTH) return null;
  const found = REGIONS.find((rule) => rule.pattern.test(text));
  if (found) return found;
  const next = lines.slice(index + 1, index + 4).map((line) => line.text);
  const talks = next.some((line) => line.length <= MAX_LENGTH && COMMENT_SHAPE.test(line));
  return BARE_COMMENTS.test(text) && talks ? (REGIONS[0] ?? null) : null;
}

/** Restores what is the report's own at its end, and prose after a list of teasers. */
function endsRegion(region: RegionRule, line: Line): boolean {
  if (isDisclaimerStart(line.text) || isHighlightsLabel(line.text)) return true;
  return (
    region.name === "related" &&
    line.text.length >= RESUMES &&
    endsSentence(line.text) &&
    !/…$|\.\.\.$/.test(line.text)
  );
}

/** Counters and badges are dropped if a neighbour is, one after the other in both directions. */
function withBesides(
  lines: readonly Line[],
  own: readonly (FurnitureRule | null)[],
): (FurnitureRule | null)[] {
  const rules = [...own];
  const order = [...rules.keys()];
  for (const index of [...order, ...order.reverse()]) {
    const text = lines[index]?.text ?? "";
    if (rules[index] || text.length > 40 || !(rules[index - 1] || rules[index + 1])) continue;
    const plain = text.replace(/^[·∙|]\s*/, "");
    rules[index] = FURNITURE.find((rule) => rule.adjacent && rule.pattern.test(plain)) ?? null;
  }
  return rules;
}

function withoutInline(line: Line, notices: Notice[]): string {
  return INLINE_FURNITURE.reduce((text, { pattern, why }) => {
    const clean = text.replace(pattern, "");
    if (clean !== text)
      notices.push({ kind: "changed", line: line.number, what: "Words next to a link removed", why });
    return clean;
  }, line.text);
}

/** A line as a notice shows it. */
export function shortened(text: string): string {
  return text.length > 90 ? `${cutText(text, 88)}…` : text;
}
