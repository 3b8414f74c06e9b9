import "server-only";
import { Prisma } from "@/lib/db/generated/client";

/** SQL for the pinyin of the name `n` as `plainPinyin` compares it. A migration has an index on the same expression. */
export const PLAIN_PINYIN = Prisma.raw(
  `regexp_replace(translate(lower(n."pinyin"), 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüvńňǹ', 'aaaaeeeeiiiioooouuuuuuuuuunnn'), '[^a-z0-9]', '', 'g')`,
);

/** SQL for whether the pinyin of the name `n` contains these letters. */
export const pinyinHas = (plain: string): Prisma.Sql =>
  Prisma.sql`(n."pinyin" IS NOT NULL AND ${PLAIN_PINYIN} LIKE ${`%${plain}%`})`;
