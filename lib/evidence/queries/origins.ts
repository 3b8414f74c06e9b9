import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { Prisma } from "@/lib/db/generated/client";
import { type Ask, within } from "@/lib/db/prepared";
import type { RowReader } from "@/lib/db/rows";
import { Forbidden } from "@/lib/errors";
import { canonicalAddress } from "../sources/canonical-address";
import { independentOrigins, type OriginClaim } from "../sources/corroboration";
import { voiceOf } from "../sources/one-voice";
import { groupsOf } from "./voice-groups";

const Row = z.strictObject({
  id: z.string(),
  asserterName: z.string().nullable(),
  asserterEntity: z.string().nullable(),
  supportedBy: z.array(z.string()).nullable(),
  tiedTo: z.array(z.string()).nullable(),
  documents: z
    .array(
      z.strictObject({
        id: z.string(),
        sourceId: z.string(),
        originId: z.string().nullable(),
        url: z.string().nullable(),
        publisher: z.string(),
        source: z.string(),
        entity: z.string().nullable(),
      }),
    )
    .nullable(),
});
type Row = z.infer<typeof Row>;

/**
 * The number of independent origins of each of these claims, counting all of the desk's claims, published or not.
 * Supporters that were refuted, withdrawn or superseded do not count. Bodies that the register ties by ownership or
 * affiliation are one voice. Two statements.
 *
 * @throws Forbidden for those who may not see unpublished claims
 */
export async function countOrigins(
  viewer: Viewer,
  tx: RowReader,
  claimIds: readonly string[],
): Promise<Map<string, number>> {
  if (!can(viewer, "desk.enter")) throw new Forbidden();
  return originCounts(within(tx), claimIds);
}

/** The same, for queries that reveal to readers only whether there are two. */
export async function originCounts(ask: Ask, claimIds: readonly string[]): Promise<Map<string, number>> {
  if (claimIds.length === 0) return new Map();
  const rows = await claimsAround(ask, claimIds);
  const bodies = rows.flatMap(({ asserterEntity, documents }) => [
    ...(asserterEntity ? [asserterEntity] : []),
    ...(documents ?? []).flatMap(({ entity }) => entity ?? []),
  ]);
  const groups = await groupsOf(ask, [...new Set(bodies)]);
  const voice = (entity: string) => `entity ${groups.get(entity) ?? entity}`;
  const claims = new Map(rows.map((row) => [row.id, originClaim(row, voice)]));
  return new Map(claimIds.map((id) => [id, independentOrigins(id, claims)]));
}

function originClaim(row: Row, voice: (entity: string) => string): OriginClaim {
  const { id, asserterEntity, asserterName, supportedBy, tiedTo, documents } = row;
  return {
    id,
    asserter: asserterEntity ? voice(asserterEntity) : asserterName && named(asserterName),
    supportedBy: supportedBy ?? [],
    tiedTo: tiedTo ?? [],
    documents: (documents ?? []).map(({ url, publisher, source, entity, ...document }) => ({
      ...document,
      address: url === null ? null : canonicalAddress(url),
      voices: [
        ...[publisher, source].filter((name) => name.trim() !== "").map(named),
        ...(entity ? [voice(entity)] : []),
      ],
    })),
  };
}

const named = (name: string): string => `name ${voiceOf(name)}`;

function claimsAround(ask: Ask, claimIds: readonly string[]): Promise<Row[]> {
  return ask(
    "origins",
    Row,
    Prisma.sql`
    WITH RECURSIVE standing AS (
      SELECT l."fromId", l."kind", l."toId" FROM "ClaimLink" l
      JOIN "Claim" f ON f."id" = l."fromId" JOIN "Claim" t ON t."id" = l."toId"
      WHERE l."retractedAt" IS NULL AND f."retractedAt" IS NULL AND t."retractedAt" IS NULL
        AND l."kind" IN ('supports', 'repeats', 'supersedes')
    ),
    supporting AS (
      SELECT s."fromId", s."toId" FROM standing s JOIN "Claim" f ON f."id" = s."fromId"
      WHERE s."kind" = 'supports' AND (f."status" IS NULL OR f."status" NOT IN ('refuted', 'withdrawn'))
        AND NOT EXISTS (SELECT FROM standing later WHERE later."kind" = 'supersedes' AND later."toId" = f."id")
    ),
    around AS (
      SELECT unnest(${[...claimIds]}::uuid[]) AS "id"
      UNION SELECT s."fromId" FROM supporting s WHERE s."toId" = ANY(${[...claimIds]}::uuid[])
      UNION SELECT CASE WHEN s."fromId" = a."id" THEN s."toId" ELSE s."fromId" END
      FROM around a JOIN standing s ON s."kind" = 'repeats' AND a."id" IN (s."fromId", s."toId")
    )
    SELECT c."id", c."asserterName",
      (SELECT coalesce(e."mergedIntoId", e."id")::text FROM "Entity" e WHERE e."id" = c."asserterId") AS "asserterEntity",
      (SELECT array_agg(s."fromId"::text) FROM supporting s WHERE s."toId" = c."id") AS "supportedBy",
      (SELECT array_agg(CASE WHEN s."fromId" = c."id" THEN s."toId"::text ELSE s."fromId"::text END) FROM standing s
        WHERE s."kind" = 'repeats' AND c."id" IN (s."fromId", s."toId")) AS "tiedTo",
      (SELECT json_agg(json_build_object('id', d."id", 'sourceId', d."sourceId", 'originId', d."originId", 'url', d."url",
          'publisher', so."publisher", 'source', so."name",
          'entity', (SELECT coalesce(e."mergedIntoId", e."id")::text FROM "Entity" e WHERE e."id" = so."entityId")))
        FROM "ClaimDocument" cd JOIN "SourceDocument" d ON d."id" = cd."documentId" JOIN "Source" so ON so."id" = d."sourceId"
        WHERE cd."claimId" = c."id" AND cd."retractedAt" IS NULL) AS "documents"
    FROM around a JOIN "Claim" c ON c."id" = a."id"`,
  );
}
