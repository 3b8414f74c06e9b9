import "server-only";
import { z } from "zod";
import { PUBLIC_RANK, type Viewer } from "@/lib/access/types";
import { type RowReader, selectRows } from "@/lib/db/rows";
import { blockText } from "@/lib/document/plain-text";
import { disclaimerText } from "@/lib/evidence/disclaimer/disclaimer-text";
import { currentDisclaimers } from "@/lib/evidence/queries/current-disclaimers";
import type { ChangedWords } from "@/lib/mail/layout";
import { compareVersions, passageOf } from "@/lib/reading/compare-versions";
import { withoutLocked } from "@/lib/reading/queries/without-locked";
import { readBlocks, readVersionsAt } from "@/lib/reports/queries/version-pair";
import type { NewsVersion } from "../types";

/** At most so many passages are quoted in a mail, and so many characters of them. */
const MOST = { passages: 3, characters: 900 };

export const viewerOf = (rank: number): Viewer => ({ kind: "rank", rank, signedIn: true });

/** The paragraphs of a version that a rank may read. */
export async function textOf(tx: RowReader, versionId: string, rank: number): Promise<string[]> {
  const blocks = await readBlocks(tx, viewerOf(rank), versionId);
  return blocks.map(blockText).filter((text) => text !== "");
}

/** The generated disclaimers of what a rank may read of a version. */
export async function disclaimerOf(versionId: string, rank: number): Promise<string[]> {
  const items = (await currentDisclaimers(viewerOf(rank), [versionId])).get(versionId) ?? [];
  return disclaimerText(items);
}

const UsedRow = z.strictObject({
  accountId: z.string(),
  reportId: z.string(),
  versionId: z.string(),
  rank: z.int(),
});

/** The newest version before the one that is told which each account used, and up to which rank. */
export async function usedBefore(
  tx: RowReader,
  accountIds: readonly string[],
  versions: readonly NewsVersion[],
): Promise<z.output<typeof UsedRow>[]> {
  if (accountIds.length === 0 || versions.length === 0) return [];
  return selectRows(tx, "used-before", UsedRow)`
    SELECT DISTINCT ON (u."accountId", u."reportId") u."accountId"::text, u."reportId"::text, u."versionId"::text,
      max(u."rank") OVER (PARTITION BY u."accountId", u."versionId") AS "rank"
    FROM unnest(${versions.map(({ reportId }) => reportId)}::uuid[], ${versions.map(({ number }) => number)}::int[]) AS n("reportId", "number")
    JOIN "VersionUse" u ON u."reportId" = n."reportId" AND u."accountId" = ANY(${[...accountIds]}::uuid[])
    JOIN "ReportVersion" o ON o."id" = u."versionId" AND o."number" < n."number"
    ORDER BY u."accountId", u."reportId", o."number" DESC`;
}

/**
 * The first sentences that changed between a version that was read up to a rank and one that is read today, each limited
 * to what both allow.
 */
export async function changesBetween(
  tx: RowReader,
  {
    readId,
    readRank,
    currentId,
    rank,
  }: { readId: string; readRank: number; currentId: string; rank: number },
): Promise<ChangedWords[][]> {
  const texts = await readVersionsAt(tx, viewerOf(rank), {
    readId,
    currentId,
    readRank: Math.max(readRank, PUBLIC_RANK),
  });
  const after = texts.after.flat().flatMap(passageOf);
  const read = texts.before.flat().flatMap(passageOf);
  const before = await withoutLocked(tx, viewerOf(rank), read, { today: after, currentId, since: readId });
  const changes = compareVersions(before, after, {
    before: new Set(texts.lockedBefore),
    after: new Set(texts.lockedAfter),
  });
  const quoted = changes
    // What was or is locked to this reader is not a change of words.
    .filter(({ kind }) => kind !== "opened" && kind !== "closed")
    .map(({ sentences }) =>
      sentences.filter((sentence) => sentence.in !== "both").flatMap(({ parts }) => [...parts, SPACE]),
    );
  let left = MOST.characters;
  return quoted.slice(0, MOST.passages).filter((parts) => {
    left -= parts.reduce((sum, { text }) => sum + text.length, 0);
    return left >= 0;
  });
}

const SPACE: ChangedWords = { text: " ", in: "both" };
