import "server-only";
import { z } from "zod";
import { readable, readableWhole } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { parseQuestion, plainQuery, type SearchTerm, termQuery } from "../parse-search";
import { MOST_NEW } from "../policy";
import { readQuestion, type SavedQuestion } from "../saved-question";
import { WITHIN } from "../schema";
import { firstDay } from "./search-window";
import { translateEach } from "./with-translations";

/**
 * Who finds a report with a question, as `questionText` writes it: those who read `from`, and not yet `below`, where a word
 * to leave out is.
 */
export type MatchedQuestion = { question: string; from: number; below: number | null };

const Row = z.strictObject({ at: z.int(), from: z.int(), below: z.int().nullable() });

/** Questions in one statement. */
const BATCH = 50;

/**
 * Which of these questions find a report, and at which level: by the rule of `searchReports`, every term somewhere that
 * the asker may read and none of the words to leave out, if the report is one of those chosen. A question of stop words alone
 * finds nothing. One statement for fifty questions, and one for their translations.
 */
export async function matchQuestions(
  reportId: string,
  questions: readonly string[],
): Promise<MatchedQuestion[]> {
  const matched: MatchedQuestion[] = [];
  for (let start = 0; start < questions.length; start += BATCH) {
    matched.push(...(await matchBatch(reportId, questions.slice(start, start + BATCH))));
  }
  return matched;
}

async function matchBatch(reportId: string, questions: readonly string[]): Promise<MatchedQuestion[]> {
  const saved = questions.map(readQuestion);
  const asked = await askedTerms(saved);
  if (asked.length === 0) return [];
  const rows = await selectRows(db, "match-questions", Row)`
    WITH asked("at", "wanted", "typed", "query") AS (VALUES ${Prisma.join(asked)}),
    choices("at", "tag", "days", "open") AS (VALUES ${Prisma.join(saved.map(choicesRow))}),
    found AS (
      SELECT t."at", t."wanted", (SELECT min(e."minRank") FROM "SearchEntry" e WHERE e."reportId" = ${reportId}::uuid AND e."vector" @@ t."query") AS "from"
      FROM asked t WHERE numnode(t."typed") > 0)
    SELECT f."at", greatest(max(f."from") FILTER (WHERE f."wanted"), CASE WHEN q."open" THEN y."fullRank" END) AS "from",
      min(f."from") FILTER (WHERE NOT f."wanted") AS "below"
    FROM found f JOIN choices q ON q."at" = f."at"
    JOIN "Report" r ON r."id" = ${reportId}::uuid JOIN "ReportVersion" y ON y."id" = r."currentVersionId"
    WHERE ${CHOSEN}
    GROUP BY f."at", q."open", y."fullRank"
    HAVING count(*) FILTER (WHERE f."wanted") > 0 AND count(*) FILTER (WHERE f."wanted" AND f."from" IS NULL) = 0
    ORDER BY f."at"`;
  return rows.flatMap(({ at, ...ranks }) => {
    const question = questions[at];
    return question === undefined ? [] : [{ question, ...ranks }];
  });
}

/**
 * The terms of questions as rows for VALUES: which question, whether the term is wanted or to be left out, the term as it
 * was typed, and with its translations.
 */
async function askedTerms(questions: readonly SavedQuestion[]): Promise<Prisma.Sql[]> {
  const parsed = questions.map(({ q }) => parseQuestion(q));
  const translated = await translateEach(parsed.map(({ terms }) => terms));
  const row = (at: number, wanted: boolean, term: SearchTerm) =>
    Prisma.sql`(${at}::int, ${wanted}::boolean, ${plainQuery(term)}, ${termQuery(term)})`;
  return parsed.flatMap(({ without }, at) => [
    ...(translated[at] ?? []).map((term) => row(at, true, term)),
    ...without.map((term) => row(at, false, term)),
  ]);
}

/** The choices of a question as a row `q` for VALUES. */
const choicesRow = ({ tag, within, open }: SavedQuestion, at: number): Prisma.Sql =>
  Prisma.sql`(${at}::int, ${tag ?? null}::text, ${within ? WITHIN[within] : null}::int, ${open !== undefined}::boolean)`;

/** SQL condition: the report `r`, whose version is `y`, is one of those that the choices `q` name. */
const CHOSEN = Prisma.sql`(q."tag" IS NULL OR y."tags" @> ARRAY[q."tag"])
  AND (q."days" IS NULL OR r."publishedAt" >= ${firstDay(Prisma.sql`q."days"`)})`;

/** A question, as `questionText` writes it, and since when its results are new. */
export type CountedQuestion = { question: string; since: Date };

const CountRow = z.strictObject({ at: z.int(), reports: z.int() });

/**
 * How many reports published since a moment each question finds where this viewer may read, by the rule of
 * `searchReports`; at most one more than `MOST_NEW`. Two statements.
 */
export async function countNewResults(
  viewer: Viewer,
  questions: readonly CountedQuestion[],
): Promise<number[]> {
  const saved = questions.map(({ question }) => readQuestion(question));
  const asked = await askedTerms(saved);
  if (asked.length === 0) return questions.map(() => 0);
  const since = questions.map((one, at) => Prisma.sql`(${at}::int, ${one.since}::timestamptz)`);
  const contains = Prisma.sql`EXISTS (SELECT FROM "SearchEntry" e
    WHERE e."reportId" = r."id" AND ${readable(viewer, "e")} AND e."vector" @@ t."query")`;
  const rows = await selectRows(db, "count-new-results", CountRow)`
    WITH asked("at", "wanted", "typed", "query") AS (VALUES ${Prisma.join(asked)}),
    terms AS MATERIALIZED (SELECT * FROM asked WHERE numnode("typed") > 0),
    questions("at", "since") AS (VALUES ${Prisma.join(since)}),
    choices("at", "tag", "days", "open") AS (VALUES ${Prisma.join(saved.map(choicesRow))})
    SELECT q."at", (SELECT count(*)::int FROM (
      SELECT FROM "Report" r JOIN "ReportVersion" y ON y."id" = r."currentVersionId"
      WHERE r."publishedAt" > s."since" AND ${CHOSEN} AND (NOT q."open" OR ${readableWhole(viewer)})
        AND NOT EXISTS (SELECT FROM terms t WHERE t."at" = q."at" AND t."wanted" AND NOT ${contains})
        AND NOT EXISTS (SELECT FROM terms t WHERE t."at" = q."at" AND NOT t."wanted" AND ${contains})
      LIMIT ${MOST_NEW + 1}) found) AS "reports"
    FROM questions s JOIN choices q ON q."at" = s."at" WHERE EXISTS (SELECT FROM terms t WHERE t."at" = q."at" AND t."wanted")`;
  const byQuestion = new Map(rows.map(({ at, reports }) => [at, reports]));
  return questions.map((_, at) => byQuestion.get(at) ?? 0);
}
