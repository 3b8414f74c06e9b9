import type { EntityLink } from "@/lib/entities/types";

const LINES = 3;
/** Pixels: of a box, of a line of a name, and of a letter on an edge. */
export const BOX_WIDTH = 178;
export const LINE_HEIGHT = 16;
const PADDING = 9;
const LETTER = 6.2;
/**
 * How much of a box its words may fill, and roughly how wide letters are at that size: the server cannot measure them.
 */
const ROOM = BOX_WIDTH - 12;
const WIDTHS: readonly [RegExp, number][] = [
  [/\p{Script=Han}/u, 13],
  [/[MWmw@%—]/, 11.3],
  [/[\p{Lu}\d&+]/u, 9],
  [/[\s.,:;'’()/\-fijlrt]/, 4.6],
];

/** The words in an entity's box: its name on at most three lines, and its Chinese name. */
export function boxText({ name, nameZh }: Pick<EntityLink, "name" | "nameZh">): {
  lines: string[];
  zh: string | null;
} {
  const lines = [""];
  for (const word of name.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (lines.at(-1) === "" || lineWidth(longer) <= ROOM) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const rest = lines.slice(LINES - 1).join(" ");
  const shown = lines.length > LINES ? [...lines.slice(0, LINES - 1), rest] : lines;
  return {
    lines: shown.map(fitting),
    zh: nameZh && nameZh !== name ? (nameZh.length > 12 ? `${nameZh.slice(0, 11)}…` : nameZh) : null,
  };
}

/** The box of an entity. */
export function boxSize(entity: Pick<EntityLink, "name" | "nameZh">): { width: number; height: number } {
  const { lines, zh } = boxText(entity);
  return { width: BOX_WIDTH, height: (lines.length + (zh ? 1 : 0)) * LINE_HEIGHT + 2 * PADDING };
}

/** The width of the words on an edge, with a margin on either side. */
export const wordsWidth = (words: string): number => Math.ceil(words.length * LETTER) + 12;

const lineWidth = (line: string): number =>
  [...line].reduce((sum, letter) => sum + (WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? 7.5), 0);

/** A line that is too long, cut with an ellipsis. */
function fitting(line: string): string {
  if (lineWidth(line) <= ROOM) return line;
  const letters = [...line];
  while (letters.length > 1 && lineWidth(`${letters.join("")}…`) > ROOM) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
