import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { standing } from "./entity-as-of";

/** SQL for the Chinese primary name of an entity, or NULL. */
export function chineseNameOf(alias: "e"): Prisma.Sql {
  return Prisma.sql`(
    SELECT n."value" FROM "EntityName" n
    WHERE n."entityId" = ${Prisma.raw(`${alias}."id"`)} AND n."type" = 'primary' AND n."lang" LIKE 'zh%'
      AND n."retractedAt" IS NULL AND n."validTo" IS NULL
    ORDER BY n."lang" <> 'zh-Hans', n."lang" LIMIT 1)`;
}

/**
 * SQL for the name that the entity `e` went by on a day: by the rule of `nameOf` (English before others) or
 * `chineseNameOf`, over the names on record then; NULL when there were none.
 */
export function nameThen(day: string, chinese: boolean): Prisma.Sql {
  return Prisma.sql`(
    SELECT n."value" FROM "EntityName" n
    WHERE n."entityId" = e."id" AND n."type" = 'primary' AND ${standing("n", day)} AND (n."validTo" IS NULL OR n."validTo" > ${day}::date)
      ${chinese ? Prisma.sql`AND n."lang" LIKE 'zh%'` : Prisma.empty}
    ORDER BY ${chinese ? Prisma.sql`n."lang" <> 'zh-Hans'` : Prisma.sql`n."lang" <> 'en'`}, n."lang", n."recordedAt" DESC LIMIT 1)`;
}
