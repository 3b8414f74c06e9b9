import "server-only";
import { z } from "zod";
import { canRead } from "@/lib/access/rank";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { standingOf } from "@/lib/discussion/queries/standing";
import { sentences } from "@/lib/document/sentences";
import { NotFound } from "@/lib/errors";
import { readPassages } from "@/lib/reports/queries/passages";
import type { CorrectPassage } from "../schema";
import type { CorrectionForm } from "../types";

const Row = z.strictObject({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  versionId: z.string(),
  /** of the passage or the claim; null if there is none */
  minRank: z.int().nullable(),
  tierName: z.string().nullable(),
  /** of a claim that this viewer may read */
  blockId: z.string().nullable(),
  sentence: z.string().nullable(),
});

/**
 * What the form for a correction shows of a passage or a claim.
 *
 * @throws NotFound: no such report, passage or claim, or the report is withdrawn
 */
export async function correctionForm(
  viewer: Viewer,
  slug: string,
  { block, claim }: CorrectPassage,
): Promise<CorrectionForm> {
  const [row] = await selectRows(db, "passage-to-correct", Row)`
    SELECT r."id"::text, r."slug", v."title", v."id"::text AS "versionId", g."minRank", o."name" AS "tierName", x."blockId", x."sentence"
    FROM "Report" r JOIN "ReportVersion" v ON v."id" = r."currentVersionId"
    CROSS JOIN LATERAL (SELECT coalesce(
      (SELECT min(a."minRank") FROM "VersionClaim" a WHERE a."versionId" = v."id" AND a."claimId" = ${claim ?? null}::uuid),
      (SELECT b."minRank" FROM "Block" b WHERE b."versionId" = v."id" AND b."blockId" = ${claim === undefined ? (block ?? null) : null})) AS "minRank") g
    LEFT JOIN LATERAL (
      SELECT vc."blockId", vc."sentence" FROM "VersionClaim" vc
      WHERE vc."versionId" = v."id" AND vc."claimId" = ${claim ?? null}::uuid AND ${readable(viewer, "vc")} ORDER BY vc."position" LIMIT 1
    ) x ON true
    LEFT JOIN "Tier" o ON o."rank" = g."minRank"
    WHERE r."id" = coalesce(
      (SELECT "id" FROM "Report" WHERE "slug" = ${slug}),
      (SELECT "reportId" FROM "SlugRedirect" WHERE "slug" = ${slug}))`;
  if (!row || row.minRank === null) throw new NotFound();
  if (row.slug !== slug) return { kind: "moved", slug: row.slug };
  const { versionId } = row;
  const report = { id: row.id, slug: row.slug, title: row.title };
  if (!canRead(viewer, { minRank: row.minRank })) return { kind: "closed", report, tierName: row.tierName };
  const standing =
    viewer.kind === "person"
      ? (await standingOf(db, viewer, null)).standing
      : ({ kind: "signed-out" } as const);
  const form = { kind: "open", report, versionId, standing } as const;
  if (claim !== undefined && row.blockId !== null && row.sentence !== null) {
    return { ...form, anchor: { claim }, blockId: row.blockId, words: row.sentence, sentences: [] };
  }
  const found = block && (await readPassages(db, viewer, { versionId, blockIds: [block] })).get(block);
  if (!block || !found) throw new NotFound();
  const parts = sentences(found.text).map(({ text }) => text);
  return { ...form, anchor: { block }, blockId: block, words: found.text, sentences: parts };
}
