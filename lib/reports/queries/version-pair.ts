import "server-only";
import { z } from "zod";
import { readable, readableThenAndNow } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { type RowReader, selectRows } from "@/lib/db/rows";
import type { Block } from "@/lib/document/block";
import { SegmentBlocks } from "@/lib/document/document";

const Segments = z
  .array(SegmentBlocks)
  .nullable()
  .transform((segments) => segments ?? []);
const Ids = z
  .array(z.string())
  .nullable()
  .transform((ids) => ids ?? []);
const Row = z.strictObject({ before: Segments, after: Segments, lockedBefore: Ids, lockedAfter: Ids });

export type VersionPair = {
  /** segment by segment */
  before: Block[][];
  after: Block[][];
  /** ids of blocks that exist and are not open to this viewer */
  lockedBefore: string[];
  lockedAfter: string[];
};

type Versions = { accountId: string; readId: string; currentId: string };

/**
 * The words of a version that an account once used and of today's, to compare them. Of the former only what the account
 * could read then and the viewer may read today; locked segments are not selected.
 */
export async function readVersionPair(
  viewer: Viewer,
  { accountId, readId, currentId }: Versions,
): Promise<VersionPair> {
  const used = Prisma.sql`SELECT max("rank") AS "rank" FROM "VersionUse"
    WHERE "accountId" = ${accountId}::uuid AND "versionId" = ${readId}::uuid`;
  return readPair(db, viewer, { readId, currentId, used });
}

/** The same for a reader who could read the earlier version up to a rank. */
export async function readVersionsAt(
  tx: RowReader,
  viewer: Viewer,
  { readId, currentId, readRank }: { readId: string; currentId: string; readRank: number },
): Promise<VersionPair> {
  return readPair(tx, viewer, { readId, currentId, used: Prisma.sql`SELECT ${readRank}::int AS "rank"` });
}

async function readPair(
  tx: RowReader,
  viewer: Viewer,
  { readId, currentId, used }: { readId: string; currentId: string; used: Prisma.Sql },
): Promise<VersionPair> {
  const [row] = await selectRows(tx, "version-pair", Row)`
    WITH u AS (${used})
    SELECT
      (SELECT json_agg(s."blocks" ORDER BY s."position") FROM u, "Segment" s
        WHERE s."versionId" = ${readId}::uuid AND ${readableThenAndNow(viewer, "s")}) AS "before",
      (SELECT json_agg(s."blocks" ORDER BY s."position") FROM "Segment" s
        WHERE s."versionId" = ${currentId}::uuid AND ${readable(viewer, "s")}) AS "after",
      (SELECT json_agg(b."blockId") FROM u, "Block" b
        WHERE b."versionId" = ${readId}::uuid AND NOT coalesce(${readableThenAndNow(viewer, "b")}, false)) AS "lockedBefore",
      (SELECT json_agg(b."blockId") FROM "Block" b
        WHERE b."versionId" = ${currentId}::uuid AND NOT (${readable(viewer, "b")})) AS "lockedAfter"`;
  return row ?? { before: [], after: [], lockedBefore: [], lockedAfter: [] };
}

/** The blocks of a version that this viewer may read, in order. One statement. */
export async function readBlocks(tx: RowReader, viewer: Viewer, versionId: string): Promise<Block[]> {
  const rows = await selectRows(tx, "blocks-of-version", z.strictObject({ blocks: SegmentBlocks }))`
    SELECT s."blocks" FROM "Segment" s WHERE s."versionId" = ${versionId}::uuid AND ${readable(viewer, "s")}
    ORDER BY s."position"`;
  return rows.flatMap(({ blocks }) => blocks);
}
