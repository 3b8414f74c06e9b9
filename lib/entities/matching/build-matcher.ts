import type { EntityKind } from "@/lib/db/generated/enums";
import { besideFieldWord, isTied } from "./beside-field-word";
import { longest } from "./longest";
import { type Acceptance, acceptanceOf, isSpelled, otherNumbers } from "./spelling";
import { type SplitText, splitText } from "./split-text";

/** A name by which an entity is known. */
export type KnownName = { entityId: string; kind: EntityKind; value: string };

export type NameMatch = {
  /** UTF-16 offsets into the text */
  start: number;
  end: number;
  entityId: string;
  /** the known name, as the catalogue spells it */
  name: string;
  /** several entities have this name, or it is short and no word of the field stands beside it: a person decides */
  ambiguous: boolean;
};

export type Matcher = { find(text: string): NameMatch[] };

type Entry = { name: KnownName; rule: Acceptance };
type Node = { next: Map<string, Node>; entries: Entry[] };

/**
 * A matcher for these names: a trie over whole words and single Han characters, walked from each word of a text. Of
 * overlapping matches the longest stands, then the first. Pure; build it once for many texts.
 */
export function buildMatcher(names: readonly KnownName[]): Matcher {
  const root: Node = { next: new Map(), entries: [] };
  for (const name of names) {
    const { keys } = splitText(name.value.trim());
    const last = keys.at(-1);
    if (last === undefined) continue;
    const entry = { name, rule: acceptanceOf(name) };
    addEntry(root, keys, entry);
    for (const other of otherNumbers(name, last)) addEntry(root, [...keys.slice(0, -1), other], entry);
  }
  return {
    find(text) {
      const split = splitText(text);
      return longest(split.keys.flatMap((_, from) => matchesFrom(root, split, from)));
    },
  };
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

const NONE: NameMatch[] = [];

function matchesFrom(root: Node, split: SplitText, from: number): NameMatch[] {
  let node = root.next.get(split.keys[from] ?? "");
  if (!node) return NONE;
  const found: NameMatch[] = [];
  for (let at = from; node; at += 1, node = node.next.get(split.keys[at] ?? "")) {
    const match = node.entries.length > 0 ? accepted(split, from, at, node.entries) : undefined;
    if (match) found.push(match);
  }
  return found;
}

/** What the units `from` to `to` name, if they are written as one of the names asks. */
function accepted(
  split: SplitText,
  from: number,
  to: number,
  entries: readonly Entry[],
): NameMatch | undefined {
  const start = split.starts[from] ?? 0;
  const end = (split.starts[to] ?? 0) + (split.raws[to] ?? "").length;
  const span = split.text.slice(start, end);
  const fitting = entries.flatMap(({ name, rule }) => {
    if (!isSpelled(rule, name.value, span)) return [];
    if (!rule.beside) return [{ name, sure: true }];
    if (isTied(split, from, to)) return [];
    const sure = besideFieldWord(split, from, to, rule.beside);
    return sure || rule.askAlone ? [{ name, sure }] : [];
  });
  const best = fitting.find(({ sure }) => sure) ?? fitting[0];
  if (!best) return undefined;
  const several = fitting.some(({ name }) => name.entityId !== best.name.entityId);
  return {
    start,
    end,
    entityId: best.name.entityId,
    name: best.name.value,
    ambiguous: several || !best.sure,
  };
}
