import "server-only";
import { z } from "zod";
import { canRead } from "@/lib/access/rank";
import { readable } from "@/lib/access/sql";
import { ANONYMOUS, type Viewer } from "@/lib/access/types";
import { Prisma } from "@/lib/db/generated/client";
import { EntityKind } from "@/lib/db/generated/enums";
import { TextList } from "@/lib/db/rows";
import { SegmentBlocks } from "@/lib/document/document";
import { CHINESE, hasChinese } from "@/lib/glossary/queries/translations";
import { PrimaryNamesJson, primaryNamesOf } from "@/lib/names/queries/entity-names";
import type { ReportBody } from "../types";

/** The columns of {@link bodyColumns}. */
export const BODY_ROW = {
  segments: z
    .array(
      z.strictObject({
        minRank: z.int(),
        level: z.string().nullable(),
        words: z.int(),
        blocks: SegmentBlocks,
      }),
    )
    .nullable(),
  cards: z
    .array(
      z.strictObject({
        id: z.string(),
        slug: z.string(),
        kind: z.enum(EntityKind),
        country: z.string().nullable(),
        summary: z.string(),
        minRank: z.int(),
        names: PrimaryNamesJson.nullable(),
      }),
    )
    .nullable(),
  glossary: z
    .array(
      z.strictObject({
        slug: z.string(),
        zh: z.string(),
        pinyin: z.string(),
        en: TextList,
        sense: z.string(),
        usage: z.string(),
      }),
    )
    .nullable(),
};

type BodyRow = z.infer<z.ZodObject<typeof BODY_ROW>>;

/**
 * SQL columns: the text of a version that this viewer may read, a card for each entity it names, and the glossary terms in
 * it. Locked segments are not selected.
 *
 * @param versionId null selects no text
 */
export function bodyColumns(viewer: Viewer, versionId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    (SELECT json_agg(json_build_object('minRank', s."minRank", 'level', t."name", 'words', s."words", 'blocks', s."blocks") ORDER BY s."position")
      FROM "Segment" s LEFT JOIN "Tier" t ON t."rank" = s."minRank"
      WHERE s."versionId" = ${versionId} AND ${readable(viewer, "s")}) AS "segments",
    (SELECT json_agg(json_build_object('id', m."entityId", 'slug', e."slug", 'kind', e."kind", 'country', e."country",
        'summary', e."summary", 'minRank', m."minRank", 'names', ${primaryNamesOf("e")}) ORDER BY m."first", e."slug")
      FROM (
        SELECT m."entityId", min(m."minRank") AS "minRank", min(b."position") AS "first"
        FROM "Mention" m JOIN "Block" b ON b."versionId" = m."versionId" AND b."blockId" = m."blockId"
        WHERE m."versionId" = ${versionId} AND ${readable(viewer, "m")} GROUP BY m."entityId"
      ) m
      JOIN "Entity" named ON named."id" = m."entityId"
      JOIN "Entity" e ON e."id" = coalesce(named."mergedIntoId", named."id")) AS "cards",
    (SELECT json_agg(json_build_object('slug', g."slug", 'zh', g."zh", 'pinyin', g."pinyin", 'en', g."en", 'sense', g."sense", 'usage', g."usage") ORDER BY g."slug")
      FROM "GlossaryTerm" g WHERE ${CHINESE} AND EXISTS (
        -- Most segments have none, which is sooner found than that they have none of the terms.
        SELECT 1 FROM "Segment" s
        WHERE s."versionId" = ${versionId} AND ${readable(viewer, "s")} AND ${hasChinese(Prisma.sql`s."text"`)} AND position(g."zh" IN s."text") > 0)) AS "glossary"`;
}

/** What a row of {@link BODY_ROW} says. */
export function bodyOf(row: BodyRow): ReportBody {
  const segments = row.segments ?? [];
  return {
    segments: segments.map(({ minRank, level, blocks }) => ({
      level: canRead(ANONYMOUS, { minRank }) ? null : (level ?? "Members"),
      blocks,
    })),
    cards: (row.cards ?? []).map(({ minRank, names, ...card }) => ({
      ...card,
      names: names ?? [],
      public: canRead(ANONYMOUS, { minRank }),
    })),
    glossary: row.glossary ?? [],
    words: segments.reduce((sum, segment) => sum + segment.words, 0),
  };
}
