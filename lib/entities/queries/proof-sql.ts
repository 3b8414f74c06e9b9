import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { Prisma } from "@/lib/db/generated/client";
import { DatePrecision, Reliability } from "@/lib/db/generated/enums";
import { publishedBy, standing } from "./entity-as-of";

/**
 * SQL for the sentences that prove the relationship `x` and that this viewer may read, as JSON; newest report first.
 *
 * @param day those on record that day; `null` for today
 */
export function proofsOf(viewer: Viewer, day: string | null = null): Prisma.Sql {
  return Prisma.sql`(
    SELECT json_agg(json_build_object('sentence', p."sentence", 'blockId', p."blockId",
      'report', json_build_object('slug', r."slug", 'title', v."title", 'publishedAt', r."publishedAt"))
      ORDER BY r."publishedAt" DESC, r."id" DESC, b."position", p."start", p."id")
    FROM "Proof" p JOIN "RelationshipEvidence" ev ON ev."id" = p."evidenceId"
    JOIN "Report" r ON r."currentVersionId" = p."versionId" JOIN "ReportVersion" v ON v."id" = p."versionId"
    LEFT JOIN "Block" b ON b."versionId" = p."versionId" AND b."blockId" = p."blockId"
    WHERE p."relationshipId" = x."id" AND ${readable(viewer, "p")} AND ${standing("ev", day)} AND ${publishedBy(day)})`;
}

/** What `proofsOf` builds; NULL for none. */
export const ProofsJson = z.array(
  z.strictObject({
    sentence: z.string(),
    blockId: z.string(),
    report: z.strictObject({ slug: z.string(), title: z.string(), publishedAt: z.string() }),
  }),
);

/** What `documentProofsOf` builds; NULL for none. */
export const DocumentProofsJson = z.array(
  z.strictObject({
    quote: z.string().nullable(),
    translation: z.string().nullable(),
    note: z.string().nullable(),
    locator: z.string().nullable(),
    copySha256: z.string().nullable(),
    precision: z.enum(DatePrecision).nullable(),
    title: z.string(),
    url: z.string().nullable(),
    lang: z.string(),
    publishedOn: z.string().nullable(),
    source: z.strictObject({
      slug: z.string(),
      name: z.string(),
      reliability: z.enum(Reliability).nullable(),
    }),
  }),
);

/** SQL for the source documents that prove the relationship `x`, as JSON; they are public. */
export function documentProofsOf(day: string | null = null): Prisma.Sql {
  return Prisma.sql`(
    SELECT json_agg(json_build_object('quote', rd."quote", 'translation', rd."translation", 'note', rd."note", 'locator', rd."locator",
      'copySha256', sd."copySha256", 'precision', sd."precision", 'title', sd."title", 'url', sd."url",
      'lang', sd."lang", 'publishedOn', sd."publishedOn"::text, 'source', json_build_object('slug', so."slug", 'name', so."name",
      'reliability', so."reliability")) ORDER BY sd."publishedOn" DESC NULLS LAST, rd."id")
    FROM "RelationshipDocument" rd JOIN "SourceDocument" sd ON sd."id" = rd."documentId" JOIN "Source" so ON so."id" = sd."sourceId"
    WHERE rd."relationshipId" = x."id" AND ${standing("rd", day)})`;
}

/** SQL for the lowest rank that may read a proof of the relationship `x` today; NULL if there is none. */
export const PROOF_RANK = Prisma.sql`least(
  (SELECT min(p."minRank") FROM "Proof" p JOIN "RelationshipEvidence" v ON v."id" = p."evidenceId"
    WHERE p."relationshipId" = x."id" AND v."retractedAt" IS NULL),
  (SELECT 0 FROM "RelationshipDocument" d WHERE d."relationshipId" = x."id" AND d."retractedAt" IS NULL LIMIT 1))`;
