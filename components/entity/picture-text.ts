import type { EntityLink } from "@/lib/entities/types";

/** Letters of a line in a box of the picture; a Chinese character takes the room of two. */
const LINE = 25;
const LINES = 2;
/** Pixels: of a box, of a line of a name, and of a letter on an edge. */
export const BOX_WIDTH = 178;
export const LINE_HEIGHT = 16;
const PADDING = 9;
const LETTER = 6.2;

/** The words in an entity's box: its name on at most two lines, and its Chinese name. */
export function boxText({ name, nameZh }: Pick<EntityLink, "name" | "nameZh">): {
  lines: string[];
  zh: string | null;
} {
  const lines = [""];
  for (const word of name.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line === "" || line.length + 1 + word.length <= LINE)
      lines[lines.length - 1] = `${line} ${word}`.trim();
    else lines.push(word);
  }
  const rest = lines.slice(LINES - 1).join(" ");
  const shown = lines.length > LINES ? [...lines.slice(0, LINES - 1), rest] : lines;
  return {
    lines: shown.map((line) => (line.length > LINE + 1 ? `${line.slice(0, LINE - 1).trimEnd()}…` : line)),
    zh: nameZh && nameZh !== name ? (nameZh.length > 12 ? `${nameZh.slice(0, 11)}…` : nameZh) : null,
  };
}

/** The box of an entity. */
export function boxSize(entity: Pick<EntityLink, "name" | "nameZh">): { width: number; height: number } {
  const { lines, zh } = boxText(entity);
  return { width: BOX_WIDTH, height: (lines.length + (zh ? 1 : 0)) * LINE_HEIGHT + 2 * PADDING };
}

/** How wide words on an edge are, with room beside them. */
export const wordsWidth = (words: string): number => Math.ceil(words.length * LETTER) + 12;
