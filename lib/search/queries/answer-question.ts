import "server-only";
import type { Viewer } from "@/lib/access/types";
import { entitiesByName } from "@/lib/names/queries/entities-by-name";
import { simplified } from "@/lib/text/simplified";
import { hanRuns } from "@/lib/text/tokens";
import { isEnglish } from "@/lib/text/words";
import type { SearchQuery } from "../schema";
import { askedWords, withoutLeftOut } from "../spelling";
import type { Answer, Correction, SearchResults } from "../types";
import { corrections } from "./corrections";
import { likeSounding } from "./like-sounding";
import { searchReports } from "./search-reports";

/** How many entities are listed. */
const ENTITIES = 6;
/** With fewer reports than this, a correction is suggested. */
const FEW = 3;
/**
 * The answer to a question: entities by name, glossary terms and reports. A misspelt word is corrected if nothing is
 * found, or a correction suggested if little is; only to what this viewer's own search finds. A question with results
 * costs nothing extra; one without costs up to two statements and three searches.
 */
export async function answerQuestion(viewer: Viewer, asked: SearchQuery): Promise<Answer> {
  const { q, cursor, as } = asked;
  if (cursor) return { results: await searchReports(viewer, asked), entities: [], correction: null };
  const [results, entities] = await Promise.all([
    searchReports(viewer, asked),
    entitiesByName(viewer, withoutLeftOut(q), ENTITIES),
  ]);
  const few = results.results.length < FEW && results.next === null;
  const better = few && as !== "typed" ? await corrected(viewer, q, results) : null;
  if (better === null) return { results, entities, correction: null };
  const { question, shown } = better;
  if (!shown) return { results, entities, correction: { question, shown } };
  const meant = await entitiesByName(viewer, withoutLeftOut(question), ENTITIES);
  return {
    results: better.results,
    entities: meant.length > 0 ? meant : entities,
    correction: { question, shown },
  };
}

/** A correction of the question that finds something, or more than a few times as much; null if there is none. */
async function corrected(
  viewer: Viewer,
  q: string,
  { results: found }: SearchResults,
): Promise<(Correction & { results: SearchResults }) | null> {
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
          results: await searchReports(viewer, { q: question }),
        })),
    );
    // Of two equally close ones, the one that more is written about.
    const [best] = tried.sort((a, b) => b.results.results.length - a.results.results.length);
    if (best && best.results.results.length > 2 * found.length) return best;
  }
  return null;
}
