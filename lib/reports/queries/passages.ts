import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { Prisma } from "@/lib/db/generated/client";
import { type RowReader, selectRows } from "@/lib/db/rows";
import { Block } from "@/lib/document/block";
import { blockText } from "@/lib/document/plain-text";

/** A block of a version that a viewer may read. `text` is its running text: a figure has none. */
export type Passage = { blockId: string; kind: string; minRank: number; text: string };

const Row = z.strictObject({ minRank: z.int(), block: Block });

/** The blocks of a version with these ids that the viewer may read, by id. */
export async function readPassages(
  tx: RowReader,
  viewer: Viewer,
  { versionId, blockIds }: { versionId: string; blockIds: readonly string[] },
): Promise<Map<string, Passage>> {
  if (blockIds.length === 0) return new Map();
  const rows = await selectRows(tx, "passages", Row)`
    SELECT b."minRank", found.block
    FROM "Block" b JOIN "Segment" s ON s."id" = b."segmentId"
    CROSS JOIN LATERAL (
      SELECT block FROM jsonb_array_elements(s."blocks") block WHERE block -> 'attrs' ->> 'id' = b."blockId" LIMIT 1
    ) found
    WHERE b."versionId" = ${versionId}::uuid AND b."blockId" = ANY(${[...blockIds]}::text[])
      AND ${readable(viewer, "b")} AND ${readable(viewer, "s")}`;
  return new Map(
    rows.map(({ minRank, block }) => [
      block.attrs.id,
      { blockId: block.attrs.id, kind: block.type, minRank, text: blockText(block) },
    ]),
  );
}

/**
 * SQL for what became of words `quote` of the block `blockId` of a row, in the current version of the report `r`, as one
 * row `today`: `words` while this viewer may read them there, or else NULL; `there`: whether they are there for this
 * viewer (`same`), the block is there with other words (`changed`), or there is no such block for them (`gone`).
 */
export function wordsToday(viewer: Viewer, row: "q"): Prisma.Sql {
  const quote = Prisma.raw(`${row}."quote"`);
  return Prisma.sql`LATERAL (
    SELECT CASE WHEN found."has" THEN ${quote} END AS "words",
      CASE WHEN found."has" THEN 'same' WHEN found."has" = false THEN 'changed' ELSE 'gone' END AS "there"
    FROM (SELECT 1) one LEFT JOIN LATERAL (
      SELECT position(${quote} IN s."text") > 0 AS "has" FROM "Block" b JOIN "Segment" s ON s."id" = b."segmentId"
      WHERE b."versionId" = r."currentVersionId" AND b."blockId" = ${Prisma.raw(`${row}."blockId"`)} AND ${readable(viewer, "b")}
    ) found ON true
  ) today`;
}
