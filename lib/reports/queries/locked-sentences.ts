import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { Prisma } from "@/lib/db/generated/client";
import { type RowReader, selectRows } from "@/lib/db/rows";

/** SQL for a text with single spaces between its words and around it, without case, marks and invisible characters. */
const even = (
  text: Prisma.Sql,
): Prisma.Sql => Prisma.sql`(' ' || btrim(regexp_replace(regexp_replace(regexp_replace(
  lower(normalize(${text}, NFKC)), '[\u00ad\u200b-\u200f\u2060\ufeff]', '', 'g'),
  '([\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}])', ' \\1 ', 'g'), '[[:space:][:punct:]\u00a0\u2010-\u205e\u3000-\u303f]+', ' ', 'g')) || ' ') COLLATE "C"`;

const Row = z.strictObject({ sentence: z.int() });

/** Words of a sentence that stand side by side, with the number of the sentence. */
export type Run = { sentence: number; run: string };

/**
 * Which sentences have a run of words that is in a version of the report where this viewer may not read it, and not
 * among `open` words. Whatever is around the words there, and their case and marks, do not count. The database compares;
 * locked words are not selected. One statement.
 *
 * @param currentId a version of the report
 * @param since only later versions count; every other one if null
 */
export async function lockedSentences(
  tx: RowReader,
  viewer: Viewer,
  runs: readonly Run[],
  { open, currentId, since }: { open: readonly string[]; currentId: string; since: string | null },
): Promise<Set<number>> {
  const rows = await selectRows(tx, "sentences-locked", Row)`
    WITH locked AS MATERIALIZED (
      SELECT DISTINCT ${even(Prisma.sql`s."text"`)} AS "words"
      FROM "ReportVersion" v JOIN "ReportVersion" h ON h."reportId" = v."reportId" JOIN "Segment" s ON s."versionId" = h."id"
      WHERE v."id" = ${currentId}::uuid AND NOT (${readable(viewer, "s")})
        AND (${since}::uuid IS NULL OR h."number" > (SELECT "number" FROM "ReportVersion" WHERE "id" = ${since}::uuid))
    ), run AS MATERIALIZED (
      SELECT r."sentence", ${even(Prisma.sql`r."run"`)} AS "words"
      FROM unnest(${runs.map(({ sentence }) => sentence)}::int[], ${runs.map(({ run }) => run)}::text[]) AS r("sentence", "run")
    ), open AS MATERIALIZED (
      SELECT ${even(Prisma.sql`o."text"`)} AS "words"
      FROM unnest(${[...open]}::text[]) AS o("text")
    )
    SELECT DISTINCT run."sentence" FROM run
    WHERE btrim(run."words") <> '' AND EXISTS (SELECT FROM locked WHERE strpos(locked."words", run."words") > 0)
      AND NOT EXISTS (SELECT FROM open WHERE strpos(open."words", run."words") > 0)`;
  return new Set(rows.map(({ sentence }) => sentence));
}
