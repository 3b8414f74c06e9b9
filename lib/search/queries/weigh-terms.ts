import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { type SearchTerm, termQuery } from "../parse-search";

type Row = { at: number; share: number };

/**
 * The terms that are more than stop words, the rarest first, as far as the planner's own statistics tell: search walks
 * the matches of the first and asks of each report whether it has the others.
 */
export async function weighTerms(terms: readonly SearchTerm[]): Promise<SearchTerm[]> {
  if (terms.length === 0) return [];
  const asked = terms.map((term, at) => Prisma.sql`(${at}::int, ${termQuery(term)})`);
  const rows = await db.$queryRaw<Row[]>`
    WITH common AS (
      SELECT u.lexeme, u.share
      FROM pg_stats p, unnest(p.most_common_elems::text::text[], p.most_common_elem_freqs) AS u(lexeme, share)
      WHERE p.schemaname = current_schema() AND p.tablename = 'SearchEntry' AND p.attname = 'vector'
        AND u.lexeme IS NOT NULL
    )
    SELECT asked.at, coalesce(min(coalesce(common.share, 0)), 0)::float8 AS "share"
    FROM (VALUES ${Prisma.join(asked)}) AS asked(at, query)
    CROSS JOIN LATERAL regexp_matches(asked.query::text, '''([^'']+)''', 'g') AS lexeme(words)
    LEFT JOIN common ON common.lexeme = lexeme.words[1]
    WHERE numnode(asked.query) > 0
    GROUP BY asked.at ORDER BY 2, asked.at`;
  return rows.flatMap(({ at }) => terms[at] ?? []);
}
