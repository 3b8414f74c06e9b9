import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { readAbout } from "@/lib/db/render-notes";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import type { ReadSource } from "../../sources/schema";
import type { ClaimOnSource, SourcePage } from "../../sources/types";
import { ClaimPlaceJson, ClaimRefJson, claimPlacesOf, claimReadable, claimRefOf } from "../claim-sql";
import { asToday, lapsedAmong } from "../lapsed";
import { DOCUMENT, documentPairs, FACTS, factColumns, GRADING } from "./source-sql";

const MOST_DOCUMENTS = 200;
const CLAIMS = 30;

const Row = z.strictObject({
  ...FACTS,
  gradings: z.array(z.strictObject(GRADING)),
  documents: z.array(z.strictObject(DOCUMENT)),
  documentTotal: z.int(),
});
const ClaimRow = z.strictObject({ claim: ClaimRefJson, places: z.array(ClaimPlaceJson).nullable() });

/**
 * The page of a source: its facts, grades and documents, which are public, and those claims on it that this viewer may
 * read. Claims are in the order of their ids, which reveals nothing about where else they occur. Two statements.
 *
 * @throws NotFound
 */
export async function readSource(viewer: Viewer, slug: string, { after }: ReadSource): Promise<SourcePage> {
  const [rows, claims] = await readAbout([slug], () =>
    Promise.all([
      selectRows(db, "source", Row)`
      SELECT ${factColumns()},
        coalesce((SELECT json_agg(json_build_object('reliability', g."reliability", 'rationale', g."rationale",
          'downgrade', g."downgrade", 'gradedAt', g."gradedAt") ORDER BY g."gradedAt" DESC, g."id" DESC)
          FROM "SourceGrading" g WHERE g."sourceId" = s."id"), '[]') AS "gradings",
        coalesce((SELECT json_agg(json_build_object(${documentPairs()})) FROM (
          SELECT * FROM "SourceDocument" d WHERE d."sourceId" = s."id"
          ORDER BY d."publishedOn" DESC NULLS LAST, d."id" DESC LIMIT ${MOST_DOCUMENTS}) d), '[]') AS "documents",
        (SELECT count(*)::int FROM "SourceDocument" d WHERE d."sourceId" = s."id") AS "documentTotal"
      FROM "Source" s WHERE s."slug" = ${slug}`,
      claimsOn(viewer, slug, after),
    ]),
  );
  const [row] = rows;
  if (!row) throw new NotFound();
  const { gradings, documents, documentTotal, ...source } = row;
  const shown = claims.slice(0, CLAIMS);
  const next = claims.length > CLAIMS ? (shown.at(-1)?.claim.id ?? null) : null;
  return { source, gradings, documents, documentTotal, claims: shown, next };
}

async function claimsOn(viewer: Viewer, slug: string, after: string | undefined): Promise<ClaimOnSource[]> {
  const rows = await selectRows(db, "claims-on-source-page", ClaimRow)`
    SELECT ${claimRefOf()} AS "claim", ${claimPlacesOf(viewer)} AS "places"
    FROM "Claim" c
    -- An array; otherwise the planner scans every claim in page order.
    WHERE c."id" = ANY(ARRAY(
        SELECT cd."claimId" FROM "Source" s JOIN "SourceDocument" d ON d."sourceId" = s."id"
        JOIN "ClaimDocument" cd ON cd."documentId" = d."id" WHERE s."slug" = ${slug} AND cd."retractedAt" IS NULL))
      AND ${claimReadable(viewer)} ${after === undefined ? Prisma.empty : Prisma.sql`AND c."id" < ${after}::uuid`}
    ORDER BY c."id" DESC LIMIT ${CLAIMS + 1}`;
  const lapsed = await lapsedAmong(rows.map(({ claim }) => claim));
  return rows.flatMap(({ claim, places }) => {
    const [place] = places ?? [];
    return place ? [{ claim: asToday(claim, lapsed), place }] : [];
  });
}
