import { BUILT_IN_CARE, type NameCare } from "@/lib/field/name-care";
import { announcementLists } from "./announcement-lists";
import { hasOtherIssuer, hasOtherYear, isAnnouncement } from "./announcements";
import { areListed, isAlloyed, isAlsoWord, isNoElement, touchesFieldWord } from "./element-symbols";
import { generalName } from "./general-names";
import { goesOn } from "./longer-names";
import { isInLongerWord, nearFieldWord } from "./near-field-word";
import { chineseBodyBefore, isOfAnotherCountry } from "./other-countries";
import {
  type Acceptance,
  acceptanceOf,
  isSpelled,
  type KnownName,
  otherNumbers,
  type Variant,
} from "./spelling";
import { type SplitText, splitText } from "./split-text";
import { variantsOf } from "./variants";

export type { KnownName } from "./spelling";

export type NameMatch = {
  /** UTF-16 offsets into the text */
  start: number;
  end: number;
  entityId: string;
  /** the known name as spelled in the catalogue, or a variant of it */
  name: string;
  /** several entities have this name, or it is short and not near a word of the field: a person decides */
  ambiguous: boolean;
};

export type Matcher = { find(text: string): NameMatch[] };

/** `written` is the form to find in the text: the name, or a variant of it. */
type Entry = { name: KnownName; written: string; rule: Acceptance; asked: boolean };
type Node = { next: Map<string, Node>; entries: Entry[] };

/**
 * A matcher for these names and their variants: a trie over whole words and single Han characters, walked from each
 * word of a text. Of overlapping matches the longest wins, then the first. Pure; build it once for many texts.
 *
 * @param care what the field says of names
 */
export function buildMatcher(names: readonly KnownName[], care: NameCare = BUILT_IN_CARE): Matcher {
  const root: Node = { next: new Map(), entries: [] };
  const ofEntity = new Map<string, string[]>();
  for (const { entityId, value } of names) ofEntity.set(entityId, [...(ofEntity.get(entityId) ?? []), value]);
  for (const name of names) {
    addName(root, care, name, name);
    const others = ofEntity.get(name.entityId) ?? [];
    for (const variant of variantsOf(name, others, care)) addName(root, care, name, variant);
  }
  const lists = announcementLists(names);
  return {
    find(text) {
      const split = splitText(text);
      const cited = lists(text).map((match) => ({ ...match, from: 0, hidden: false }));
      const found = longest([...cited, ...split.keys.flatMap((_, from) => matchesFrom(root, split, from))]);
      return withListed(split, found).flatMap(({ hidden, from: _, ...match }) => (hidden ? [] : [match]));
    },
  };
}

function addName(root: Node, care: NameCare, name: KnownName, { value, asked = false }: Variant): void {
  const { keys } = splitText(value.trim());
  const last = keys.at(-1);
  if (last === undefined) return;
  const entry = { name, written: value, rule: acceptanceOf({ kind: name.kind, value }, care), asked };
  addEntry(root, keys, entry);
  for (const other of otherNumbers(name, last)) addEntry(root, [...keys.slice(0, -1), other], entry);
}

function addEntry(root: Node, keys: readonly string[], entry: Entry): void {
  let node = root;
  for (const key of keys) {
    let next = node.next.get(key);
    if (!next) {
      next = { next: new Map(), entries: [] };
      node.next.set(key, next);
    }
    node = next;
  }
  node.entries.push(entry);
}

/** A match with its first unit; `hidden` ones are dropped unless their neighbours in a list identify them. */
type Candidate = NameMatch & { from: number; hidden: boolean };

const NONE: Candidate[] = [];

function matchesFrom(root: Node, split: SplitText, from: number): Candidate[] {
  let node = root.next.get(split.keys[from] ?? "");
  if (!node) return NONE;
  const found: Candidate[] = [];
  for (let at = from; node; at += 1, node = node.next.get(split.keys[at] ?? "")) {
    const match = node.entries.length > 0 ? accepted(split, from, at, node.entries) : undefined;
    if (match) found.push(match);
  }
  return found;
}

/** The entities that the units `from` to `to` name, if their spelling satisfies one of the names' rules. */
function accepted(
  split: SplitText,
  from: number,
  to: number,
  entries: readonly Entry[],
): Candidate | undefined {
  const start = split.starts[from] ?? 0;
  const end = (split.starts[to] ?? 0) + (split.raws[to] ?? "").length;
  const span = split.text.slice(start, end);
  const fitting = entries.flatMap((entry) => {
    if (!isSpelled(entry.rule, entry.written, span)) return [];
    const told = toldBy(split, from, to, entry);
    return told === "no" ? [] : [{ entry, told }];
  });
  const best = (["sure", "asked", "listed"] as const)
    .map((wanted) => fitting.find(({ told }) => told === wanted))
    .find((one) => one !== undefined);
  if (!best) return undefined;
  const { name, written } = best.entry;
  const several = fitting.some(
    ({ entry, told }) =>
      entry.name.entityId !== name.entityId &&
      told !== "listed" &&
      // An entity's own name takes precedence over another's abbreviation.
      !(entry.asked && best.told === "sure"),
  );
  return {
    start,
    end,
    from,
    entityId: name.entityId,
    name: written,
    ambiguous: several || best.told !== "sure",
    hidden: best.told === "listed",
  };
}

