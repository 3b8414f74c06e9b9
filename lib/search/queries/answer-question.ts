import "server-only";
import type { Viewer } from "@/lib/access/types";
import { listSources } from "@/lib/evidence/queries/sources/list-sources";
import { entitiesByName } from "@/lib/names/queries/entities-by-name";
import { simplified } from "@/lib/text/simplified";
import { hanRuns } from "@/lib/text/tokens";
import { isEnglish } from "@/lib/text/words";
import { TypedWords } from "@/lib/urls/typed-words";
import type { SearchQuery } from "../schema";
import { askedWords, withoutLeftOut } from "../spelling";
import type { Answer, Beside, Correction, SearchResults } from "../types";
import { corrections } from "./corrections";
import { likeSounding } from "./like-sounding";
import { searchClaims } from "./search-claims";
import { searchReports } from "./search-reports";

/** How many entities are listed, and how many sources. */
const [ENTITIES, SOURCES] = [6, 3];
/** With fewer reports than this, a correction is suggested. */
const FEW = 3;
/**
 * The answer to a question: entities by name, glossary terms, sources, reports and claims. A misspelt word is corrected if
 * nothing is found, or a correction suggested if little is; only to what this viewer's own search finds. A question with
 * results costs nothing extra; one without costs up to two statements and three searches, and for what is shown then, those
 * beside.
 */
export async function answerQuestion(viewer: Viewer, asked: SearchQuery): Promise<Answer> {
  const { q, cursor, as } = asked;
  if (cursor) return { results: await searchReports(viewer, asked), ...NOTHING, correction: null };
  const [results, found] = await Promise.all([searchReports(viewer, asked), beside(viewer, q)]);
  const few = results.results.length < FEW && results.next === null;
  const better = few && as !== "typed" ? await corrected(viewer, asked, results) : null;
  if (better === null) return { results, ...found, correction: null };
  const { question, shown } = better;
  if (!shown) return { results, ...found, correction: { question, shown } };
  const meant = await beside(viewer, question);
  const entities = meant.entities.length > 0 ? meant.entities : found.entities;
  return { results: better.results, ...meant, entities, correction: { question, shown } };
}

const NOTHING: Beside = { entities: [], claims: [], sources: [] };

async function beside(viewer: Viewer, question: string): Promise<Beside> {
  const q = TypedWords.parse(withoutLeftOut(question)) ?? "";
  if (q === "") return NOTHING;
  const [entities, claims, { items }] = await Promise.all([
    entitiesByName(viewer, withoutLeftOut(question), ENTITIES),
    searchClaims(viewer, question),
    listSources(viewer, { q }),
  ]);
  return { entities, claims, sources: items.slice(0, SOURCES) };
}

/** A correction of the question that finds something, or more than a few times as much; null if there is none. */
async function corrected(
  viewer: Viewer,
  asked: SearchQuery,
  { results: found }: SearchResults,
): Promise<(Correction & { results: SearchResults }) | null> {
  const { q } = asked;
  // An ordinary word that is found is what was meant.
  const words = askedWords(q).filter(({ plain }) => found.length === 0 || !isEnglish(plain));
  const runs = found.length === 0 ? hanRuns(withoutLeftOut(q)) : [];
  const [spelled, sounding] = await Promise.all([
    words.length === 0 ? [] : corrections(viewer, q, words, found.length > 0),
    likeSounding(runs),
  ]);
  const candidates = [
    ...spelled,
    ...sounding.map(({ typed, meant }) => ({
      question: simplified(q).replace(typed, () => meant),
      far: 1,
      sure: true,
    })),
  ];
  for (const far of new Set(candidates.map((candidate) => candidate.far))) {
    const tried = await Promise.all(
      candidates
        .filter((candidate) => candidate.far === far)
        .map(async ({ question, sure }) => ({
          question,
          shown: sure && found.length === 0,
          results: await searchReports(viewer, { ...asked, q: question }),
        })),
    );
    // Of two equally close ones, the one that more is written about.
    const [best] = tried.sort((a, b) => b.results.results.length - a.results.results.length);
    if (best && best.results.results.length > 2 * found.length) return best;
  }
  return null;
}
