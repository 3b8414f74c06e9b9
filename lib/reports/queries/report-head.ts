import "server-only";
import { z } from "zod";
import { opens } from "@/lib/access/rank";
import { readable } from "@/lib/access/sql";
import { PUBLIC_RANK, type Viewer } from "@/lib/access/types";
import { Prisma } from "@/lib/db/generated/client";
import { EntityKind, VersionKind } from "@/lib/db/generated/enums";
import { prepared } from "@/lib/db/prepared";
import { readAbout } from "@/lib/db/render-notes";
import { TextList } from "@/lib/db/rows";
import { wordsAtWall } from "@/lib/document/walls";
import { NotFound } from "@/lib/errors";
import { PrimaryNamesJson, primaryNamesOf } from "@/lib/names/queries/entity-names";
import type { Offer, OfferTier, ReportHead } from "../types";

const Tier = z.strictObject({
  slug: z.string(),
  name: z.string(),
  rank: z.int(),
  priceText: z.string(),
  summary: z.string(),
  benefits: TextList,
});
type Tier = z.infer<typeof Tier>;

const HeadRow = z.strictObject({
  reportId: z.string(),
  slug: z.string(),
  publishedAt: z.date(),
  updatedAt: z.date(),
  live: z.boolean(),
  withdrawal: z.strictObject({ reason: z.string(), createdAt: z.string() }).nullable(),
  dated: z.strictObject({ on: z.string(), reason: z.string() }).nullable(),
  claimed: z.boolean(),
  versionId: z.string(),
  number: z.int(),
  hash: z.string(),
  title: z.string(),
  standfirst: z.string(),
  offer: z.string(),
  tags: TextList,
  fullRank: z.int(),
  lockedRank: z.int().nullable(),
  wall: z.strictObject({ at: z.int(), offer: z.string() }).nullable(),
  authors: z.array(z.strictObject({ slug: z.string(), name: z.string() })).nullable(),
  subjects: z
    .array(
      z.strictObject({
        slug: z.string(),
        kind: z.enum(EntityKind),
        country: z.string().nullable(),
        summary: z.string(),
        names: PrimaryNamesJson,
      }),
    )
    .nullable(),
  history: z
    .array(
      z.strictObject({
        number: z.int(),
        kind: z.enum(VersionKind),
        reason: z.string().nullable(),
        publishedAt: z.string(),
        credits: TextList,
      }),
    )
    .nullable(),
  tiers: z.array(Tier).nullable(),
});

/** The columns of {@link headSql}, for statements that select more of the report. */
export const HEAD_ROW = HeadRow.shape;

export type FoundHead = {
  head: ReportHead;
  offer: Offer | null;
  /** set if the report was withdrawn */
  withdrawal: { reason: string; withdrawnAt: Date } | null;
  /** whether its text has claims; never shown, since they may be locked */
  claimed: boolean;
};

/**
 * What everyone may know about the report that has or had this slug, in one statement.
 *
 * @throws NotFound for an unknown slug, and for a report that was never published
 */
export async function findHead(viewer: Viewer, slug: string): Promise<FoundHead> {
  const [row] = await readAbout([slug], () => prepared("report-head", HeadRow, headSql(viewer, slug)));
  if (!row) throw new NotFound();
  return headOf(row);
}

/**
 * A row of {@link HEAD_ROW} for the report that has or had this slug.
 *
 * @param more further columns, after a comma: `r` is the report, and `v` its version, the last one if it was withdrawn
 */
