import "server-only";
import { z } from "zod";
import { canRead } from "@/lib/access/rank";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { readPassages } from "@/lib/reports/queries/passages";
import type { Anchor, DiscussedPlace } from "../types";

const Row = z.strictObject({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  versionId: z.string(),
  /** of the thread, which may not exist yet */
  anchorKey: z.string(),
  threadId: z.string().nullable(),
  count: z.int().nullable(),
  changes: z.int().nullable(),
  quote: z.string().nullable(),
  /** the block, or the claim for this viewer, is in the current version */
  there: z.boolean(),
  /** the thread began under this report: that of a claim may have begun under another */
  here: z.boolean(),
  /** null: no one may read it */
  minRank: z.int().nullable(),
  tierName: z.string().nullable(),
  /** of a claim that this viewer may read here */
  sentence: z.string().nullable(),
  claimBlockId: z.string().nullable(),
});
type Row = z.output<typeof Row>;

/** `place`: null where this viewer may not read what is discussed */
export type FoundPlace = Row & { place: DiscussedPlace | null };

/**
 * What is discussed under a slug: the report, or a passage or a claim in it. Everyone may know the report's title and the
 * tier that opens it; words come with the viewer's rank.
 *
 * @throws NotFound: no such report, passage or claim, or the report is withdrawn
 */
export async function findPlace(viewer: Viewer, slug: string, anchor: Anchor | null): Promise<FoundPlace> {
  const block = anchor && "block" in anchor ? anchor.block : null;
  const claim = anchor && "claim" in anchor ? anchor.claim : null;
  const [row] = await selectRows(db, "discussed-place", Row)`
    SELECT r."id"::text, r."slug", v."title", v."id"::text AS "versionId", k."anchorKey",
      d."id"::text AS "threadId", d."commentCount" AS "count", d."changes", d."quote",
      CASE WHEN ${block}::text IS NOT NULL THEN b."blockId" IS NOT NULL WHEN ${claim}::uuid IS NOT NULL THEN x."blockId" IS NOT NULL ELSE true END AS "there",
      coalesce(d."reportId" = r."id", false) AS "here", g."minRank", o."name" AS "tierName", x."sentence", x."blockId" AS "claimBlockId"
    FROM "Report" r JOIN "ReportVersion" v ON v."id" = r."currentVersionId"
    CROSS JOIN LATERAL (SELECT coalesce('block:' || r."id" || ':' || ${block}, 'claim:' || ${claim}::uuid, 'report:' || r."id") AS "anchorKey") k
    LEFT JOIN "Thread" d ON d."anchorKey" = k."anchorKey"
    LEFT JOIN "Block" b ON b."versionId" = v."id" AND b."blockId" = ${block}
    LEFT JOIN "Claim" c ON c."id" = ${claim}::uuid AND c."retractedAt" IS NULL
    LEFT JOIN LATERAL (
      SELECT vc."blockId", vc."sentence" FROM "VersionClaim" vc
      WHERE vc."versionId" = v."id" AND vc."claimId" = c."id" AND ${readable(viewer, "vc")} ORDER BY vc."position" LIMIT 1
    ) x ON true
    CROSS JOIN LATERAL (SELECT CASE
      WHEN ${block}::text IS NOT NULL THEN coalesce(d."minRank", b."minRank")
      WHEN ${claim}::uuid IS NOT NULL THEN c."minRank"
      ELSE v."fullRank" END AS "minRank") g
    LEFT JOIN "Tier" o ON o."rank" = g."minRank"
    WHERE r."id" = coalesce(
      (SELECT "id" FROM "Report" WHERE "slug" = ${slug}),
      (SELECT "reportId" FROM "SlugRedirect" WHERE "slug" = ${slug}))`;
  if (!row || row.minRank === null) throw new NotFound();
  if (!canRead(viewer, { minRank: row.minRank })) return { ...row, place: null };
  // It was never here: a discussion that began here goes on when its words are gone.
  if (!row.there && !row.here) throw new NotFound();
  return { ...row, place: await placeOf(viewer, row, { block, claim }) };
}

async function placeOf(
  viewer: Viewer,
  row: Row,
  { block, claim }: { block: string | null; claim: string | null },
): Promise<DiscussedPlace> {
  const { versionId, there, quote } = row;
  if (block !== null) {
    const words = (await readPassages(db, viewer, { versionId, blockIds: [block] })).get(block)?.text ?? null;
    const state = !there ? "gone" : quote === null || quote === words ? "same" : "changed";
    return { kind: "block", id: block, blockId: there ? block : null, words, state };
  }
  if (claim === null) return { kind: "report" };
  const { sentence: words, claimBlockId: blockId } = row;
  const state = words === null ? "gone" : quote === null || quote === words ? "same" : "changed";
  return { kind: "claim", id: claim, blockId, words, state };
}
