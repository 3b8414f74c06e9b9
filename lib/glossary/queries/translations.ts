import "server-only";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { SECOND_LANGUAGE } from "@/lib/settings/queries/second-language";

/**
 * A term of the glossary that a query names: its Chinese if the house has that, its English without the part in brackets, and the
 * abbreviations in those brackets.
 */
const Translation = z.strictObject({
  slug: z.string(),
  zh: z.string().nullable(),
  pinyin: z.string().nullable(),
  en: z.array(z.string()),
  short: z.array(z.string()),
});
export type Translation = z.infer<typeof Translation>;

/** SQL condition: a text contains Chinese. */
export function hasChinese(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${text} ~ ${CHINESE_LETTER}`;
}

const CHINESE_LETTER = Prisma.raw(
  String.raw`'[\u2E80-\u9FFF\uF900-\uFAFF\U00016FE0-\U00016FFF\U00020000-\U000323AF]'`,
);

/** SQL condition: the term `g` is in the second language of the house; one of English alone is not. */
export const CHINESE = Prisma.sql`${hasChinese(Prisma.sql`g."zh"`)} AND ${SECOND_LANGUAGE} IS NOT NULL`;

/** Terms that one query may name. */
export const MOST = 20;

/** Shorter pinyin is too often an English word as well. */
const SHORTEST_SOUND = 4;

/**
 * The terms of the glossary that are written like one of `runs` (Han characters) or translate to one of `phrases`
 * (English words in any inflection), or sound like `sound` (pinyin, `toneless`). The glossary is public, so the answer
 * is the same for everyone. One statement.
 */
export async function translations(
  runs: readonly string[],
  phrases: readonly string[],
  sound = "",
  most = MOST,
): Promise<Translation[]> {
  if (runs.length === 0 && phrases.length === 0 && sound === "") return [];
  return selectRows(db, "translations", Translation)`
    SELECT g."slug", CASE WHEN ${CHINESE} THEN g."zh" END AS "zh", CASE WHEN ${CHINESE} THEN g."pinyin" END AS "pinyin", array_agg(words.text ORDER BY words.place) AS "en",
      array_remove(array_agg(words.short ORDER BY words.place), NULL) AS "short"
    FROM "GlossaryTerm" g
    CROSS JOIN LATERAL (
      SELECT trim(regexp_replace(e.text, '\\s*\\([^)]*\\)', '', 'g')) AS text, e.place,
        substring(e.text FROM '\\(([A-Z][A-Za-z]*[A-Z])\\)') AS short
      FROM unnest(g."en") WITH ORDINALITY AS e(text, place)
    ) words
    WHERE words.text <> ''
    GROUP BY g."id", g."zh"
    HAVING g."zh" = ANY(${[...runs]}::text[]) ${
      sound.length < SHORTEST_SOUND
        ? Prisma.empty
        : Prisma.sql`OR regexp_replace(lower(normalize(g."pinyin", NFD)), '[^a-z0-9]', '', 'g') = ${sound}`
    } ${
      phrases.length === 0
        ? Prisma.empty
        : Prisma.sql`OR bool_or(lower(words.short) = ANY(${[...phrases]}::text[])
          OR phraseto_tsquery('english'::regconfig, regexp_replace(words.text, '[-\u2010-\u2015]', ' ', 'g'))::text IN (
            SELECT phraseto_tsquery('english'::regconfig, p)::text FROM unnest(${[...phrases]}::text[]) p
            WHERE numnode(phraseto_tsquery('english'::regconfig, p)) > 0))`
    }
    LIMIT ${most}`;
}
