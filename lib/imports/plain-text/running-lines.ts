import type { Notice } from "../types";
import { shortened } from "./drop-furniture";
import { columns, endsSentence, type Line } from "./line";
import { markerOf } from "./markers";

const MOST = 120;
const TIMES = 3;
/** The minimum of text between two page ends, in columns */
const LEAST_OF_A_PAGE = 120;
const PAGE =
  /^(?:page |p\. ?|第 ?)?\d{1,4}(?: ?(?:of|\/|页[，,]?共?) ?\d{1,4})?(?: ?页)?$|^[-–—] ?\d{1,4} ?[-–—]$/i;
/** Identifies itself as a header or footer: two occurrences are enough */
const OF_PAGES = /\bpage \d{1,4} (?:of|\/) \d{1,4}$/i;
/** A number far to the right, which is a page number if between blank lines */
const SET_APART = /\S\s{3,}\d{1,4}$/;
/** A number that identifies itself as a page number */
const OWN_PAGE = /\bpage \d|\bp\. ?\d|第 ?\d+ ?页|[|·•—–] ?\d{1,4}$|^\d{1,4} ?[|·•—–]/i;

/**
 * The lines without the headers and footers of a printed text's pages: repeated three times or more, next to a page
 * number or in the middle of a sentence. They are removed before lines are joined, or they would end up between words.
 */
export function withoutRunningLines(lines: readonly Line[], notices: Notice[]): readonly Line[] {
  const groups = new Map<string, number[]>();
  for (const [index, { text }] of lines.entries()) {
    if (text.length > MOST || (text.includes("\t") && !OF_PAGES.test(text)) || PAGE.test(text)) continue;
    const key = text.replace(/\d+/g, "#").toLowerCase();
    if ((key.match(/\p{L}/gu)?.length ?? 0) < 3) continue;
    const known = groups.get(key);
    if (known) known.push(index);
    else groups.set(key, [index]);
  }
  const isOf = (places: readonly number[]) =>
    places.length > 1 &&
    places.every((place) => {
      const [own, next] = [lines[place], lines[place + 1]];
      if (OF_PAGES.test(own?.text ?? "")) return true;
      // above the first occurrence it is the page that begins
      const alone = (own?.gap === true || places[0] === place) && next?.gap !== false;
      return alone && SET_APART.test(own?.text ?? "");
    });
  const often = [...groups.values()].filter((places) => places.length >= TIMES || isOf(places));
  if (often.length === 0) return withoutBarePages(lines, notices);
  const candidates = new Set(often.flat());
  const running = often.filter((places) => {
    const texts = places.map((place) => lines[place]?.text ?? "");
    return isRunning(lines, places, candidates) || (isOf(places) && isSameButPage(texts));
  });
  if (running.length === 0) return withoutBarePages(lines, notices);
  const dropped = new Set(running.flat());
  // the same words again, such as on the first page, separated by blanks instead of a bar
  const said = new Set(running.map(([place]) => wordsOf(lines[place ?? 0]?.text ?? "")));
  for (const [index, { text }] of lines.entries())
    if (text.length <= MOST && said.has(wordsOf(text))) dropped.add(index);
  for (const places of running) {
    if (!arePagesApart(lines, places) || !countsOn(pagesBeside(lines, places, candidates))) continue;
    for (const index of pagePlaces(lines, places, candidates)) if (index !== null) dropped.add(index);
  }
  // the header of the first page is the name of the report, unless the page states another
  const top = running
    .map(([place]) => place ?? 0)
    .find((place) => place <= 3 && SET_APART.test(lines[place]?.text ?? ""));
  if (top === undefined) return withoutPlaces(lines, dropped, notices);
  dropped.delete(top);
  const named = lines.map((line, at) =>
    at === top ? { ...line, text: line.text.replace(/\s{3,}\d{1,4}$/, "") } : line,
  );
  return withoutPlaces(named, dropped, notices);
}

/** Page numbers alone, one after the other, in the middle of sentences: “- 3 -”. */
function withoutBarePages(lines: readonly Line[], notices: Notice[]): readonly Line[] {
  const places = lines.flatMap(({ text }, index) => (PAGE.test(text) ? [index] : []));
  const numbers = places.map((place) => Number(/\d+/.exec(lines[place]?.text ?? "")?.[0]));
  const runOn = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
  if (places.length < TIMES || !runOn || !arePagesApart(lines, places)) return lines;
  const good = places.filter((place) => interrupts(lines, place, new Set()));
  return good.length >= places.length * 0.6 ? withoutPlaces(lines, new Set(places), notices) : lines;
}

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[|·•–—\s]+/g, " ")
    .trim();

