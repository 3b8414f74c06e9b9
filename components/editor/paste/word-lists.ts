import { each, isElement, styleOf } from "./dom";

/** The numbering of a list level; `text` for numbers that our lists cannot express, such as `2.1`. */
type Numbering =
  | { kind: "bullet" }
  | { kind: "number"; type: string | null; start: number }
  | { kind: "text" };
type Item = { level: number; bullet: boolean | undefined; marker: string; block: HTMLElement };
/** The counter of a list that is open at an item's level. */
type Running = { type: string | null; next: number };

/** Paragraphs that Word writes as lists (`mso-list:l0 level2 lfo1`) become lists, with the displayed numbers. */
export function readWordLists(root: HTMLElement, sheets: string): void {
  const bullets = bulletLevels(sheets);
  const parents = new Set<Element>();
  for (const block of each(root, "[style*=mso-list]")) {
    if (placeOf(block) && block.parentElement) parents.add(block.parentElement);
  }
  for (const parent of parents) readParent(parent, bullets);
  for (const mark of each(root, "[style*=mso-list]")) {
    if (/^ignore$/i.test(styleOf(mark).get("mso-list") ?? "")) mark.replaceWith(`${markerOf(mark)} `);
  }
}

/** List and level of a paragraph: `l3 level2 lfo1` is level 2 of list 3. */
function placeOf(block: Element): { list: string; level: number } | null {
  if (!/^(?:p|div|h[1-6]|li)$/.test(block.localName)) return null;
  const found = /^(l\d+)\s+level(\d+)\s+(lfo\d+)/i.exec(styleOf(block).get("mso-list") ?? "");
  return found?.[1] ? { list: found[1], level: Number(found[2]) } : null;
}

/** Levels that Word's style sheet defines as bullets: `@list l0:level2 {mso-level-number-format:bullet; …}`. */
function bulletLevels(sheets: string): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>();
  for (const [, list, level, css] of sheets.matchAll(/@list\s+(l\d+):level(\d+)[^{]*\{([^{}]*)\}/gi))
    found.set(`${list} ${level}`, /mso-level-number-format:\s*(?:bullet|image)/i.test(css ?? ""));
  return found;
}

function readParent(parent: Element, bullets: ReadonlyMap<string, boolean>): void {
  let run: Item[] = [];
  const close = () => {
    if (run.length > 0) writeRun(run);
    run = [];
  };
  for (const node of [...parent.childNodes]) {
    if (!isElement(node)) {
      if ((node.textContent ?? "").trim() !== "") close();
      continue;
    }
    const place = /^h\d$/.test(node.localName) ? null : placeOf(node);
    const last = run.at(-1);
    if (place) run.push(itemOf(node as HTMLElement, place, bullets));
    else if (last && continues(node)) last.block.append(...asLines(node));
    else close();
  }
  close();
}

/** A list paragraph without a mark continues the previous item. */
const continues = (node: Element): boolean =>
  node.localName === "p" && /^MsoListParagraph/.test(node.className) && !node.querySelector("img");

function asLines(node: Element): Node[] {
  const line = node.ownerDocument.createElement("br");
  const held = [line, ...node.childNodes];
  node.remove();
  return held;
}

function itemOf(
  block: HTMLElement,
  { list, level }: { list: string; level: number },
  bullets: ReadonlyMap<string, boolean>,
): Item {
  const mark = [...block.querySelectorAll("[style*=mso-list]")].find((span) =>
    /^ignore$/i.test(styleOf(span).get("mso-list") ?? ""),
  );
  const marker = mark ? markerOf(mark) : "";
  mark?.remove();
  return { level, bullet: bullets.get(`${list} ${level}`), marker, block };
}

const markerOf = (mark: Element): string => (mark.textContent ?? "").replace(/[\s\u00a0]+/g, " ").trim();

