import { each, isBlank, isBlock, isElement, renamed, styleOf, unwrap, wordsOf, wrapContents } from "./dom";
import { count, type Tally } from "./tally";

/** Headings on the levels of a report: the title of the pasted text, or its h1, becomes the top one. */
export function readHeadings(root: HTMLElement): void {
  for (const element of each(root, "p,div[role=heading],p[role=heading]")) {
    const level = levelOf(element);
    if (level === null || isBlank(element)) continue;
    renamed(element, `h${Math.min(level, 6)}`);
  }
  const shift = root.querySelector("h1") ? 1 : 0;
  const headings = [...each(root, "h1,h2,h3,h4,h5,h6")];
  for (const heading of headings) {
    const level = Math.min(Number(heading.localName.slice(1)) + shift, 4);
    // These contain only paragraphs and lists.
    if (heading.closest("li,td,th,blockquote,dd,dt")) wrapContents(renamed(heading, "p"), "strong");
    else if (heading.localName !== `h${level}`) renamed(heading, `h${level}`);
  }
}

function levelOf(element: Element): number | null {
  const classes = element.getAttribute("class") ?? "";
  if (/(?:^|\s)MsoTitle/.test(classes)) return 1;
  const named = /(?:^|\s)MsoHeading(\d)/.exec(classes)?.[1];
  if (named) return Number(named);
  if (element.getAttribute("role") === "heading") return Number(element.getAttribute("aria-level")) || 2;
  const outline = Number(styleOf(element).get("mso-outline-level"));
  return outline >= 1 && outline <= 9 ? outline : null;
}

const MOST_COLUMNS = 50;

/**
 * Keeps tables complete, with their heading row; content that our tables cannot hold becomes lines of text, with a
 * notice.
 */
export function readTables(root: HTMLElement, tally: Tally): void {
  readDropCaps(root);
  for (const table of [...each(root, "table")].reverse()) {
    const cells = [...each(table, "td,th")].filter((cell) => cell.closest("table") === table);
    const caption = table.querySelector(":scope > caption");
    if (caption) table.before(renamed(caption, "p"));
    if (cells.length === 0) table.remove();
    else if (cells.length === 1 || table.matches("[role=presentation],[role=none]")) spread(table, cells);
    else if (table.parentElement?.closest("table")) {
      count(tally, "nested");
      asLines(table);
    } else if (widthOf(table) > MOST_COLUMNS) {
      count(tally, "wide");
      asLines(table);
    } else readTable(table, cells);
  }
  for (const table of each(root, "li table, blockquote table")) {
    if (table.parentElement?.closest("table")) continue;
    let outer: Element = table;
    for (let at = table.parentElement; at && at !== root; at = at.parentElement)
      if (at.matches("ul,ol,blockquote")) outer = at;
    outer.after(table);
    count(tally, "moved");
  }
}

function readTable(table: HTMLElement, cells: readonly HTMLElement[]): void {
  for (const cell of cells) {
    for (const name of ["colspan", "rowspan"]) {
      const span = Number.parseInt(cell.getAttribute(name) ?? "1", 10);
      if (span > 1)
        cell.setAttribute(name, String(Math.min(span, name === "colspan" ? MOST_COLUMNS : rowsBelow(cell))));
      else if (span === 0) cell.setAttribute(name, String(name === "colspan" ? 1 : rowsBelow(cell)));
      else cell.removeAttribute(name);
    }
    if (cell.localName === "td" && cell.closest("thead")) heading(cell);
  }
  const [first, second] = [...table.querySelectorAll("tr")];
  const heads = [...(first?.children ?? [])];
  const said = table.querySelector("th") !== null;
  if (!said && second && heads.length > 1 && heads.every(isBold) && ![...second.children].every(isBold))
    for (const cell of heads) heading(cell);
}

const rowsBelow = (cell: Element): number => {
  const rows = [...(cell.closest("tr")?.parentElement?.children ?? [])].filter(
    (row) => row.localName === "tr",
  );
  return Math.max(1, rows.length - rows.findIndex((row) => row.contains(cell)));
};

function heading(cell: Element): void {
  const spans = ["colspan", "rowspan"].map((name) => [name, cell.getAttribute(name)] as const);
  const head = renamed(cell, "th");
  for (const [name, value] of spans) if (value) head.setAttribute(name, value);
}

