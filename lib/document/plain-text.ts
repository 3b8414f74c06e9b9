import type { Block, InnerList, InnerParagraph, ListItem, TableCell } from "./block";
import type { Inline } from "./inline";

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const LOWERED = "₀₁₂₃₄₅₆₇₈₉";
const RAISED_LETTERS = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖqʳˢᵗᵘᵛʷˣʸᶻ";
const SIGNS = { superscript: "⁺⁻⁻⁼⁽⁾", subscript: "₊₋₋₌₍₎" } as const;

/**
 * The words of inline nodes. Footnotes are not part of the running text. Raised and lowered digits stay so, or 10⁶
 * would become 106 and the note in 5ᵃ a unit; each character keeps its number of UTF-16 units.
 */
export function inlineText(content: readonly Inline[] | undefined): string {
  return (content ?? [])
    .map((node) => (node.type === "text" ? textOf(node) : node.type === "hardBreak" ? "\n" : ""))
    .join("");
}

function textOf({ text, marks }: Extract<Inline, { type: "text" }>): string {
  const place = marks?.find((mark) => mark.type === "superscript" || mark.type === "subscript")?.type;
  if (place !== "superscript" && place !== "subscript") return text;
  const digits = place === "superscript" ? RAISED : LOWERED;
  const words =
    place === "superscript"
      ? text.replace(/[a-z]/g, (letter) => RAISED_LETTERS[letter.charCodeAt(0) - 97] ?? letter)
      : text;
  return words
    .replace(/\d/g, (digit) => digits[Number(digit)] ?? digit)
    .replace(/[+−=()-]/g, (sign) => SIGNS[place]["+−-=()".indexOf(sign)] ?? sign);
}

/** How many UTF-16 units of the plain text an inline node takes. */
export const inlineLength = (node: Inline): number => inlineText([node]).length;

/**
 * The inline runs of a block in reading order, each with its start in the plain text, in UTF-16 units.
 * Everything that counts offsets (mentions, evidence) walks a block through this one function.
 */
export function placedRuns(block: Block): { start: number; content: readonly Inline[] }[] {
  let offset = 0;
  return inlineRuns(block).map(({ separator, content }) => {
    const start = offset + separator.length;
    offset = start + inlineText(content).length;
    return { start, content };
  });
}

/** The inline runs of a block in reading order, each with the separator before it in the plain text. */
export function inlineRuns(block: Block): { separator: string; content: readonly Inline[] }[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [{ separator: "", content: block.content ?? [] }];
    case "bulletList":
    case "orderedList":
    case "highlights":
      return separated(block.content.flatMap(itemRuns), "\n");
    case "blockquote":
    case "callout":
    case "disclaimer":
      return separated(block.content.flatMap(flowRuns), "\n");
    case "table":
      return block.content.flatMap((row, rowIndex) =>
        (row.content ?? []).flatMap((cell, cellIndex) => {
          const runs = separated(cellRuns(cell), "\n");
          const before = cellIndex > 0 ? "\t" : rowIndex > 0 ? "\n" : "";
          return runs.map((run, index) => (index === 0 ? { ...run, separator: before } : run));
        }),
      );
    case "figure":
    case "horizontalRule":
      return [];
  }
}

/** The plain text of a block: offsets of mentions and evidence count UTF-16 units of it. */
export function blockText(block: Block): string {
  return inlineRuns(block)
    .map((run) => run.separator + inlineText(run.content))
    .join("");
}

/** The words of a block outside its running text: caption, credit, alternative text, callout title, footnotes. */
export function asideText(block: Block): string {
  const notes = inlineRuns(block).flatMap((run) =>
    run.content.flatMap((node) => (node.type === "footnote" ? [node.attrs.text] : [])),
  );
  if (block.type === "figure") notes.push(block.attrs.caption, block.attrs.credit, block.attrs.alt);
  if (block.type === "callout") notes.push(block.attrs.title);
  return notes.filter((note) => note !== "").join("\n");
}

/** All words of a run of blocks, for search and counting. */
export function segmentText(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => [blockText(block), asideText(block)])
    .filter((text) => text !== "")
    .join("\n\n");
}

type Run = { separator: string; content: readonly Inline[] };

const separated = (runs: Run[], separator: string): Run[] =>
  runs.map((run, index) => ({ ...run, separator: index === 0 ? "" : separator }));

const flowRuns = (node: InnerParagraph | InnerList): Run[] =>
  node.type === "paragraph"
    ? [{ separator: "", content: node.content ?? [] }]
    : node.content.flatMap(itemRuns);

const itemRuns = (item: ListItem): Run[] => item.content.flatMap(flowRuns);

const cellRuns = (cell: TableCell): Run[] => cell.content.flatMap(flowRuns);
