import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import type { Prisma } from "@/lib/db/generated/client";
import { Forbidden } from "@/lib/errors";
import { independentOrigins, type OriginClaim, type OriginDocument } from "../corroboration";

type Row = {
  id: string;
  asserter: string | null;
  supportedBy: string[] | null;
  tiedTo: string[] | null;
  documents: OriginDocument[] | null;
};

/**
 * How many independent origins stand behind each of these claims, all of the desk's claims counted, published or not.
 * Supporters that were refuted or withdrawn do not count. One statement.
 *
 * @throws Forbidden for whoever may not see unpublished claims
 */
export async function countOrigins(
  viewer: Viewer,
  tx: Pick<Prisma.TransactionClient, "$queryRaw">,
  claimIds: readonly string[],
): Promise<Map<string, number>> {
  if (!can(viewer, "desk.enter")) throw new Forbidden();
  if (claimIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<Row[]>`
    WITH RECURSIVE standing AS (
      SELECT l."fromId", l."kind", l."toId" FROM "ClaimLink" l
      JOIN "Claim" f ON f."id" = l."fromId" JOIN "Claim" t ON t."id" = l."toId"
      WHERE l."retractedAt" IS NULL AND f."retractedAt" IS NULL AND t."retractedAt" IS NULL
        AND l."kind" IN ('supports', 'repeats')
    ),
    supporting AS (
      SELECT s."fromId", s."toId" FROM standing s JOIN "Claim" f ON f."id" = s."fromId"
      WHERE s."kind" = 'supports' AND (f."status" IS NULL OR f."status" NOT IN ('refuted', 'withdrawn'))
    ),
    around AS (
      SELECT unnest(${[...claimIds]}::uuid[]) AS "id"
      UNION SELECT s."fromId" FROM supporting s WHERE s."toId" = ANY(${[...claimIds]}::uuid[])
      UNION SELECT CASE WHEN s."fromId" = a."id" THEN s."toId" ELSE s."fromId" END
      FROM around a JOIN standing s ON s."kind" = 'repeats' AND a."id" IN (s."fromId", s."toId")
    )
    SELECT c."id", coalesce((SELECT coalesce(e."mergedIntoId", e."id")::text FROM "Entity" e WHERE e."id" = c."asserterId"),
        lower(btrim(c."asserterName"))) AS "asserter",
      (SELECT array_agg(s."fromId"::text) FROM supporting s WHERE s."toId" = c."id") AS "supportedBy",
      (SELECT array_agg(CASE WHEN s."fromId" = c."id" THEN s."toId"::text ELSE s."fromId"::text END) FROM standing s
        WHERE s."kind" = 'repeats' AND c."id" IN (s."fromId", s."toId")) AS "tiedTo",
      (SELECT json_agg(json_build_object('id', d."id", 'sourceId', d."sourceId", 'originId', d."originId"))
        FROM "ClaimDocument" cd JOIN "SourceDocument" d ON d."id" = cd."documentId"
        WHERE cd."claimId" = c."id" AND cd."retractedAt" IS NULL) AS "documents"
    FROM around a JOIN "Claim" c ON c."id" = a."id"`;
  const claims = new Map(
    rows.map(({ id, asserter, supportedBy, tiedTo, documents }): [string, OriginClaim] => [
      id,
      { id, asserter, supportedBy: supportedBy ?? [], tiedTo: tiedTo ?? [], documents: documents ?? [] },
    ]),
  );
  return new Map(claimIds.map((id) => [id, independentOrigins(id, claims)]));
}
