import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import type { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { sentences } from "@/lib/document/sentences";
import { Conflict, NotFound } from "@/lib/errors";
import { readPassages } from "@/lib/reports/queries/passages";
import type { RequestCorrection } from "../schema";

type Words = { blockId: string; claimId: string | null; quote: string; minRank: number };

const ClaimHere = z.strictObject({ start: z.int(), end: z.int(), sentence: z.string() });

/**
 * The words that a request is about, read from the current version with the viewer's rank. Lock the report before.
 *
 * @throws NotFound, Conflict (the passage, or whether this viewer may read it, has changed since it was opened)
 */
export async function wordsToCorrect(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  current: string,
  { versionId: seen, blockId, claimId: claim, sentence }: RequestCorrection,
): Promise<Words> {
  const claimId = claim ?? null;
  const passageIn = async (versionId: string) =>
    (await readPassages(tx, viewer, { versionId, blockIds: [blockId] })).get(blockId);
  const passage = await passageIn(current);
  const before = seen === current ? passage : await passageIn(seen);
  if (!passage) throw before ? changed() : new NotFound();
  if (before?.text !== passage.text) throw changed();
  const { minRank, text } = passage;
  if (claimId !== null) {
    const [found] = await selectRows(tx, "claim-to-correct", ClaimHere)`
      SELECT vc."start", vc."end", vc."sentence" FROM "VersionClaim" vc
      WHERE vc."versionId" = ${current}::uuid AND vc."claimId" = ${claimId}::uuid AND vc."blockId" = ${blockId} AND ${readable(viewer, "vc")}
      ORDER BY vc."position" LIMIT 1`;
    if (!found) throw seen === current ? new NotFound() : changed();
    // The sentences around a claim are joined by spaces, whatever is between them in the text.
    const quote = text.includes(found.sentence) ? found.sentence : text.slice(found.start, found.end);
    return { blockId, claimId, quote, minRank };
  }
  if (sentence === undefined) return { blockId, claimId, quote: text, minRank };
  const quote = sentences(text)[sentence]?.text;
  if (quote === undefined) throw changed();
  return { blockId, claimId, quote, minRank };
}

const changed = () =>
  new Conflict(
    "The passage has changed since you opened it. Read it again in the report, then request a correction if needed.",
  );