export function headSql(viewer: Viewer, slug: string, more: Prisma.Sql = Prisma.empty): Prisma.Sql {
  return Prisma.sql`
    SELECT r."id" AS "reportId", r."slug", r."publishedAt", r."updatedAt", r."currentVersionId" IS NOT NULL AS "live",
      CASE WHEN r."currentVersionId" IS NULL THEN json_build_object('reason', w."reason", 'createdAt', w."createdAt") END AS "withdrawal",
      CASE WHEN v."datedOn" IS NOT NULL THEN json_build_object('on', to_char(v."datedOn", 'YYYY-MM-DD'), 'reason', v."datedReason") END AS "dated",
      EXISTS (SELECT FROM "VersionClaim" vc WHERE vc."versionId" = v."id") AS "claimed",
      v."id" AS "versionId", v."number", v."hash", v."title", v."standfirst", v."offer", v."tags", v."fullRank",
      (SELECT min(b."minRank") FROM "Block" b WHERE b."versionId" = v."id" AND NOT (${readable(viewer, "b")})) AS "lockedRank",
      (SELECT json_build_object('at', w."at" - 1, 'offer', w."offer")
        FROM ROWS FROM (jsonb_to_recordset(v."walls") AS ("minRank" int, "offer" text)) WITH ORDINALITY AS w("minRank", "offer", "at")
        WHERE NOT (${readable(viewer, "w")}) ORDER BY w."at" LIMIT 1) AS "wall",
      (SELECT json_agg(json_build_object('slug', a."slug", 'name', coalesce(va."name", a."name")) ORDER BY va."position")
        FROM "VersionAuthor" va JOIN "Author" a ON a."id" = va."authorId" WHERE va."versionId" = v."id") AS "authors",
      (SELECT json_agg(json_build_object('slug', e."slug", 'kind', e."kind", 'country', e."country",
          'summary', e."summary", 'names', coalesce(${primaryNamesOf("e")}, '[]')) ORDER BY s."position")
        FROM (
          SELECT coalesce(m."mergedIntoId", m."id") AS "id", min(s."position") AS "position"
          FROM "Subject" s JOIN "Entity" m ON m."id" = s."entityId" WHERE s."versionId" = v."id" GROUP BY 1
        ) s JOIN "Entity" e ON e."id" = s."id") AS "subjects",
      (SELECT json_agg(json_build_object('number', h."number", 'kind', h."kind", 'reason', h."reason", 'publishedAt', h."publishedAt", 'credits', (
          SELECT json_agg(q."creditName" ORDER BY q."answeredAt", q."id") FROM "CorrectionRequest" q
          WHERE q."reportId" = r."id" AND q."state" = 'corrected' AND q."correctedVersionId" = h."id" AND q."creditName" IS NOT NULL)) ORDER BY h."number" DESC)
        FROM "ReportVersion" h WHERE h."reportId" = r."id") AS "history",
      (SELECT json_agg(json_build_object('slug', t."slug", 'name', t."name", 'rank', t."rank", 'priceText', t."priceText", 'summary', t."summary", 'benefits', t."benefits") ORDER BY t."rank")
        FROM "Tier" t) AS "tiers"${more}
    FROM "Report" r
    LEFT JOIN LATERAL (
      SELECT * FROM "Withdrawal" w WHERE w."reportId" = r."id" ORDER BY w."createdAt" DESC LIMIT 1
    ) w ON r."currentVersionId" IS NULL
    JOIN "ReportVersion" v ON v."id" = coalesce(r."currentVersionId", w."versionId")
    WHERE r."id" = coalesce(
      (SELECT "id" FROM "Report" WHERE "slug" = ${slug}),
      (SELECT "reportId" FROM "SlugRedirect" WHERE "slug" = ${slug}))`;
}

/** What a row of {@link HEAD_ROW} says. */
export function headOf(row: z.infer<typeof HeadRow>): FoundHead {
  const {
    live,
    withdrawal,
    claimed,
    offer,
    wall,
    fullRank,
    lockedRank,
    tiers,
    authors,
    subjects,
    history,
    ...head
  } = row;
  return {
    head: {
      ...head,
      restricted: !opens(PUBLIC_RANK, fullRank),
      authors: authors ?? [],
      subjects: subjects ?? [],
      history: history ?? [],
    },
    offer: lockedRank === null ? null : offerOf(wordsAtWall(offer, wall), tiers ?? [], lockedRank, fullRank),
    withdrawal:
      live || withdrawal === null
        ? null
        : { reason: withdrawal.reason, withdrawnAt: new Date(withdrawal.createdAt) },
    claimed,
  };
}

/** The offer for a viewer whom `lockedRank` keeps out, if `fullRank` opens everything. */
export function offerOf(words: string, tiers: readonly Tier[], lockedRank: number, fullRank: number): Offer {
  const full = tiers.find((tier) => opens(tier.rank, fullRank)) ?? null;
  const first = tiers.find((tier) => opens(tier.rank, lockedRank)) ?? null;
  return { words, full: shown(full), first: first?.slug === full?.slug ? null : shown(first) };
}

function shown(tier: Tier | null): OfferTier | null {
  if (!tier) return null;
  const { rank: _rank, ...rest } = tier;
  return rest;
}
