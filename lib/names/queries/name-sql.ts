import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { notInUse } from "./entity-names";

/** SQL for the Chinese primary name of an entity, or NULL. */
export function chineseNameOf(alias: "e"): Prisma.Sql {
  return Prisma.sql`(
    SELECT n."value" FROM "EntityName" n
    WHERE n."entityId" = ${Prisma.raw(`${alias}."id"`)} AND n."type" = 'primary' AND n."lang" LIKE 'zh%'
      AND n."retractedAt" IS NULL AND NOT ${notInUse()}
    ORDER BY n."lang" <> 'zh-Hans', n."lang", n."validFrom" DESC NULLS LAST LIMIT 1)`;
}
