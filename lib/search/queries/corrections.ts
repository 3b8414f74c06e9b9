import "server-only";
import type { Viewer } from "@/lib/access/types";
import { isEnglish } from "@/lib/text/words";
import { type AskedWord, distance, halves, isOneWord, likely, respelt, slips, unlikeness } from "../spelling";
import { likeWords } from "./like-words";

/** How many corrections are tried before a question is left as it is. */
const MOST = 3;

/**
 * A likely intended question, `far` slips away; `sure` if it may replace the typed one.
 */
type Candidate = { question: string; far: number; sure: boolean };

/**
 * Likely intended queries, the likeliest first, at most three. A word known to the register or the glossary is no
 * slip, nor is one that reports contain, unless `rare` asks about it too. An ordinary word is replaced only if the
 * reader says so, or by its other spelling. One statement.
 *
 * @param words the words of the question that may be misspelt
 */
export async function corrections(
  viewer: Viewer,
  q: string,
  words: readonly AskedWord[],
  rare: boolean,
): Promise<Candidate[]> {
  const joined = words.flatMap((word, at) => {
    const next = words[at + 1];
    const between = next && q.slice(word.at + word.typed.length, next.at);
    return next && between !== undefined && /^[ -]$/.test(between)
      ? [{ word, next, plain: word.plain + next.plain }]
      : [];
  });
  const plain = words.map((word) => word.plain);
  const { written, named, others, parts } = await likeWords(viewer, plain, {
    spelled: [...plain.flatMap(slips), ...joined.map((word) => word.plain)],
    parts: plain.flatMap((word) => halves(word).flat()),
  });
  const known = new Set(rare ? named : [...written, ...named]);
  const open = new Set(others);
  const unknown = words.filter(({ plain }) => !known.has(plain));
  if (unknown.length === 0) return [];
  const candidates: Candidate[] = joined
    .filter(({ plain, word, next }) => open.has(plain) && (unknown.includes(word) || unknown.includes(next)))
    .map(({ word, next, plain }) => {
      const both = { ...word, typed: q.slice(word.at, next.at + next.typed.length) };
      return { question: respelt(q, new Map([[both, plain]])), far: 1, sure: true };
    });
  const choices = unknown.map((word) => ({ word, meant: meantBy(word.plain, others, new Set(parts)) }));
  if (choices.some(({ meant }) => meant.length === 0)) return candidates;
  const add = (replaced: ReadonlyMap<AskedWord, string>) => {
    const far = [...replaced].reduce((sum, [word, by]) => sum + unlikeness(word.plain, by), 0);
    const sure = [...replaced].every(([{ plain }, by]) => !isEnglish(plain) || isOneWord(plain, by));
    candidates.push({ question: respelt(q, replaced), far, sure });
  };
  const first = choices.map(({ word, meant }): [AskedWord, string] => [word, meant[0] ?? word.plain]);
  add(new Map(first));
  for (const { word, meant } of choices) {
    for (const other of meant.slice(1, MOST)) add(new Map([...first, [word, other]]));
  }
  return candidates.sort((a, b) => a.far - b.far).slice(0, MOST);
}

/** One slip away first, then two words that were run together, then what is further away. */
function meantBy(plain: string, others: readonly string[], parts: ReadonlySet<string>): string[] {
  const two = halves(plain).filter((pair) => pair.every((part) => parts.has(part)));
  const alike = likely(plain, others);
  const near = alike.filter((word) => distance(plain, word) === 1);
  return [
    ...near,
    ...(near.length > 0 ? [] : two.map((pair) => pair.join(" "))),
    ...alike.filter((word) => !near.includes(word)),
  ];
}
