import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { EntityKind } from "@/lib/db/generated/enums";
import { likeLiteral, selectRows } from "@/lib/db/rows";
import { simplified } from "@/lib/text/simplified";
import { askedIdentifiers } from "../identifiers/asked-identifiers";
import { askedPinyin } from "../pinyin";
import { soundOf } from "../propose-pinyin";
import type { EntityHit } from "../types";
import { chineseNameOf, nameOf, PLAIN_PINYIN } from "./entity-names";

/** The minimum trigram similarity of a misspelt name, and of words that are only part of a name. */
const ALIKE = 0.38;
const ALIKE_IN_PART = 0.6;

const Row = z.strictObject({
  slug: z.string(),
  kind: z.enum(EntityKind),
  country: z.string().nullable(),
  name: z.string(),
  nameZh: z.string().nullable(),
  matched: z.string(),
});

/**
 * Entities with a name like the query, with one of its words as a name or identifier (an HS code, a symbol on a market,
 * an LEI), or with pinyin that begins with it. Best first: the whole name, then the beginning of one, one of the words,
 * a part of it, the beginning of its pinyin, and similar spellings; within each, present names before former ones.
 * Quoted words match only as spelled. Names are public. One statement.
 */
export async function entitiesByName(_viewer: Viewer, question: string, limit: number): Promise<EntityHit[]> {
  const asked = simplified(question.normalize("NFKC"))
    .replace(/\p{Cf}|\p{Cc}/gu, " ")
    .replace(/["“”„«»]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 200);
  if (asked === "") return [];
  const quoted = /^\s*["“”„«»].*["“”„«»]\s*$/su.test(question);
  const runs = asked.match(/\p{Script=Han}+/gu) ?? [];
  const whole = asked.toLowerCase();
  const exact = [...new Set([whole, ...phrasesOf(whole), ...runs.flatMap(partsOf)])];
  const named = Prisma.sql`lower(n."value") = ANY(${exact}::text[]) ${orNumbered(asked)}`;
  const begins = Prisma.sql`n."value" ILIKE ${`${likeLiteral(asked)} %`}`;
  // One by one, because an index cannot serve an array of patterns.
  const parts = [...(asked.length > 2 ? [asked] : []), ...runs].map((part) => `%${likeLiteral(part)}%`);
  const contains =
    parts.length === 0
      ? Prisma.sql`false`
      : Prisma.join(
          parts.map((part) => Prisma.sql`n."value" ILIKE ${part}`),
          " OR ",
        );
  // A misspelt word is tolerated, a different number is not.
  const numbers = (asked.match(/\d+/g) ?? []).map((number) => `\\m${number}\\M`);
  const rows = await selectRows(db, "entities-by-name", Row)`
    WITH alike AS (
      SELECT coalesce(e."mergedIntoId", e."id") AS id, n."value", n."type" = 'previous' AS previous,
        CASE
          WHEN lower(n."value") = ${whole} THEN 1
          WHEN ${begins} THEN 2
          WHEN ${named} THEN 3
          WHEN ${contains} THEN 4
          ELSE 6
        END AS place,
        similarity(n."value", ${asked}::text) AS score, strict_word_similarity(${asked}::text, n."value") AS part
      FROM "EntityName" n JOIN "Entity" e ON e."id" = n."entityId"
      WHERE n."retractedAt" IS NULL
        AND (${named} OR ${contains} OR n."value" % ${asked}::text)
      ${byPinyin(asked)}
      ${byHomophones(asked)}
      UNION ALL
      SELECT coalesce(e."mergedIntoId", e."id"), i."value", false, 3, 1, 1
      FROM "Identifier" i JOIN "Entity" e ON e."id" = i."entityId"
      WHERE i."retractedAt" IS NULL AND i."value" = ANY(${askedIdentifiers(asked)}::text[])
    ),
    best AS (
      SELECT DISTINCT ON (a.id) a.*, CASE WHEN a.place = 6 THEN greatest(a.score, a.part) ELSE a.score END AS likeness FROM alike a
      WHERE a.place < 6 OR NOT ${quoted}
        AND (a.score >= ${ALIKE}::real OR a.part >= ${ALIKE_IN_PART}::real) AND a."value" ~ ALL(${numbers}::text[])
      ORDER BY a.id, a.place, a.previous, likeness DESC, a.score DESC
    )
    SELECT e."slug", e."kind"::text AS "kind", e."country", ${nameOf("e")} AS "name", ${chineseNameOf("e")} AS "nameZh",
      b."value" AS "matched"
    FROM best b JOIN "Entity" e ON e."id" = b.id
    ORDER BY b.place, b.previous, b.likeness DESC, b.score DESC, e."slug" LIMIT ${limit}`;
  return rows.map(({ matched, ...hit }) => ({
    ...hit,
    matched: matched === hit.name || matched === hit.nameZh ? null : matched,
  }));
}

/** Names whose pinyin, without tones, begins with the query; `n` and `e` as in the enclosing statement. */
function byPinyin(asked: string): Prisma.Sql {
  const plain = askedPinyin(asked);
  if (plain === null) return Prisma.empty;
  return Prisma.sql`UNION ALL
      SELECT coalesce(e."mergedIntoId", e."id"), n."value", n."type" = 'previous',
        CASE WHEN ${PLAIN_PINYIN} = ${plain} THEN 3 ELSE 5 END, length(${plain})::real / length(${PLAIN_PINYIN}), 0
      FROM "EntityName" n JOIN "Entity" e ON e."id" = n."entityId"
      WHERE n."retractedAt" IS NULL AND n."pinyin" IS NOT NULL AND ${PLAIN_PINYIN} LIKE ${`${plain}%`}`;
}

/** Chinese names that sound like the whole query, as one typed by its pinyin does: 盛合资源 for 盛和资源. */
function byHomophones(asked: string): Prisma.Sql {
  const sound = soundOf(asked);
  if (sound === null) return Prisma.empty;
  return Prisma.sql`UNION ALL
      SELECT coalesce(e."mergedIntoId", e."id"), n."value", n."type" = 'previous', 6, 1, 1
      FROM "EntityName" n JOIN "Entity" e ON e."id" = n."entityId"
      WHERE n."retractedAt" IS NULL AND n."pinyin" IS NOT NULL AND ${PLAIN_PINYIN} LIKE ${sound}`;
}

/** SQL that finds Announcement No. 18 of 2025 by “Announcement 18”: complete words and numbers, in order. */
function orNumbered(text: string): Prisma.Sql {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (
    words.length < 2 ||
    words.length > 6 ||
    !/^\p{L}{3,}$/u.test(words[0] ?? "") ||
    !words.some((word) => /^\d+$/.test(word))
  )
    return Prisma.empty;
  return Prisma.sql`OR n."value" ~* ${words.map((word) => `\\m${word}\\M`).join(".*")}`;
}

/** Every run of up to six neighbouring words, except short single ones, which are too ambiguous. */
function phrasesOf(text: string): string[] {
  const words = text.split(" ").slice(0, 8);
  return words.flatMap((_, from) =>
    words.slice(from, from + 6).flatMap((_word, more) => {
      const phrase = words.slice(from, from + more + 1).join(" ");
      return phrase.length > 2 ? [phrase] : [];
    }),
  );
}

/** Every substring of two to eight characters of a Han run, which may contain a name without spaces around it. */
function partsOf(run: string): string[] {
  const characters = [...run].slice(0, 20);
  return characters.flatMap((_, from) =>
    [2, 3, 4, 5, 6, 7, 8].flatMap((length) =>
      from + length <= characters.length ? [characters.slice(from, from + length).join("")] : [],
    ),
  );
}
