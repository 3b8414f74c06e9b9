import { chineseRank } from "./chinese-numbering";
import { isTitleCase } from "./heading-rules";
import { columns, endsSentence, isProse, type Line } from "./line";
import { markerOf } from "./markers";
import { isTabular } from "./unwrap";

const LONGEST_ITEM = 170;

/**
 * The number of lines, after a lead-in with a colon, that are items of a list whose bullets were lost in copying: short
 * lines without a full stop, or all but the last with a semicolon. A single one does not count.
 */
export function countUnmarkedItems(lines: readonly Line[], leadIn: number): number {
  const lead = lines[leadIn];
  if (!lead || !/[:：]$/.test(lead.text)) return 0;
  const spaced = lines[leadIn + 2]?.gap === true;
  let count = 0;
  for (let index = leadIn + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || !isItem(line) || (index > leadIn + 1 && line.gap && !spaced)) break;
    if (goesBack(line.text, lead.text, lines[leadIn + 1]?.text ?? "")) break;
    count += 1;
    const series = /[;；]$|[;；,]\s*(?:and|or)$/.test(lines[index - 1]?.text ?? "");
    if (endsSentence(line.text)) {
      // a series of semicolons ends with a full stop; any other full stop ends a sentence, which is not an item
      if (!series) count -= 1;
      break;
    }
  }
  if (endsInHeading(lines, leadIn + 1, count)) count -= 1;
  return count >= 2 ? count : 0;
}

/** Numbered at the level of the lead-in, or above the first item: another section begins. */
function goesBack(text: string, lead: string, first: string): boolean {
  const rank = chineseRank(text);
  const [above, own] = [chineseRank(lead), chineseRank(first)];
  return rank !== null && ((above !== null && rank <= above) || own === null || rank < own);
}

function isItem(line: Line): boolean {
  const { text } = line;
  return (
    columns(text) <= LONGEST_ITEM &&
    !/[:：]$/.test(text) &&
    !markerOf(text) &&
    !isTabular(text) &&
    !/^#{1,6}\s/.test(text)
  );
}

/** The last short line heads what follows if it alone is written as a heading. */
function endsInHeading(lines: readonly Line[], from: number, count: number): boolean {
  const last = lines[from + count - 1];
  const next = lines[from + count];
  if (count < 2 || !last || !next || !isProse(next.text) || /[;；,]$/.test(last.text)) return false;
  const others = lines.slice(from, from + count - 1);
  const titled = others.filter((line) => isTitleCase(line.text)).length;
  return (
    (isTitleCase(last.text) && titled <= others.length / 2) ||
    (last.gap && !others.slice(1).some((line) => line.gap))
  );
}