/**
 * Decides by the context of a name: it is that one; a person must decide; only its neighbours in a list can; or it is
 * not.
 */
function toldBy(
  split: SplitText,
  from: number,
  to: number,
  entry: Entry,
): "sure" | "asked" | "listed" | "no" {
  const { name, rule } = entry;
  const sure = entry.asked ? "asked" : "sure";
  if (name.kind === "PublicBody") {
    const whose = countryTold(split, from, to, entry);
    if (whose !== "same") return whose === "other" ? "no" : "asked";
  }
  if (isAnnouncement(name)) {
    if (hasOtherYear(split, from, to, name.value)) return "no";
    if (hasOtherIssuer(split, from, name.value)) return "asked";
  }
  const general = rule.han ? generalName(split, from, to, name.value) : null;
  if (general) return general;
  if (goesOn(split, to, name.kind, rule.han)) return "asked";
  if (name.kind === "Material" && rule.han && HAN_FAMILY.has(split.raws[to + 1] ?? "")) return "no";
  if (!rule.near) return sure;
  if (isInLongerWord(split, from, to)) {
    const alloyed = !rule.askAlone && from === to && isAlloyed(split, from);
    return alloyed && nearFieldWord(split, from, to, rule.near) ? sure : "no";
  }
  if (!rule.askAlone && from === to && isAlsoWord(entry.written)) {
    if (isNoElement(split, from, rule.near)) return "no";
    if (touchesFieldWord(split, from, rule.near)) return sure;
    return nearFieldWord(split, from, to, rule.near, false) ? "asked" : "listed";
  }
  if (nearFieldWord(split, from, to, rule.near)) return sure;
  return rule.askAlone ? "asked" : "listed";
}

/** 镧系 is the whole family, not the element. */
const HAN_FAMILY = new Set(["系", "族"]);

function countryTold(split: SplitText, from: number, to: number, { name, rule }: Entry) {
  const country = name.country ?? null;
  if (!rule.han) return country !== null && isOfAnotherCountry(split, from, to, country) ? "other" : "same";
  // 商务部门 are departments of commerce anywhere; 商务部长 is the minister of this one.
  if (split.raws[to] === "部" && split.raws[to + 1] === "门") return "other";
  const before = split.keys.slice(Math.max(0, from - 10), from).join("");
  return chineseBodyBefore(before, country);
}

/** Symbols in a list with a certain one are certain, too: “magnets need Nd and Pr”. */
function withListed(split: SplitText, found: readonly Candidate[]): Candidate[] {
  const matches = found.map((match) => ({ ...match }));
  const isSymbol = (match: Candidate) => match.end - match.start <= 2 && /^[A-Z]/.test(match.name);
  const spread = (one: Candidate | undefined, next: Candidate | undefined, between: [number, number]) => {
    if (!one || !next || !isSymbol(one) || !isSymbol(next)) return;
    if (one.ambiguous || !next.ambiguous || !areListed(split, ...between)) return;
    next.ambiguous = false;
    next.hidden = false;
  };
  for (let at = 1; at < matches.length; at += 1)
    spread(matches[at - 1], matches[at], [(matches[at - 1]?.from ?? 0) + 1, matches[at]?.from ?? 0]);
  for (let at = matches.length - 1; at > 0; at -= 1)
    spread(matches[at], matches[at - 1], [(matches[at - 1]?.from ?? 0) + 1, matches[at]?.from ?? 0]);
  return matches;
}

type Span = { start: number; end: number };

/** Of overlapping spans keeps the longest, then the first; the result is in reading order. */
export function longest<Found extends Span>(spans: readonly Found[]): Found[] {
  const order = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Map<number, Found>();
  const covered: { [offset: number]: true } = {};
  for (const span of order) {
    // An already accepted span is at least as long, so it covers the beginning or the end of any that it overlaps.
    if (covered[span.start] || covered[span.end - 1]) continue;
    for (let at = span.start; at < span.end; at += 1) covered[at] = true;
    taken.set(span.start, span);
  }
  return [...taken.values()].sort((a, b) => a.start - b.start);
}
