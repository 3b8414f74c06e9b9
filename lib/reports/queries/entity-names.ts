import "server-only";
import { Prisma } from "@/lib/db/generated/client";

/** SQL for the name that an entity goes by in an English text: its English primary name, else any primary name. */
export function nameOf(alias: "e"): Prisma.Sql {
  return Prisma.sql`coalesce((
    SELECT n."value" FROM "EntityName" n
    WHERE n."entityId" = ${column(alias, "id")} AND n."type" = 'primary' AND n."retractedAt" IS NULL AND n."validTo" IS NULL
    ORDER BY n."lang" <> 'en', n."lang" LIMIT 1), ${column(alias, "slug")})`;
}

/** SQL for the primary names of an entity as JSON, English first. */
export function primaryNamesOf(alias: "e"): Prisma.Sql {
  return Prisma.sql`(
    SELECT json_agg(json_build_object('lang', n."lang", 'value', n."value") ORDER BY n."lang" <> 'en', n."lang")
    FROM "EntityName" n
    WHERE n."entityId" = ${column(alias, "id")} AND n."type" = 'primary' AND n."retractedAt" IS NULL AND n."validTo" IS NULL)`;
}

const column = (alias: "e", name: "id" | "slug"): Prisma.Sql => Prisma.raw(`${alias}."${name}"`);
