import "server-only";
import { PUBLIC_RANK } from "@/lib/access/types";
import { Prisma } from "@/lib/db/generated/client";
import { searchVector } from "@/lib/search/tokens";
import { alteredRow } from "./altered-row";

type Shown = { id: string; currentVersionId: string | null; publishedAt: Date | null };

/**
 * What is wrong with what search knows of a report: an entry for each segment of the current version, with its level and
 * its words, and one for the public line, whose words the audit log has sealed.
 */
export async function flawOfSearch(tx: Prisma.TransactionClient, report: Shown): Promise<string | null> {
  const segments = report.currentVersionId
    ? await tx.segment.findMany({
        where: { versionId: report.currentVersionId },
        select: { id: true, minRank: true, text: true },
      })
    : [];
  const publishedAt = report.publishedAt?.toISOString() ?? null;
  const expected = segments.map(({ id, minRank }) => ({ segmentId: id, minRank, publishedAt, words: true }));
  const found = await tx.searchEntry.findMany({
    where: { reportId: report.id },
    select: { segmentId: true, minRank: true, publishedAt: true },
  });
  const same = await sameWords(tx, segments);
  return alteredRow<{
    segmentId: string | null;
    minRank: number;
    publishedAt: string | null;
    words: boolean;
  }>(
    "search entry",
    report.currentVersionId
      ? [...expected, { segmentId: null, minRank: PUBLIC_RANK, publishedAt, words: true }]
      : [],
    found.map((row) => ({
      ...row,
      publishedAt: row.publishedAt.toISOString(),
      words: row.segmentId === null || same.has(row.segmentId),
    })),
    ({ segmentId }) => (segmentId === null ? "of what everybody may know" : `of segment ${segmentId}`),
  );
}

/** The segments whose entries hold what their words give. */
async function sameWords(
  tx: Prisma.TransactionClient,
  segments: readonly { id: string; text: string }[],
): Promise<Set<string>> {
  if (segments.length === 0) return new Set();
  const given = segments.map(
    ({ id, text }) => Prisma.sql`SELECT ${id}::uuid AS "id", ${searchVector(text, "D")} AS "vector"`,
  );
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT given."id" FROM (${Prisma.join(given, " UNION ALL ")}) given
    JOIN "SearchEntry" e ON e."segmentId" = given."id" AND e."vector" = given."vector"`;
  return new Set(rows.map(({ id }) => id));
}
