import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";

/** A term of the glossary that a question names: its Chinese, and its English without what stands in brackets. */
export type Translation = { slug: string; zh: string; pinyin: string; en: string[] };

/**
 * The terms of the glossary that are written like one of `runs` (Han characters) or translate to one of `phrases`
 * (English words in any inflection). The glossary is public, so the answer is the same for everybody. One statement.
 */
export async function translations(
  runs: readonly string[],
  phrases: readonly string[],
): Promise<Translation[]> {
  if (runs.length === 0 && phrases.length === 0) return [];
  return db.$queryRaw<Translation[]>`
    SELECT g."slug", g."zh", g."pinyin", array_agg(words.text ORDER BY words.place) AS "en"
    FROM "GlossaryTerm" g
    CROSS JOIN LATERAL (
      SELECT trim(regexp_replace(e.text, '\\s*\\([^)]*\\)', '', 'g')) AS text, e.place
      FROM unnest(g."en") WITH ORDINALITY AS e(text, place)
    ) words
    WHERE words.text <> ''
    GROUP BY g."id", g."zh"
    HAVING g."zh" = ANY(${[...runs]}::text[]) ${
      phrases.length === 0
        ? Prisma.empty
        : Prisma.sql`OR bool_or(phraseto_tsquery('english'::regconfig, words.text)::text IN (
            SELECT phraseto_tsquery('english'::regconfig, p)::text FROM unnest(${[...phrases]}::text[]) p
            WHERE numnode(phraseto_tsquery('english'::regconfig, p)) > 0))`
    }
    LIMIT 20`;
}