/** Whether all words of a cell are bold. */
function isBold(cell: Element): boolean {
  if (wordsOf(cell) === "") return false;
  const copy = cell.cloneNode(true) as Element;
  const bold = (element: Element) => /^(?:bold|[6-9]00)/.test(styleOf(element).get("font-weight") ?? "");
  if (bold(copy)) return true;
  for (const element of [...copy.querySelectorAll("b,strong,[style*=font-weight]")])
    if (/^(?:b|strong)$/.test(element.localName) || bold(element)) element.remove();
  return wordsOf(copy) === "";
}

function widthOf(table: Element): number {
  const row = table.querySelector("tr");
  return [...(row?.children ?? [])].reduce(
    (sum, cell) => sum + (Number(cell.getAttribute("colspan")) || 1),
    0,
  );
}

/** A layout table: its cells one after the other. */
function spread(table: Element, cells: readonly Element[]): void {
  for (const cell of cells) table.before(renamed(cell, "div"));
  table.remove();
}

/** One line for each row, cells separated by a bar. */
function asLines(table: Element): void {
  for (const row of table.querySelectorAll("tr")) {
    const line = table.ownerDocument.createElement("p");
    for (const [index, cell] of [...row.children].entries()) {
      if (index > 0) line.append(" | ");
      for (const inner of cell.querySelectorAll("p,div,li,ul,ol,h1,h2,h3,h4,h5,h6")) {
        inner.append(" ");
        unwrap(inner);
      }
      line.append(...cell.childNodes);
    }
    table.before(line);
  }
  table.remove();
}

/** Word puts a drop cap into a separate frame: it begins the next paragraph. */
function readDropCaps(root: HTMLElement): void {
  for (const letter of each(root, "p[style*=dropcap]")) {
    if (!/^dropcap/.test(styleOf(letter).get("mso-element") ?? "")) continue;
    let frame: Element = letter;
    while (
      frame.parentElement &&
      frame.parentElement !== root &&
      wordsOf(frame.parentElement) === wordsOf(letter)
    )
      frame = frame.parentElement;
    const next = frame.nextElementSibling;
    if (next?.localName !== "p") continue;
    next.prepend(wordsOf(letter));
    frame.remove();
  }
}

/** Moves or removes blocks in places where a report does not allow them, and empty ones. */
export function readFlow(root: HTMLElement): void {
  for (const block of each(root, "pre")) keepLines(block);
  for (const block of each(root, "[style*=white-space]")) {
    if (/^(?:pre|break-spaces)/.test(styleOf(block).get("white-space") ?? "")) breakLines(block);
  }
  for (const tab of each(root, "[style*=mso-tab-count]")) tab.replaceWith(" ");
  for (const inner of each(root, "li blockquote, td blockquote, th blockquote, blockquote blockquote"))
    unwrap(inner);
  for (const rule of each(root, "li hr, td hr, th hr, blockquote hr")) rule.remove();
  for (const term of each(root, "dt")) wrapContents(renamed(term, "p"), "strong");
  for (const line of each(root, "br")) if (breaksNothing(line)) line.remove();
  for (const block of [...each(root, "p,h2,h3,h4,li,ul,ol,blockquote,div,dl,dd,figcaption")].reverse())
    if (isBlank(block)) block.remove();
}

/** A code block: its lines stay lines. */
function keepLines(block: HTMLElement): void {
  breakLines(block);
  renamed(block, "p");
}

function breakLines(block: Element): void {
  for (const node of [...block.childNodes]) {
    if (isElement(node)) {
      if (block.localName === "pre" || !node.hasAttribute("style")) breakLines(node);
      continue;
    }
    const words = node.textContent ?? "";
    if (!words.includes("\n") || words.trim() === "") continue;
    const lines = words.replace(/^\n|\n$/g, "").split("\n");
    (node as ChildNode).replaceWith(
      ...lines.flatMap((line, index) =>
        index === 0 ? [line] : [block.ownerDocument.createElement("br"), line],
      ),
    );
  }
}

/** A break between blocks, at their end, or of a page. */
function breaksNothing(line: Element): boolean {
  const sibling = (node: Node | null, step: "nextSibling" | "previousSibling"): Node | null => {
    let at = node;
    while (at && !isElement(at) && isBlank(at)) at = at[step];
    return at;
  };
  if (/page-break|always/.test(line.getAttribute("style") ?? "")) return true;
  const next = sibling(line.nextSibling, "nextSibling");
  const before = sibling(line.previousSibling, "previousSibling");
  if (next === null && line.parentElement && isBlock(line.parentElement)) return true;
  return (before === null || isBlock(before)) && (next === null || isBlock(next));
}
