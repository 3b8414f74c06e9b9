import "server-only";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { soundOf } from "@/lib/names/propose-pinyin";
import { PLAIN_PINYIN } from "@/lib/names/queries/entity-names";
import { GLOSSARY_PINYIN } from "./like-words";

const Row = z.strictObject({ typed: z.string(), meant: z.string() });
type Row = z.infer<typeof Row>;

/**
 * Names of the register and terms of the glossary that sound like one of `runs` (Han characters, simplified), for users
 * who type pinyin and pick the wrong homophone; none for a run that is itself part of a name or term. Both are public.
 * At most one statement.
 */
export async function likeSounding(runs: readonly string[]): Promise<Row[]> {
  const asked = runs.flatMap((run) => {
    const sound = soundOf(run);
    return sound === null ? [] : [Prisma.sql`(${run}::text, ${sound}::text)`];
  });
  if (asked.length === 0) return [];
  return selectRows(db, "like-sounding", Row)`
    WITH asked AS (SELECT * FROM (VALUES ${Prisma.join(asked)}) AS a(typed, sound))
    SELECT a.typed, alike.meant FROM asked a CROSS JOIN LATERAL (
      SELECT n."value" AS meant FROM "EntityName" n
        WHERE n."retractedAt" IS NULL AND n."pinyin" IS NOT NULL AND ${PLAIN_PINYIN} LIKE a.sound
      UNION SELECT g."zh" FROM "GlossaryTerm" g WHERE ${GLOSSARY_PINYIN} = a.sound
    ) alike
    WHERE NOT EXISTS (SELECT FROM "EntityName" n WHERE n."retractedAt" IS NULL AND n."value" LIKE '%' || a.typed || '%')
      AND NOT EXISTS (SELECT FROM "GlossaryTerm" g WHERE g."zh" LIKE '%' || a.typed || '%')
    ORDER BY 1, 2 LIMIT 3`;
}
