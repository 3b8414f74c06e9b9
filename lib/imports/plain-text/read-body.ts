import type { Block } from "@/lib/document/block";
import {
  blockquote,
  disclaimer,
  heading,
  innerParagraph,
  list,
  listItem,
  paragraph,
  rule,
} from "../build-blocks";
import { disclaimerRuleOf, isDisclaimerHeading, withoutLabel } from "./disclaimer-rules";
import { headingLevel } from "./heading-rules";
import { inlines } from "./inlines";
import { endsSentence, type Line } from "./line";
import { countUnmarkedItems } from "./lost-bullets";
import { markerOf } from "./markers";
import { listLength, plainItems, readItems } from "./read-list";
import { tableAt } from "./read-table";

export type Placed = { block: Block; line: number };
type Step = { blocks: Block[]; length: number };

/** Near the end: the last few lines, in which a note or legal words are a disclaimer. */
const TAIL_LINES = 4;
const RULE = /^(?:[-*_=~–—·•⁂] ?){3,80}$/u;

/** The lines under the head as blocks. */
export function readBody(lines: readonly Line[]): Placed[] {
  const placed: Placed[] = [];
  for (let index = 0; index < lines.length; ) {
    const step = stepAt(lines, index);
    const line = lines[index]?.number ?? 1;
    placed.push(...step.blocks.map((block) => ({ block, line })));
    index += Math.max(1, step.length);
  }
  return placed;
}

function stepAt(lines: readonly Line[], index: number): Step {
  const line = lines[index];
  if (!line) return { blocks: [], length: 1 };
  return (
    ruleAt(lines, index, line) ??
    disclaimerAt(lines, index, line) ??
    foundTable(lines, index) ??
    headingAt(lines, index, line) ??
    listAt(lines, index) ??
    quoteAt(lines, index, line) ??
    paragraphAt(lines, index, line)
  );
}

function ruleAt(lines: readonly Line[], index: number, line: Line): Step | null {
  if (!RULE.test(line.text)) return null;
  const between = index > 0 && index < lines.length - 1;
  return { blocks: between ? [rule()] : [], length: 1 };
}

function disclaimerAt(lines: readonly Line[], index: number, line: Line): Step | null {
  const tail = index >= lines.length - TAIL_LINES;
  if (!disclaimerRuleOf(line.text, tail)) return null;
  if (!isDisclaimerHeading(line.text)) {
    return { blocks: [disclaimer([innerParagraph(inlines(line, withoutLabel(line.text)))])], length: 1 };
  }
  let end = index + 2;
  while (end < lines.length && !(lines[end]?.gap && levelAt(lines, end) !== null)) end += 1;
  const own = lines.slice(index + 1, end);
  if (own.length === 0) return null;
  return { blocks: [disclaimer(own.map((part) => innerParagraph(inlines(part))))], length: own.length + 1 };
}

function foundTable(lines: readonly Line[], index: number): Step | null {
  const found = tableAt(lines, index);
  return found && { blocks: [found.block], length: found.length };
}

function levelAt(lines: readonly Line[], index: number): 2 | 3 | 4 | null {
  const line = lines[index];
  return line ? headingLevel({ line, before: lines[index - 1], after: lines[index + 1] }) : null;
}

function headingAt(lines: readonly Line[], index: number, line: Line): Step | null {
  const under = lines[index + 1]?.text ?? "";
  if (
    line.text.length <= 200 &&
    !lines[index + 1]?.gap &&
    /^(?:={3,}|-{3,})$/.test(under) &&
    !endsSentence(line.text)
  ) {
    return {
      blocks: [heading(under.startsWith("-") && hasDoubleRules(lines) ? 3 : 2, inlines(line))],
      length: 2,
    };
  }
  const level = levelAt(lines, index);
  if (level === null) return null;
  return { blocks: [heading(level, inlines(line, line.text.replace(/^#{1,6}\s+|\s+#+$/g, "")))], length: 1 };
}

/** If some headings have a double underline, a single one means a lower level. */
function hasDoubleRules(lines: readonly Line[]): boolean {
  const known = doubleRules.get(lines);
  if (known !== undefined) return known;
  const found = lines.some((line, index) => index > 0 && /^={3,}$/.test(line.text));
  doubleRules.set(lines, found);
  return found;
}
const doubleRules = new WeakMap<readonly Line[], boolean>();

function listAt(lines: readonly Line[], index: number): Step | null {
  const length = listLength(lines, index);
  if (length === 0) return null;
  const only = length === 1 ? markerOf(lines[index]?.text ?? "")?.kind : undefined;
  if (only === "—" || only === "·" || only === "»") return null;
  const { start, type, items } = readItems(lines.slice(index, index + length));
  return { blocks: [list(start, items, type)], length };
}

/** A paragraph that is one quotation, or lines with quote signs, and its speaker. */
function quoteAt(lines: readonly Line[], index: number, line: Line): Step | null {
  let length = 0;
  while (/^>\s?\S/.test(lines[index + length]?.text ?? "")) length += 1;
  const signed = length > 0;
  if (!signed && /^["“„«].{30,}["”“»]$/su.test(line.text) && !/["“”].*["“”]/su.test(line.text.slice(1, -1)))
    length = 1;
  if (length === 0) return null;
  const by = lines[index + length];
  const said = by && /^[—–-]{1,2} ?\p{Lu}.{1,120}$/u.test(by.text) && !endsSentence(by.text);
  const own = lines.slice(index, index + length + (said ? 1 : 0));
  const parts = own.map((part) => innerParagraph(inlines(part, part.text.replace(/^>\s?/, ""))));
  return said || signed || line.gap ? { blocks: [blockquote(parts)], length: own.length } : null;
}

function paragraphAt(lines: readonly Line[], index: number, line: Line): Step {
  const count = countUnmarkedItems(lines, index);
  const own = paragraph(inlines(line));
  if (count === 0) return { blocks: [own], length: 1 };
  const items = plainItems(lines.slice(index + 1, index + 1 + count));
  return { blocks: [own, list(null, items.length > 0 ? items : [listItem([])])], length: count + 1 };
}
