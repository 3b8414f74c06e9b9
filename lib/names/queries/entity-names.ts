import "server-only";
import { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";
import { SECOND_LANGUAGE } from "@/lib/settings/queries/second-language";

/**
 * SQL for an entity's name in an English text: its English primary name, else any primary name. A name announced
 * for a later day counts from that day on.
 */
export function nameOf(alias: "e"): Prisma.Sql {
  return Prisma.sql`coalesce((
    SELECT n."value" FROM "EntityName" n
    WHERE n."entityId" = ${column(alias, "id")} AND n."type" = 'primary' AND n."retractedAt" IS NULL
    ORDER BY ${notInUse()}, n."lang" <> 'en', n."lang", n."validFrom" DESC NULLS LAST LIMIT 1), ${column(alias, "slug")})`;
}

/**
 * SQL for the primary names of an entity in use today as JSON, English first. Of those in a second language that the house
 * has put away there is only the one shown as an English name.
 */
export function primaryNamesOf(alias: "e"): Prisma.Sql {
  return Prisma.sql`(
    SELECT json_agg(json_build_object('lang', n."lang", 'value', n."value") ORDER BY n."lang" <> 'en', n."lang")
    FROM "EntityName" n
    WHERE n."entityId" = ${column(alias, "id")} AND n."type" = 'primary' AND n."retractedAt" IS NULL AND NOT ${notInUse()}
      AND (${SHOWN_NAME} OR n."value" = ${nameOf(alias)}))`;
}

/** What `primaryNamesOf` builds; NULL for an entity without any. */
export const PrimaryNamesJson = z.array(z.strictObject({ lang: z.string(), value: z.string() }));

const TODAY = Prisma.sql`(now() AT TIME ZONE 'UTC')::date`;

/**
 * SQL: the name `n` is not in use on a day, by default today. The first day counts, the last does not: on the day of
 * a change the new name is in use.
 */
export function notInUse(day: string | null = null): Prisma.Sql {
  const on = day === null ? TODAY : Prisma.sql`${day}::date`;
  return Prisma.sql`coalesce(n."validFrom" > ${on} OR n."validTo" <= ${on}, false)`;
}

const column = (alias: "e", name: "id" | "slug"): Prisma.Sql => Prisma.raw(`${alias}."${name}"`);

/** SQL condition: the name `n` is not in a second language that the house has put away. */
export const SHOWN_NAME = Prisma.sql`(n."lang" NOT LIKE 'zh%' OR ${SECOND_LANGUAGE} IS NOT NULL)`;

/** SQL for the Chinese primary name of an entity, or NULL; without a second language there is none. */
export function chineseNameOf(alias: "e"): Prisma.Sql {
  return Prisma.sql`(
    SELECT n."value" FROM "EntityName" n
    WHERE n."entityId" = ${Prisma.raw(`${alias}."id"`)} AND n."type" = 'primary' AND n."lang" LIKE 'zh%'
      AND ${SECOND_LANGUAGE} IS NOT NULL AND n."retractedAt" IS NULL AND NOT ${notInUse()}
    ORDER BY n."lang" <> 'zh-Hans', n."lang", n."validFrom" DESC NULLS LAST LIMIT 1)`;
}

/** SQL for the pinyin of the name `n` as `plainPinyin` compares it. A migration has an index on the same expression. */
export const PLAIN_PINYIN = Prisma.raw(
  `regexp_replace(translate(lower(n."pinyin"), 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüvńňǹ', 'aaaaeeeeiiiioooouuuuuuuuuunnn'), '[^a-z0-9]', '', 'g')`,
);

/** SQL for whether the pinyin of the name `n` contains these letters. */
export const pinyinHas = (plain: string): Prisma.Sql =>
  Prisma.sql`(n."pinyin" IS NOT NULL AND ${PLAIN_PINYIN} LIKE ${`%${plain}%`})`;
