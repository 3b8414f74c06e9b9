import type { Line } from "./line";

/** The marker of a list item. `kind` distinguishes sorts of lists. */
export type Marker = { kind: string; ordered: boolean; number: number; rest: string };

const BULLET = /^(?:([•‣▪▫●◦○■□▶►➤➢✓✔✦◆◇∙⁃·])\s*|([-*–—+»o])\s+)(?=\S)/u;
const NUMBERS: readonly { kind: string; pattern: RegExp }[] = [
  { kind: "1.", pattern: /^(\d{1,3})\.(?:\s+(?=\S)|(?=\p{Script=Han}))/u },
  { kind: "1)", pattern: /^(\d{1,3})\)\s*(?=\S)/ },
  { kind: "(1)", pattern: /^[(（](\d{1,3})[)）]\s*(?=\S)/ },
  { kind: "1、", pattern: /^(\d{1,3})[、．]\s*(?=\S)/ },
  { kind: "a.", pattern: /^([a-z])\.(?:\s+(?=\S)(?![a-z]\.)|(?=\p{Script=Han}))/u },
  { kind: "a)", pattern: /^\(?([a-z])\)\s+(?=\S)/ },
  { kind: "①", pattern: /^([①-⑳])\s*(?=\S)/u },
];
const MAX_MARKED = 2000;

/** The marker at the beginning of a line, or null. A lone marker has an empty `rest`. */
export function markerOf(text: string): Marker | null {
  if (text.length === 1 && /[•‣▪●◦○■□▶►➤·*-]/u.test(text))
    return { kind: text, ordered: false, number: 1, rest: "" };
  const head = text.slice(0, MAX_MARKED);
  const bullet = BULLET.exec(head);
  if (bullet) {
    const kind = bullet[1] ?? bullet[2] ?? "-";
    return { kind, ordered: false, number: 1, rest: text.slice(bullet[0].length) };
  }
  for (const { kind, pattern } of NUMBERS) {
    const found = pattern.exec(head);
    if (found)
      return { kind, ordered: true, number: numberOf(found[1] ?? "1"), rest: text.slice(found[0].length) };
  }
  return null;
}

function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const circled = text.charCodeAt(0) - 0x2460;
  return circled >= 0 && circled < 20 ? circled + 1 : text.charCodeAt(0) - 96;
}

/** Joins bullets on lines of their own with the words after them. */
export function joinLoneMarkers(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const alone = last && (/^[•‣▪●◦○■□▶►➤·]$/u.test(last.text) || /^\d{1,3}[.)]$/.test(last.text));
    if (last && alone && markerOf(line.text) === null) {
      joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    } else joined.push(line);
  }
  return joined;
}
