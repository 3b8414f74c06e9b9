import "server-only";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Block } from "../document/block";
import { blockText } from "../document/plain-text";

/** A block that this viewer may read, in the version that readers see. */
export type ReadableBlock = {
  blockId: string;
  text: string;
  report: { slug: string; title: string; publishedAt: Date };
};

type Row = ReadableBlock["report"] & { block: unknown };

/** Those of the given blocks that stand in a current version and that this viewer may read. One statement. */
export async function readableBlocks(viewer: Viewer, blockIds: readonly string[]): Promise<ReadableBlock[]> {
  if (blockIds.length === 0) return [];
  const rows = await db.$queryRaw<Row[]>`
    SELECT r."slug", v."title", r."publishedAt", found.block
    FROM "Block" b
    JOIN "Report" r ON r."currentVersionId" = b."versionId"
    JOIN "ReportVersion" v ON v."id" = b."versionId"
    JOIN "Segment" s ON s."id" = b."segmentId"
    CROSS JOIN LATERAL (
      SELECT block FROM jsonb_array_elements(s."blocks") block WHERE block -> 'attrs' ->> 'id' = b."blockId" LIMIT 1
    ) found
    WHERE b."blockId" = ANY(${[...new Set(blockIds)]}::text[]) AND ${readable(viewer, "b")} AND ${readable(viewer, "s")}
    ORDER BY r."publishedAt" DESC, b."position"`;
  return rows.map(({ block, ...report }) => {
    const parsed = Block.parse(block);
    return { blockId: parsed.attrs.id, text: blockText(parsed), report };
  });
}
