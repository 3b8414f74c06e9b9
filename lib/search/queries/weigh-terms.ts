import "server-only";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import type { SearchCursor } from "../cursor";
import { plainQuery, type SearchTerm } from "../parse-search";
import { MANY, walkIsCheaper } from "../policy";

const Row = z.strictObject({
  at: z.int(),
  share: z.number(),
  phrase: z.boolean(),
  entries: z.number(),
  recent: z.date().nullable(),
});

/**
 * The terms that are more than stop words, the rarest first, and how to search for that one: by walking the entries by
 * date, or else by the index, first among those since `recent`, if there are very many.
 */
export type WeighedTerms = { terms: SearchTerm[]; walk: boolean; recent: Date | null };

/**
 * Puts the rarest term first, according to the planner's own statistics: search walks the matches of the first
 * and checks whether each report contains the others. One statement.
 *
 * @param before where the search begins
 */
export async function weighTerms(
  terms: readonly SearchTerm[],
  before: SearchCursor["before"],
): Promise<WeighedTerms> {
  if (terms.length === 0) return { terms: [], walk: false, recent: null };
  const asked = terms.map((term, at) => Prisma.sql`(${at}::int, ${plainQuery(term)})`);
  const rows = await selectRows(db, "weigh-terms", Row)`
    WITH common AS (
      SELECT u.lexeme, u.share
      FROM pg_stats p, unnest(p.most_common_elems::text::text[], p.most_common_elem_freqs) AS u(lexeme, share)
      WHERE p.schemaname = current_schema() AND p.tablename = 'SearchEntry' AND p.attname = 'vector'
        AND u.lexeme IS NOT NULL
    )
    SELECT asked.at, min(shares.share)::float8 AS "share", numnode(asked.query) > 1 AS "phrase",
      (SELECT greatest(c.reltuples, 0)::float8 FROM pg_class c WHERE c.oid = '"SearchEntry"'::regclass) AS "entries",
      (SELECT bound FROM pg_stats p, unnest(p.histogram_bounds::text::timestamptz[]) AS bound
        WHERE p.schemaname = current_schema() AND p.tablename = 'SearchEntry' AND p.attname = 'publishedAt'
          AND bound < coalesce(${before?.publishedAt ?? null}::timestamptz, 'infinity') ORDER BY bound DESC OFFSET 2 LIMIT 1) AS "recent"
    FROM (VALUES ${Prisma.join(asked)}) AS asked(at, query)
    CROSS JOIN LATERAL regexp_matches(asked.query::text, '''([^'']+)''(:\\*)?', 'g') AS lexeme(parts)
    CROSS JOIN LATERAL (
      SELECT least(1, coalesce(sum(common.share), 0)) AS share FROM common
      WHERE common.lexeme = lexeme.parts[1] OR (lexeme.parts[2] IS NOT NULL AND starts_with(common.lexeme, lexeme.parts[1]))
    ) shares
    GROUP BY asked.at, asked.query ORDER BY 2, asked.at`;
  return {
    terms: rows.flatMap(({ at }) => terms[at] ?? []),
    walk: rows[0] !== undefined && walkIsCheaper(rows[0]),
    recent: rows[0] !== undefined && rows[0].entries >= MANY ? rows[0].recent : null,
  };
}
