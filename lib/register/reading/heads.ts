type Row = { line: number; cells: readonly string[] };

/** How far down the heads of a list may begin: titles, dates and remarks stand above them. */
const DEEPEST = 25;

const NUMBERED = /^[-−+]?[\d.,' %]+$|^\d{1,4}[-./]\d{1,2}([-./]\d{1,4})?$/;

const isWords = (cell: string): boolean => cell !== "" && cell.length <= 80 && !NUMBERED.test(cell);
const filled = (cells: readonly string[]): number => cells.filter((cell) => cell !== "").length;

/**
 * The place of the row that names the columns: the first whose cells are words, as many as the rows below it have cells. If
 * they are parts of merged heads, the row above.
 */
export function headRowOf(rows: readonly Row[]): number {
  const sample = rows.slice(0, DEEPEST * 2);
  const usual = usualWidth(sample.map(({ cells }) => lastFilled(cells)));
  const found = sample.slice(0, DEEPEST).findIndex(({ cells }) => {
    const named = filled(cells);
    // Years may be heads too, where no cell is missing.
    if (named >= usual) return isWords(cells[0] ?? "") || cells.filter(Boolean).every(isWords);
    return named > 0 && named * 2 >= usual && cells.filter(Boolean).every(isWords);
  });
  const at = Math.max(found, 0);
  return isMerged(rows[at - 1], rows[at]) ? at - 1 : at;
}

/** Whether a row has merged heads of the row below it. A title is alone in its row, in the first cell. */
function isMerged(above: Row | undefined, row: Row | undefined): boolean {
  if (!above || !row || above.line !== row.line - 1) return false;
  const named = above.cells.filter(Boolean);
  const isTitle = named.length === 1 && above.cells[0] !== "";
  return named.length > 0 && !isTitle && named.every(isWords) && isSecondRow(above.cells, row.cells);
}

const lastFilled = (cells: readonly string[]): number =>
  cells.reduce((last, cell, at) => (cell === "" ? last : at + 1), 0);

/** The number that most have, the largest if several are as frequent. */
function usualWidth(widths: readonly number[]): number {
  const times = new Map<number, number>();
  for (const width of widths) times.set(width, (times.get(width) ?? 0) + 1);
  return [...times].reduce(
    (one, other) => (other[1] > one[1] || (other[1] === one[1] && other[0] > one[0]) ? other : one),
    [0, 0],
  )[0];
}

/**
 * The names of the columns, and how many rows they take. Cells that were merged leave the later ones empty: with names in the
 * row below, both together name a column (“Names en”, “Names zh”). A column without a name is called by its letter, as in a
 * spreadsheet; the second of two that have one name gets a number.
 */
export function headsOf(rows: readonly Row[], at: number): { heads: string[]; takes: number } {
  const top = rows[at]?.cells ?? [];
  const below = rows[at + 1]?.cells ?? [];
  const width = Math.max(
    lastFilled(top),
    ...rows.slice(at + 1, at + 1 + DEEPEST).map(({ cells }) => lastFilled(cells)),
  );
  const two = isSecondRow(top, below);
  let group = "";
  const names = Array.from({ length: width }, (_, place) => {
    const own = oneLine(top[place] ?? "");
    const sub = two ? oneLine(below[place] ?? "") : "";
    if (own !== "") group = own;
    if (sub === "") return own;
    return group === "" ? sub : `${group} ${sub}`;
  });
  return {
    heads: distinct(names.map((name, place) => name || `Column ${letterOf(place)}`)),
    takes: two ? 2 : 1,
  };
}

/** Whether the second row names parts of merged heads: only words, some of them below an empty head right of a named one. */
function isSecondRow(top: readonly string[], below: readonly string[]): boolean {
  const named = below.flatMap((cell, place) => (cell === "" ? [] : [place]));
  const merged = named.filter((place) => (top[place] ?? "") === "" && top.slice(0, place).some(Boolean));
  if (merged.length === 0) return false;
  // Every head that has no parts is empty below, and a part is as short as a head.
  return named.every((place) => {
    const cell = below[place] ?? "";
    const isPart = (top[place] ?? "") === "" || merged.includes(place + 1);
    return isPart && isWords(cell) && cell.length <= 30;
  });
}

const oneLine = (cell: string): string => cell.replace(/\s+/g, " ").trim();

/** A, B … Z, AA: what a spreadsheet calls its columns. */
function letterOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : letterOf(Math.floor(place / 26) - 1) + letter;
}

function distinct(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let number = 2; used.has(own); number += 1) own = `${name} (${number})`;
    used.add(own);
    return own;
  });
}
