import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { PLAIN_PINYIN } from "@/lib/names/queries/entity-names";

/** How many similar words are examined for each word. */
const MOST_ALIKE = 40;

/** SQL for the pinyin of the term `g`, without tones. */
export const GLOSSARY_PINYIN = Prisma.raw(
  `regexp_replace(lower(normalize(g."pinyin", NFD)), '[^a-z0-9]', '', 'g')`,
);

const LikeWords = z.strictObject({
  /** those words that some report open to this viewer contains, in any inflection */
  written: z.array(z.string()),
  /** those that are part of a name, a symbol or a term */
  named: z.array(z.string()),
  /** words of reports open to this viewer: those similar to one of the words, and those of `spelled` */
  others: z.array(z.string()),
  /** those of `parts` that some report open to this viewer contains, in any inflection; no stop words */
  parts: z.array(z.string()),
});
export type LikeWords = z.infer<typeof LikeWords>;

/**
 * What is known about words, and which words are similar. The register and the glossary are public; of reports only
 * words at the viewer's level are examined, so that no locked one decides or shows. One statement.
 *
 * @param words in lower case, Latin only
 * @param spelled spellings to look up
 * @param parts candidates for two words that were run together
 */
export async function likeWords(
  viewer: Viewer,
  words: readonly string[],
  { spelled, parts }: { spelled: readonly string[]; parts: readonly string[] },
): Promise<LikeWords> {
  const [row] = await selectRows(db, "like-words", LikeWords)`
    WITH asked AS (SELECT DISTINCT a.word FROM unnest(${[...words]}::text[]) AS a(word))
    SELECT
      ARRAY(SELECT a.word FROM asked a WHERE ${written(viewer, Prisma.sql`a.word`)}) AS "written",
      ARRAY(SELECT a.word FROM asked a WHERE
        EXISTS (SELECT FROM "EntityName" n WHERE n."retractedAt" IS NULL AND n."value" ~* ('\\m' || a.word || '\\M'))
        OR EXISTS (SELECT FROM "EntityName" n WHERE n."retractedAt" IS NULL AND n."pinyin" IS NOT NULL AND ${PLAIN_PINYIN} LIKE '%' || a.word || '%')
        OR EXISTS (SELECT FROM "Identifier" i WHERE i."retractedAt" IS NULL AND upper(a.word) = ANY(string_to_array(i."value", ' ')))
        OR EXISTS (SELECT FROM "GlossaryTerm" g WHERE array_to_string(g."en", ' ') ~* ('\\m' || a.word || '\\M') OR ${GLOSSARY_PINYIN} LIKE '%' || a.word || '%')
      ) AS "named",
      ARRAY(
        SELECT near."word" FROM asked a CROSS JOIN LATERAL (
          SELECT w."word" FROM "SearchWord" w WHERE w."word" % a.word AND ${readable(viewer, "w")}
          ORDER BY similarity(w."word", a.word) DESC, w."word" LIMIT ${MOST_ALIKE}
        ) near
        UNION
        SELECT w."word" FROM "SearchWord" w WHERE w."word" = ANY(${[...spelled]}::text[]) AND ${readable(viewer, "w")}
      ) AS "others",
      ARRAY(SELECT p.word FROM unnest(${[...parts]}::text[]) AS p(word)
        WHERE ts_lexize('english_stem'::regdictionary, p.word) <> '{}' AND ${written(viewer, Prisma.sql`p.word`)}) AS "parts"`;
  return row ?? { written: [], named: [], others: [], parts: [] };
}

/** SQL for whether a report open to this viewer contains a word, in any inflection. */
const written = (viewer: Viewer, word: Prisma.Sql): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT FROM "SearchWord" w WHERE ${readable(viewer, "w")}
    AND ts_lexize('english_stem'::regdictionary, w."word") = ts_lexize('english_stem'::regdictionary, ${word}))`;