const ROMAN = /^(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i;

/**
 * The meaning of a mark: `1.` and `(3)` are numbers, `b)` and `iv.` letters, `2.1` and `一、` are kept as text. `bullet`:
 * from the style sheet. A letter that may be a Roman number is interpreted as a continuation of `running`.
 */
export function numberingOf(marker: string, bullet: boolean | undefined, running: Running | null): Numbering {
  if (bullet === false && marker === "") return number(running?.type ?? null, running?.next ?? 1);
  const unsure = bullet === undefined && (marker === "o" || !/[\p{L}\p{N}]/u.test(marker));
  if (bullet === true || marker === "" || unsure) return { kind: "bullet" };
  const bare = /^[(（]?(\d{1,5}|[A-Za-z]{1,6})[.)）:．]?$/.exec(marker)?.[1] ?? "";
  if (/^\d+$/.test(bare)) return /^0\d/.test(bare) ? { kind: "text" } : number(null, Number(bare));
  const upper = bare !== "" && bare === bare.toUpperCase();
  const roman = ROMAN.test(bare) ? number(upper ? "I" : "i", romanValue(bare.toLowerCase())) : null;
  const letter = /^[A-Za-z]$/.test(bare)
    ? number(upper ? "A" : "a", bare.toLowerCase().charCodeAt(0) - 96)
    : null;
  const goesOn = [roman, letter].find(
    (one) => one && running?.type === one.type && running.next === one.start,
  );
  return goesOn ?? (/^[iI]$/.test(bare) ? roman : letter) ?? roman ?? { kind: "text" };
}

const number = (type: string | null, start: number): Extract<Numbering, { kind: "number" }> => ({
  kind: "number",
  type,
  start,
});

function romanValue(roman: string): number {
  const worth: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  let sum = 0;
  for (let at = 0; at < roman.length; at += 1) {
    const own = worth[roman[at] ?? ""] ?? 0;
    sum += own < (worth[roman[at + 1] ?? ""] ?? 0) ? -own : own;
  }
  return sum;
}

type Open = Running & { level: number; list: Element; item: Element; bullet: boolean };

/**
 * Writes a run of items in place: deeper ones inside the previous item; another list or a jump in the numbers starts a
 * new list.
 */
function writeRun(run: readonly Item[]): void {
  const [first] = run;
  if (!first) return;
  const document = first.block.ownerDocument;
  const place = document.createComment("");
  first.block.before(place);
  const open: Open[] = [];
  for (const item of run) {
    while ((open.at(-1)?.level ?? 0) > item.level) open.pop();
    const top = open.at(-1);
    const running = top?.level === item.level && !top.bullet ? top : null;
    const numbering = numberingOf(item.marker, item.bullet, running);
    if (numbering.kind === "text") {
      item.block.prepend(`${item.marker} `);
      const around = open.filter(({ level }) => level < item.level).at(-1);
      while ((open.at(-1)?.level ?? 0) >= item.level) open.pop();
      item.block.removeAttribute("style");
      if (around) around.item.append(item.block);
      else place.before(item.block);
      continue;
    }
    const follows =
      numbering.kind === "bullet"
        ? top?.level === item.level && top.bullet
        : running?.type === numbering.type && running.next === numbering.start;
    if (top?.level === item.level && !follows) open.pop();
    const line = document.createElement("li");
    const paragraph = document.createElement("p");
    paragraph.append(...item.block.childNodes);
    line.append(paragraph);
    item.block.remove();
    const same = follows ? top : null;
    if (same) {
      same.list.append(line);
      same.item = line;
      same.next += 1;
      continue;
    }
    const list = document.createElement(numbering.kind === "bullet" ? "ul" : "ol");
    if (numbering.kind === "number" && numbering.start !== 1)
      list.setAttribute("start", String(numbering.start));
    if (numbering.kind === "number" && numbering.type) list.setAttribute("type", numbering.type);
    list.append(line);
    const around = open.at(-1);
    if (around) around.item.append(list);
    else place.before(list);
    open.push({
      level: item.level,
      list,
      item: line,
      bullet: numbering.kind === "bullet",
      type: numbering.kind === "number" ? numbering.type : null,
      next: numbering.kind === "number" ? numbering.start + 1 : 0,
    });
  }
  place.remove();
}
