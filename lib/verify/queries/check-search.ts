import "server-only";
import { z } from "zod";
import { PUBLIC_RANK } from "@/lib/access/types";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { type SearchRow, searchRows } from "@/lib/reports/search-rows";
import { searchVector } from "@/lib/text/tokens";
import { alteredRow } from "./altered-row";

type Shown = { id: string; currentVersionId: string | null; publishedAt: Date | null };

/**
 * Checks the search entries of a report: an entry for each piece of each segment of the current version, with its level
 * and its words, and one for the public line, whose words the audit log has sealed.
 */
export async function flawOfSearch(tx: Prisma.TransactionClient, report: Shown): Promise<string | null> {
  const segments = report.currentVersionId
    ? await tx.segment.findMany({
        where: { versionId: report.currentVersionId },
        select: { id: true, minRank: true, text: true },
      })
    : [];
  const publishedAt = report.publishedAt?.toISOString() ?? null;
  const rows = searchRows(segments.map(({ id, ...segment }) => ({ ...segment, segmentId: id })));
  const expected = rows.map(({ segmentId, piece, minRank }) => ({
    segmentId,
    piece,
    minRank,
    publishedAt,
    words: true,
  }));
  const found = await tx.searchEntry.findMany({
    where: { reportId: report.id },
    select: { segmentId: true, piece: true, minRank: true, publishedAt: true },
  });
  const same = await sameWords(tx, rows);
  // The public words are not derived: the audit log has sealed them, however many pieces they make.
  const open = Math.max(1, found.filter(({ segmentId }) => segmentId === null).length);
  return alteredRow<{
    segmentId: string | null;
    piece: number;
    minRank: number;
    publishedAt: string | null;
    words: boolean;
  }>(
    "search entry",
    report.currentVersionId
      ? [
          ...expected,
          ...Array.from({ length: open }, (_, piece) => ({
            segmentId: null,
            piece,
            minRank: PUBLIC_RANK,
            publishedAt,
            words: true,
          })),
        ]
      : [],
    found.map((row) => ({
      ...row,
      publishedAt: row.publishedAt.toISOString(),
      words: row.segmentId === null || same.has(`${row.segmentId} ${row.piece}`),
    })),
    ({ segmentId, piece }) =>
      `${piece + 1} of ${segmentId === null ? "the public line" : `segment ${segmentId}`}`,
  );
}

const PieceRow = z.strictObject({ id: z.string(), piece: z.int() });

/** The pieces of segments whose entries hold what their words give, as segment and piece. */
async function sameWords(tx: Prisma.TransactionClient, pieces: readonly SearchRow[]): Promise<Set<string>> {
  if (pieces.length === 0) return new Set();
  const given = pieces.map(
    ({ segmentId, piece, text, weight }) =>
      Prisma.sql`SELECT ${segmentId}::uuid AS "id", ${piece}::int AS "piece", ${searchVector(text, weight)} AS "vector"`,
  );
  const rows = await selectRows(tx, "entries-with-same-words", PieceRow)`
    SELECT given."id", given."piece" FROM (${Prisma.join(given, " UNION ALL ")}) given
    JOIN "SearchEntry" e ON e."segmentId" = given."id" AND e."piece" = given."piece" AND e."vector" = given."vector"`;
  return new Set(rows.map(({ id, piece }) => `${id} ${piece}`));
}
