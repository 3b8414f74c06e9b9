import "server-only";
import { z } from "zod";
import { OPERATOR, PUBLIC_RANK } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { IdRow, selectRows } from "@/lib/db/rows";
import { SEARCH_FORM } from "@/lib/text/tokens";
import type { SearchText } from "../search-rows";
import { refreshSearch } from "./refresh-search";

/** Reports rewritten in one transaction, with one entry in the audit log, which seals their public lines. */
const BATCH = 20;
const Version = z.strictObject({ id: z.string(), versionId: z.string(), publishedAt: z.date() });
const ORIGIN = { address: "local", userAgent: "an update" };

/**
 * Rewrites the search entries of an older build, a few reports at a time, so that queries and entries are parsed
 * the same way after an update. Several instances may run at once. Returns how many reports it wrote.
 *
 * @param stopped checked before each batch
 */
export async function reindexSearch(stopped: () => boolean = () => false): Promise<number> {
  let written = 0;
  for (let after = "00000000-0000-0000-0000-000000000000"; !stopped(); ) {
    const next = await selectRows(db, "reports-to-reindex", IdRow)`
      SELECT DISTINCT e."reportId"::text AS "id" FROM "SearchEntry" e
      WHERE e."reportId" > ${after}::uuid AND e."form" < ${SEARCH_FORM} ORDER BY 1 LIMIT ${BATCH}`;
    const ids = next.map(({ id }) => id);
    const last = ids.at(-1);
    if (last === undefined) return written;
    after = last;
    written += await db.$transaction((tx) => reindexed(tx, ids));
  }
  return written;
}

async function reindexed(tx: Prisma.TransactionClient, ids: readonly string[]): Promise<number> {
  await lockRows(tx, "Report", ids, "UPDATE");
  const reports = await selectRows(tx, "versions-to-reindex", Version)`
    SELECT r."id"::text AS "id", r."currentVersionId"::text AS "versionId", r."publishedAt" FROM "Report" r
    WHERE r."id" = ANY(${ids}::uuid[]) AND r."currentVersionId" IS NOT NULL
      AND EXISTS (SELECT FROM "SearchEntry" e WHERE e."reportId" = r."id" AND e."form" < ${SEARCH_FORM})`;
  for (const { versionId, ...report } of reports) {
    await refreshSearch(tx, report, await versionTexts(tx, versionId));
  }
  if (reports.length === 0) return 0;
  const act = { action: "search.write-again", subjectKind: "Fact", subjectId: "SearchEntry" } as const;
  await recordAudit(tx, { viewer: OPERATOR, ...act, after: { reports: reports.length }, origin: ORIGIN });
  return reports.length;
}

/** The search entries of a published version: its public line and its segments. */
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

/** The public text that a report is found by. */
export function publicLine(
  { title, standfirst, tags }: { title: string; standfirst: string; tags: readonly string[] },
  names: readonly string[],
): string {
  return [title, standfirst, tags.join(" ").replaceAll("-", " "), ...names].join("\n");
}
