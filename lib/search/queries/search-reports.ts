import "server-only";
import type { Viewer } from "@/lib/access/types";
import {
  HIT_END,
  HIT_START,
  type SegmentExcerpt,
  segmentExcerpts,
} from "@/lib/reports/queries/segment-excerpts";
import { type SearchCursor, writeSearchCursor } from "../cursor";
import { excerptParts, openEnded, wholeWords } from "../excerpt-parts";
import { anyOf, parseQuestion, type SearchTerm } from "../parse-search";
import type { SearchQuery } from "../schema";
import type { ExcerptPart, SearchResult, SearchResults } from "../types";
import { type FoundReport, type SearchWindow, searchWindow } from "./search-window";
import { weighTerms } from "./weigh-terms";
import { withTranslations } from "./with-translations";

const PAGE_SIZE = 10;
/** How many windows are searched for a page before the reader is asked to continue. */
const MOST_WINDOWS = 4;
const MARKS = { open: HIT_START, close: HIT_END };

/**
 * Reports that contain every term of the question somewhere this viewer may read, not necessarily in the same place, with
 * excerpts; a glossary term is found in either language and named. A locked word neither matches nor counts nor
 * shows. Four statements, rarely up to seven.
 */
export async function searchReports(
  viewer: Viewer,
  { q, cursor = { before: null, skip: 0 }, as: _, ...narrowing }: SearchQuery,
): Promise<SearchResults> {
  const question = parseQuestion(q);
  const { without } = question;
  const { glossary, terms: asked } = await withTranslations(question.terms);
  const {
    terms: [first, ...others],
    ...how
  } = await weighTerms(asked, cursor.before);
  if (!first) return { results: [], glossary, next: null };
  const terms: [SearchTerm, ...SearchTerm[]] = [first, ...others];
  let at = cursor;
  let window = await searchWindow(viewer, { terms, without, ...how, ...narrowing }, at, PAGE_SIZE + 1);
  for (let looked = 1; window.found.length === 0 && window.end && looked < MOST_WINDOWS; looked += 1) {
    at = { before: window.end, skip: 0 };
    window = await searchWindow(viewer, { terms, without, ...how, ...narrowing }, at, PAGE_SIZE + 1);
  }
  const page = window.found.slice(0, PAGE_SIZE);
  const looked = terms.flatMap(({ also = [], ...term }) => [term, ...also]);
  const runs = looked.flatMap((term) => (term.kind === "han" ? [term.run] : []));
  const chinese = terms.every((term) => term.kind === "han");
  const chosen = page.map((report) => ({ report, ids: coveringSegments(report) }));
  const excerpts = await segmentExcerpts(
    viewer,
    chosen.flatMap(({ ids }) => ids),
    { words: anyOf(looked.filter((term) => term.kind === "words")), runs },
  );
  const byId = new Map(excerpts.map((excerpt) => [excerpt.segmentId, excerpt]));
  return {
    results: chosen.map(({ report, ids }) =>
      view(
        report,
        ids.flatMap((id) => toParts(byId.get(id), runs, chinese)),
        runs,
      ),
    ),
    glossary,
    next: nextPage(at, window),
  };
}

/** At most two segments that together contain as many of the terms as any. */
function coveringSegments({ segments }: FoundReport): string[] {
  const [best, ...rest] = segments ?? [];
  if (!best) return [];
  const more = rest.find(({ terms }) => (terms & ~best.terms) !== 0);
  return more ? [best.segmentId, more.segmentId] : [best.segmentId];
}

function view(report: FoundReport, excerpts: ExcerptPart[][], runs: readonly string[]): SearchResult {
  const { slug, publishedAt, level } = report;
  return {
    slug,
    publishedAt,
    level,
    title: excerptParts(report.title, MARKS, runs),
    excerpts: excerpts.length > 0 ? excerpts : [excerptParts(report.standfirst, MARKS, runs)],
  };
}

/**
 * The excerpt of a segment. If Chinese was found, it is shown: in a fragment of English around it, or else by the
 * characters around it. For a question that is only `chinese`, English is no answer except its translation, of which a
 * fragment may mark half a phrase.
 */
function toParts(
  excerpt: SegmentExcerpt | undefined,
  runs: readonly string[],
  chinese: boolean,
): ExcerptPart[][] {
  if (!excerpt) return [];
  const latin = excerptParts(openEnded(excerpt.latin), MARKS, runs);
  if (!excerpt.han || latin.some(({ text, hit }) => hit && runs.includes(text))) return [latin];
  const han = excerptParts(wholeWords(excerpt.han), MARKS, runs);
  return chinese || latin.every(({ hit }) => !hit) ? [han] : [han, latin];
}

function nextPage(at: SearchCursor, { found, end }: SearchWindow): string | null {
  if (found.length > PAGE_SIZE) return writeSearchCursor({ before: at.before, skip: at.skip + PAGE_SIZE });
  return end ? writeSearchCursor({ before: end, skip: 0 }) : null;
}
