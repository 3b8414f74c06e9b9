import { Prisma } from "@/lib/db/generated/client";
import { hanBigrams, hanRuns, joinedText, latinText, plainForm } from "@/lib/text/tokens";
import { MAX_QUESTION } from "./schema";

/** Words that must follow one another, or a run of Han characters. */
export type PlainTerm = { kind: "words"; words: string } | { kind: "han"; run: string };
/** A term to search for, and its alternatives: the same term in the other language. */
export type SearchTerm = PlainTerm & { also?: PlainTerm[] };
/** The terms of a question, and the terms that no matching report may contain. */
export type Question = { terms: SearchTerm[]; without: SearchTerm[] };

const MAX_TERMS = 8;

/** A minus before a word, at the start of a word; before a percentage it is its sign. */
const PARTS =
  /(?<![^\s(])(?<minus>[-\u2212](?=["“”„«»\p{L}\p{N}])(?![\d.,]+\s*%))?(?:["“”„«»](?<quoted>[^"“”„«»]*)["“”„«»]|(?<plain>[^\s"“”„«»]+))|["“”„«»](?<late>[^"“”„«»]*)["“”„«»]|(?<rest>[^\s"“”„«»]+)/gu;

/**
 * Parses a question: a report must contain all `terms` and none of `without` (words with a minus before them). A term is
 * a quoted phrase, a word (an inner hyphen or point makes a phrase of its parts, or one word without it) or a Han run.
 * Any text is valid; one that is only punctuation has no terms.
 */
export function parseQuestion(question: string): Question {
  const text = plainForm(question).slice(0, MAX_QUESTION);
  const found = [...text.matchAll(PARTS)].map(({ groups = {} }) => ({
    minus: groups.minus !== undefined,
    terms: termsOf(groups.quoted ?? groups.plain ?? groups.late ?? groups.rest ?? ""),
  }));
  return {
    terms: unlike(found.flatMap(({ minus, terms }) => (minus ? [] : terms))),
    without: unlike(found.flatMap(({ minus, terms }) => (minus ? terms : []))),
  };
}

/** The terms that a report must contain. */
export const parseSearch = (question: string): SearchTerm[] => parseQuestion(question).terms;

function unlike(terms: readonly SearchTerm[]): SearchTerm[] {
  return [...new Map(terms.map((term) => [JSON.stringify(term), term])).values()].slice(0, MAX_TERMS);
}

function termsOf(chunk: string): SearchTerm[] {
  return chunk.split(/(\p{Script=Han}+)/u).flatMap((part): SearchTerm[] => {
    const [run] = hanRuns(part);
    if (run) return [{ kind: "han", run }];
    const words = latinText(part);
    if (words === "") return [];
    const joined = / /.test(part.trim()) ? "" : joinedText(part);
    return [{ kind: "words", words, ...(joined !== "" && joined !== words && { also: alsoJoined(joined) }) }];
  });
}

const alsoJoined = (joined: string): PlainTerm[] =>
  joined.split(" ").map((words): PlainTerm => ({ kind: "words", words }));

/** A term, or its alternatives, as a tsquery over the vectors of `searchVector`. */
export function termQuery({ also = [], ...term }: SearchTerm): Prisma.Sql {
  return also.length === 0
    ? plainQuery(term)
    : Prisma.sql`(${Prisma.join([term, ...also].map(plainQuery), " || ")})`;
}

/** The term as it was typed; empty for a stop word, which every text contains. */
export function plainQuery(term: PlainTerm): Prisma.Sql {
  if (term.kind === "words") return Prisma.sql`phraseto_tsquery('english'::regconfig, ${term.words}::text)`;
  const characters = [...term.run];
  if (characters.length === 1) return Prisma.sql`to_tsquery('simple'::regconfig, ${`${term.run}:*`}::text)`;
  // Without the single last character, which may be followed by another in the text.
  const pairs = hanBigrams(term.run).split(" ").slice(0, -1).join(" ");
  return Prisma.sql`phraseto_tsquery('simple'::regconfig, ${pairs}::text)`;
}

/** A tsquery that matches what any of the terms matches. */
export function anyOf(terms: readonly SearchTerm[]): Prisma.Sql {
  return terms.length === 0
    ? Prisma.sql`''::tsquery`
    : Prisma.sql`(${Prisma.join(terms.map(termQuery), " || ")})`;
}
