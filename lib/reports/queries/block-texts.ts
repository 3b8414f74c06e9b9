import "server-only";
import { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { Block } from "@/lib/document/block";
import { blockText } from "@/lib/document/plain-text";

const Row = z.strictObject({ block: Block });

/**
 * The plain text of blocks of a report's current version, by block id, within a transaction. It checks no viewer: for
 * commands that locate text, never for display.
 */
export async function blockTexts(
  tx: Prisma.TransactionClient,
  reportId: string,
  blockIds: readonly string[],
): Promise<Map<string, string>> {
  if (blockIds.length === 0) return new Map();
  const rows = await selectRows(tx, "blocks-of-report", Row)`
    SELECT found.block
    FROM "Report" r JOIN "Block" b ON b."versionId" = r."currentVersionId"
    JOIN "Segment" s ON s."id" = b."segmentId"
    CROSS JOIN LATERAL (
      SELECT block FROM jsonb_array_elements(s."blocks") block WHERE block -> 'attrs' ->> 'id' = b."blockId" LIMIT 1
    ) found
    WHERE r."id" = ${reportId}::uuid AND b."blockId" = ANY(${[...blockIds]}::text[])`;
  return new Map(rows.map(({ block }) => [block.attrs.id, blockText(block)]));
}