function isRunning(
  lines: readonly Line[],
  places: readonly number[],
  candidates: ReadonlySet<number>,
): boolean {
  const texts = places.map((place) => lines[place]?.text ?? "");
  if (!isSameButPage(texts)) return false;
  const apart = places.every((place, index) => index === 0 || place - (places[index - 1] ?? 0) > 2);
  if (!apart || places.some((place) => markerOf(lines[place]?.text ?? "")?.ordered === false)) return false;
  if (arePagesApart(lines, places) && countsOn(pagesBeside(lines, places, candidates))) return true;
  if (new Set(texts).size > 1 && texts.every((text) => OWN_PAGE.test(text))) return true;
  const good = places.filter((place) => interrupts(lines, place, candidates));
  return good.length >= places.length * 0.6;
}

/** A page holds a passage; records of a list repeat a line after only a line or two. */
function arePagesApart(lines: readonly Line[], places: readonly number[]): boolean {
  return places.every((place, index) => {
    let sum = 0;
    for (let at = (places[index - 1] ?? 0) + 1; index > 0 && at < place; at += 1) {
      sum += columns(lines[at]?.text ?? "");
      if (sum >= LEAST_OF_A_PAGE) break;
    }
    return index === 0 || sum >= LEAST_OF_A_PAGE;
  });
}

/** Identical except for one number that counts up: the page. Other numbers are content. */
function isSameButPage(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => text.match(/\d+/g) ?? []);
  const first = numbers[0] ?? [];
  const changing = first.flatMap((_, at) => (numbers.every((own) => own[at] === first[at]) ? [] : [at]));
  if (changing.length === 0) return new Set(texts).size === 1;
  const [at] = changing;
  if (changing.length > 1 || at === undefined) return false;
  return countsOn(numbers.map((own) => Number(own[at])));
}

/** Page numbers count up by one, or by a few where a page lacks the line. */
function countsOn(numbers: readonly (number | null)[]): boolean {
  return numbers.every((number, index) => {
    const before = numbers[index - 1];
    return number !== null && (index === 0 || (before != null && number > before && number - before <= 3));
  });
}

/** The most lines of one header or footer */
const HIGHEST = 4;

/** For each place, the adjacent line that is only a number; other running lines may be in between. */
function pagePlaces(
  lines: readonly Line[],
  places: readonly number[],
  candidates: ReadonlySet<number>,
): (number | null)[] {
  const numberFrom = (place: number, step: 1 | -1) => {
    let index = place + step;
    while (candidates.has(index) && Math.abs(index - place) < HIGHEST) index += step;
    return PAGE.test(lines[index]?.text ?? "") ? index : null;
  };
  return places.map((place) => numberFrom(place, 1) ?? numberFrom(place, -1));
}

/** The page numbers. The cover has none, so the first may be missing. */
function pagesBeside(
  lines: readonly Line[],
  places: readonly number[],
  candidates: ReadonlySet<number>,
): (number | null)[] {
  const pages = pagePlaces(lines, places, candidates).map((index) =>
    index === null ? null : Number(/\d+/.exec(lines[index]?.text ?? "")?.[0]),
  );
  return pages[0] === null && pages.length > 2 ? pages.slice(1) : pages;
}

/** The sentence before it continues after it. */
function interrupts(lines: readonly Line[], place: number, candidates: ReadonlySet<number>): boolean {
  const is = (index: number) => candidates.has(index) || PAGE.test(lines[index]?.text ?? "");
  let [from, to] = [place - 1, place + 1];
  // Not beyond the size of headers and footers: a whole text may consist of lines that occur three times.
  while (from >= 0 && is(from) && place - from < HIGHEST * 2) from -= 1;
  while (to < lines.length && is(to) && to - place < HIGHEST * 2) to += 1;
  if (is(from) || is(to)) return false;
  const [before, after] = [lines[from]?.text ?? "", lines[to]?.text ?? ""];
  return (
    before.length > 30 &&
    !endsSentence(before) &&
    !/[:：]$/.test(before) &&
    /^[\p{Ll}\p{Script=Han}\d]/u.test(after)
  );
}

/** A sentence that was cut by a page end continues without a gap. */
function withoutPlaces(lines: readonly Line[], dropped: ReadonlySet<number>, notices: Notice[]): Line[] {
  const kept: Line[] = [];
  let gap = false;
  let cut = false;
  for (const [index, line] of lines.entries()) {
    if (dropped.has(index)) {
      const why = "A header, footer or page number of the printed pages.";
      notices.push({ kind: "dropped", line: line.number, what: shortened(line.text), why });
      gap ||= line.gap;
      cut = true;
      continue;
    }
    const last = kept.at(-1);
    const goesOn =
      cut && last !== undefined && !endsSentence(last.text) && /^[\p{Ll}\p{Script=Han}\d]/u.test(line.text);
    kept.push({ ...line, gap: goesOn ? false : line.gap || gap });
    [gap, cut] = [false, false];
  }
  return kept;
}
