import { z } from "zod";
import { SearchQuery } from "./schema";

const { sort, within, tag, open } = SearchQuery.shape;

/** What can be chosen on the search page besides the words; a choice that it does not offer counts as none. */
const Choices = z.object({
  sort: sort.catch(undefined),
  within: within.catch(undefined),
  tag: tag.catch(undefined),
  open: open.catch(undefined),
});
type Choices = z.output<typeof Choices>;

/** What a saved search asks: the words, and what was chosen. */
export type SavedQuestion = { q: string } & Choices;

/** The choices of the search page in words. */
export const CHOICE_WORDS = {
  sort: { newest: "Newest first" },
  within: {
    month: "In the last month",
    quarter: "In the last three months",
    year: "In the last year",
  },
  open: { on: "Open to me in full" },
} as const;

/** Choices and then the words; anything else is words alone. */
const WITH_CHOICES = /^\?((?:[a-z]+=[a-z0-9-]+&)*)q=(.*)$/su;

/**
 * A question as one text: its words as they were typed, or `?sort=newest&tag=mines&q=WORDS` where something is chosen. Each
 * question has one such text.
 */
export function questionText(question: SavedQuestion): string {
  const words = question.q.trim();
  const choices = chosenIn(question).map(([name, value]) => `${name}=${value}&`);
  return choices.length === 0 && !WITH_CHOICES.test(words) ? words : `?${choices.join("")}q=${words}`;
}

/** Parses what `questionText` writes. */
export function readQuestion(text: string): SavedQuestion {
  const [, choices = "", words = text] = WITH_CHOICES.exec(text.trim()) ?? [];
  return { q: words.trim(), ...Choices.parse(Object.fromEntries(new URLSearchParams(choices))) };
}

/** Where its results are. */
export const questionHref = (question: SavedQuestion): string =>
  `/search?${new URLSearchParams([["q", question.q.trim()], ...chosenIn(question)])}`;

/** Its words and choices, as a line shows them: “tariffs · Newest first · Topic: Mines”. */
export function questionWords({ q, sort, within, tag, open }: SavedQuestion): string {
  return [
    q.trim(),
    sort && CHOICE_WORDS.sort[sort],
    within && CHOICE_WORDS.within[within],
    tag && `Topic: ${tag.replaceAll("-", " ")}`,
    open && CHOICE_WORDS.open[open],
  ]
    .filter((part) => part !== undefined)
    .join(" · ");
}

/** What it is called until it is given a name. */
export const questionName = (question: SavedQuestion): string => questionWords(question).slice(0, 100).trim();

/** The choices, always in the same order. */
function chosenIn({ sort, within, tag, open }: SavedQuestion): [string, string][] {
  return Object.entries({ sort, within, tag, open }).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
}
