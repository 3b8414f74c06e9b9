import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { gradeOf } from "@/lib/evidence/grades";
import { ClaimRefJson, claimRefOf } from "@/lib/evidence/queries/claim-sql";
import { readPassages } from "@/lib/reports/queries/passages";
import { placeOfWords } from "../passage-words";
import type { Quotation } from "../types";

type Asked = { slug: string; block: string; quote: string; before: string };

const HeadRow = z.strictObject({
  versionId: z.string(),
  title: z.string(),
  number: z.int(),
  publishedAt: z.date(),
});
const ClaimRow = z.strictObject({ claim: ClaimRefJson });

/**
 * Words of a report with what is needed to cite them, and the grades of the claims in them. Three statements.
 *
 * @throws NotFound unless the words are in the passage, and the viewer may read it
 */
export async function quotation(viewer: Viewer, { slug, block, quote, before }: Asked): Promise<Quotation> {
  const [head] = await selectRows(db, "quoted-report", HeadRow)`
    SELECT v."id"::text AS "versionId", v."title", v."number", v."publishedAt"
    FROM "Report" r JOIN "ReportVersion" v ON v."id" = r."currentVersionId" WHERE r."slug" = ${slug}`;
  if (!head) throw new NotFound();
  const { versionId, ...facts } = head;
  const passage = (await readPassages(db, viewer, { versionId, blockIds: [block] })).get(block);
  const place = passage && placeOfWords(passage.text, quote, before);
  if (!passage || !place) throw new NotFound();
  const claims = await selectRows(db, "quoted-claims", ClaimRow)`
    SELECT ${claimRefOf()} AS "claim" FROM "VersionClaim" vc JOIN "Claim" c ON c."id" = vc."claimId" AND c."retractedAt" IS NULL
    WHERE vc."versionId" = ${versionId}::uuid AND vc."blockId" = ${block} AND ${readable(viewer, "vc")}
      AND vc."start" < ${place.end} AND vc."end" > ${place.start}
    ORDER BY vc."position" LIMIT 5`;
  const grades = claims.flatMap(({ claim }) => gradeOf(claim.reliability, claim.credibility) ?? []);
  return {
    ...facts,
    slug,
    words: passage.text.slice(place.start, place.end).replaceAll(/\s+/g, " ").trim(),
    grades: [...new Set(grades)],
  };
}
