import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import type { DeskSource } from "../../sources/types";
import { outOfTrash } from "../claim-sql";
import { claimsOnSource } from "./claims-on-source";
import { DOCUMENT, documentPairs, FACTS, factColumns, GRADING } from "./source-sql";

const MOST_DOCUMENTS = 300;
const MOST_ORIGINS = 100;

const Row = z.strictObject({
  ...FACTS,
  revision: z.int(),
  gradings: z.array(z.strictObject({ ...GRADING, by: z.string().nullable() })),
  documents: z.array(
    z.strictObject({
      ...DOCUMENT,
      revision: z.int(),
      copyName: z.string().nullable(),
      copyBytes: z.int().nullable(),
      copyMediaType: z.string().nullable(),
      textLength: z.int(),
      claims: z.int(),
      origin: z
        .strictObject({
          id: z.string(),
          label: z.string(),
          others: z.array(z.strictObject({ title: z.string(), source: z.string() })),
        })
        .nullable(),
    }),
  ),
  reissuing: z.strictObject({ done: z.int(), reports: z.int() }).nullable(),
});

/**
 * A source with everything that the desk sees. Three statements.
 *
 * @throws NotFound, also for viewers outside the desk
 */
export async function deskSource(viewer: Viewer, sourceId: string): Promise<DeskSource> {
  if (!can(viewer, "desk.enter")) throw new NotFound();
  const [rows, resting, origins] = await Promise.all([
    selectRows(db, "desk-source", Row)`
      SELECT ${factColumns()}, s."revision",
        coalesce((SELECT json_agg(json_build_object('reliability', g."reliability", 'rationale', g."rationale",
          'downgrade', g."downgrade", 'gradedAt', g."gradedAt", 'by', a."name") ORDER BY g."gradedAt" DESC, g."id" DESC)
          FROM "SourceGrading" g LEFT JOIN "Account" a ON a."id" = g."byId" WHERE g."sourceId" = s."id"), '[]') AS "gradings",
        coalesce((SELECT json_agg(json_build_object(${documentPairs()}, 'revision', d."revision", 'copyName', d."copyName",
          'copyBytes', d."copyBytes", 'copyMediaType', d."copyMediaType", 'textLength', coalesce(length(d."text"), 0),
          'claims', (SELECT count(*)::int FROM "ClaimDocument" cd JOIN "Claim" c ON c."id" = cd."claimId"
            WHERE cd."documentId" = d."id" AND cd."retractedAt" IS NULL AND c."retractedAt" IS NULL AND ${outOfTrash()}),
          'origin', (SELECT json_build_object('id', o."id", 'label', o."label", 'others', coalesce((
              SELECT json_agg(json_build_object('title', k."title", 'source', ks."name"))
              FROM "SourceDocument" k JOIN "Source" ks ON ks."id" = k."sourceId"
              WHERE k."originId" = o."id" AND k."id" <> d."id"), '[]'))
            FROM "Origin" o WHERE o."id" = d."originId")))
          FROM (SELECT * FROM "SourceDocument" d WHERE d."sourceId" = s."id"
            ORDER BY d."publishedOn" DESC NULLS LAST, d."id" DESC LIMIT ${MOST_DOCUMENTS}) d), '[]') AS "documents",
        (SELECT json_build_object('done', u."done", 'reports', u."reports") FROM "DisclaimerRun" u
          WHERE u."sourceId" = s."id" AND u."finishedAt" IS NULL ORDER BY u."startedAt" DESC LIMIT 1) AS "reissuing"
      FROM "Source" s WHERE s."id" = ${sourceId}::uuid`,
    claimsOnSource(viewer, sourceId),
    db.origin.findMany({
      select: { id: true, label: true },
      orderBy: { createdAt: "desc" },
      take: MOST_ORIGINS,
    }),
  ]);
  const [row] = rows;
  if (!row) throw new NotFound();
  const { gradings, documents, reissuing, ...source } = row;
  return { source, gradings, documents, reissuing, ...resting, origins };
}

/**
 * The text of one document of a source, for its form.
 *
 * @throws NotFound, also for viewers outside the desk
 */
export async function documentText(viewer: Viewer, sourceId: string, documentId: string): Promise<string> {
  if (!can(viewer, "desk.enter")) throw new NotFound();
  const found = await db.sourceDocument.findFirst({
    where: { id: documentId, sourceId },
    select: { text: true },
  });
  if (!found) throw new NotFound();
  return found.text ?? "";
}
