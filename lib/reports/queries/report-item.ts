import "server-only";
import { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";
import { TextList } from "@/lib/db/rows";
import type { ReportItem } from "../types";

/** What `ITEM_COLUMNS` selects. */
export const ItemRow = z.strictObject({
  id: z.string(),
  slug: z.string(),
  publishedAt: z.date(),
  title: z.string(),
  standfirst: z.string(),
  excerpt: z.string(),
  tags: TextList,
  level: z.string().nullable(),
  authors: z.array(z.strictObject({ slug: z.string(), name: z.string() })).nullable(),
});
export type ItemRow = z.infer<typeof ItemRow>;

/** SQL for what a list shows of a live report `r` in its version `v`, with its tier `t`; no segment text. */
export const ITEM_COLUMNS = Prisma.sql`r."id", r."slug", r."publishedAt", v."title", v."standfirst",
  v."publicExcerpt" AS "excerpt", v."tags", CASE WHEN v."fullRank" > 0 THEN coalesce(t."name", 'Members') END AS "level",
  (SELECT json_agg(json_build_object('slug', a."slug", 'name', coalesce(va."name", a."name")) ORDER BY va."position")
    FROM "VersionAuthor" va JOIN "Author" a ON a."id" = va."authorId" WHERE va."versionId" = v."id") AS "authors"`;

/** SQL for the live reports, each in the version that readers see. */
export const LIVE_REPORTS = Prisma.sql`"Report" r JOIN "ReportVersion" v ON v."id" = r."currentVersionId"
  LEFT JOIN "Tier" t ON t."rank" = v."fullRank"`;

/** The view of a row. */
export function toItem({ id: _id, authors, ...row }: ItemRow): ReportItem {
  return { ...row, authors: authors ?? [] };
}
