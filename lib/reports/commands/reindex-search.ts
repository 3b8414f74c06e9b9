import "server-only";
import { PUBLIC_RANK } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { SEARCH_FORM } from "@/lib/search/tokens";
import { refreshSearch, type SearchText } from "./refresh-search";

/**
 * Writes again what an older build wrote for search, a report at a time, so that what is asked and what is found are read
 * in one way after an update. Several instances may do so at once. Returns how many reports it wrote.
 *
 * @param stopped asked before each report
 */
export async function reindexSearch(stopped: () => boolean = () => false): Promise<number> {
  let written = 0;
  for (let after = "00000000-0000-0000-0000-000000000000"; !stopped(); ) {
    const [next] = await db.$queryRaw<{ id: string }[]>`
      SELECT e."reportId" AS "id" FROM "SearchEntry" e
      WHERE e."reportId" > ${after}::uuid AND e."form" < ${SEARCH_FORM} ORDER BY e."reportId" LIMIT 1`;
    if (!next) return written;
    after = next.id;
    written += await db.$transaction((tx) => reindexed(tx, next.id));
  }
  return written;
}

async function reindexed(tx: Prisma.TransactionClient, reportId: string): Promise<0 | 1> {
  const [report] = await tx.$queryRaw<{ versionId: string; publishedAt: Date }[]>`
    SELECT "currentVersionId" AS "versionId", "publishedAt" FROM "Report"
    WHERE "id" = ${reportId}::uuid AND "currentVersionId" IS NOT NULL FOR UPDATE`;
  if (!report) return 0;
  await refreshSearch(
    tx,
    { id: reportId, publishedAt: report.publishedAt },
    await versionTexts(tx, report.versionId),
  );
  return 1;
}

/** What search is to know of a published version: its public line and its segments. */
async function versionTexts(tx: Prisma.TransactionClient, versionId: string): Promise<SearchText[]> {
  const version = await tx.reportVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: {
      title: true,
      standfirst: true,
      tags: true,
      subjects: {
        orderBy: { position: "asc" },
        select: { entity: { select: { names: { where: { retractedAt: null }, select: { value: true } } } } },
      },
      segments: { orderBy: { position: "asc" }, select: { id: true, minRank: true, text: true } },
    },
  });
  const names = version.subjects.flatMap(({ entity }) => entity.names.map(({ value }) => value));
  return [
    { segmentId: null, minRank: PUBLIC_RANK, text: publicLine(version, names) },
    ...version.segments.map(({ id, minRank, text }) => ({ segmentId: id, minRank, text })),
  ];
}

/** What everybody may find a report by. */
export function publicLine(
  { title, standfirst, tags }: { title: string; standfirst: string; tags: readonly string[] },
  names: readonly string[],
): string {
  return [title, standfirst, tags.join(" ").replaceAll("-", " "), ...names].join("\n");
}
