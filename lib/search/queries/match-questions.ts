import "server-only";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { parseQuestion, plainQuery, type SearchTerm, termQuery } from "../parse-search";
import { withTranslations } from "./with-translations";

/** Who finds a report with a question: those who read `from`, and not yet `below`, where a word to leave out is. */
export type MatchedQuestion = { question: string; from: number; below: number | null };

const Row = z.strictObject({ at: z.int(), from: z.int(), below: z.int().nullable() });

/** Questions in one statement. */
const BATCH = 50;

/**
 * Which of these questions find a report, and at which level: by the rule of `searchReports`, every term somewhere that
 * the asker may read and none of the words to leave out. A question of stop words alone finds nothing. One statement for
 * fifty questions, and one for the translations of each.
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
  const asked: Prisma.Sql[] = [];
  for (const [at, question] of questions.entries()) {
    const { terms, without } = parseQuestion(question);
    const { terms: translated } = await withTranslations(terms);
    const row = (term: SearchTerm, wanted: boolean) =>
      Prisma.sql`(${at}::int, ${wanted}::boolean, ${plainQuery(term)}, ${termQuery(term)})`;
    asked.push(...translated.map((term) => row(term, true)), ...without.map((term) => row(term, false)));
  }
  if (asked.length === 0) return [];
  const rows = await selectRows(db, "match-questions", Row)`
    WITH asked("at", "wanted", "typed", "query") AS (VALUES ${Prisma.join(asked)}),
    found AS (
      SELECT t."at", t."wanted", (SELECT min(e."minRank") FROM "SearchEntry" e WHERE e."reportId" = ${reportId}::uuid AND e."vector" @@ t."query") AS "from"
      FROM asked t WHERE numnode(t."typed") > 0)
    SELECT f."at", max(f."from") FILTER (WHERE f."wanted") AS "from", min(f."from") FILTER (WHERE NOT f."wanted") AS "below"
    FROM found f GROUP BY f."at"
    HAVING count(*) FILTER (WHERE f."wanted") > 0 AND count(*) FILTER (WHERE f."wanted" AND f."from" IS NULL) = 0
    ORDER BY f."at"`;
  return rows.flatMap(({ at, ...ranks }) => {
    const question = questions[at];
    return question === undefined ? [] : [{ question, ...ranks }];
  });
}
