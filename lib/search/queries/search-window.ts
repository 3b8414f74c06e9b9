import "server-only";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { HIT_END, HIT_START } from "@/lib/reports/queries/segment-excerpts";
import type { SearchCursor } from "../cursor";
import { anyOf, type SearchTerm, termQuery } from "../parse-search";

/** How many of the newest matches of the rarest term are looked at and ranked together. */
const WINDOW = 150;

export type FoundReport = {
  slug: string;
  title: string;
  standfirst: string;
  publishedAt: Date;
  level: string | null;
  /** readable segments with some of the terms, the best first; `terms` has a bit for each that it has */
  segments: { segmentId: string; terms: number }[] | null;
};

export type SearchWindow = {
  found: FoundReport[];
  /** where the next window begins; null when this was the last */
  end: SearchCursor["before"];
};

type Row = { end: { publishedAt: string; reportId: string } | null; found: FoundReport | null };

/**
 * Reports that have every term where this viewer may read, among the newest matches of the first term; ranked, `limit`
 * of them after `skip`. The work is bounded whatever the number of reports: the planner walks the entries by date when
 * the term is common and takes the inverted index when it is rare. Only readable rows are looked at, so a locked word
 * decides nothing. One statement.
 */
export async function searchWindow(
  viewer: Viewer,
  [first, ...others]: readonly [SearchTerm, ...SearchTerm[]],
  { before, skip }: SearchCursor,
  limit: number,
): Promise<SearchWindow> {
  const terms = [first, ...others];
  const any = anyOf(terms);
  const behind = before
    ? Prisma.sql`AND (e."publishedAt", e."reportId") < (${before.publishedAt}::timestamptz, ${before.reportId}::uuid)`
    : Prisma.empty;
  const bits = Prisma.join(
    terms.map(
      (term, at) => Prisma.sql`CASE WHEN e."vector" @@ ${termQuery(term)} THEN ${2 ** at}::int ELSE 0 END`,
    ),
    " + ",
  );
  const rows = await db.$queryRaw<Row[]>`
    WITH newest AS MATERIALIZED (
      SELECT e."reportId", e."publishedAt" FROM "SearchEntry" e
      WHERE e."vector" @@ ${termQuery(first)} AND ${readable(viewer, "e")} ${behind}
      ORDER BY e."publishedAt" DESC, e."reportId" DESC LIMIT ${WINDOW}
    ),
    matching AS MATERIALIZED (
      SELECT n."reportId" FROM (SELECT DISTINCT "reportId" FROM newest) n
      ${
        others.length === 0
          ? Prisma.empty
          : Prisma.sql`WHERE ${Prisma.join(
              others.map((term) => stands(viewer, term)),
              " AND ",
            )}`
      }
    ),
    ranked AS (
      SELECT m."reportId", sum(ts_rank(e."vector", ${any})) AS score
      FROM matching m JOIN "SearchEntry" e ON e."reportId" = m."reportId"
      WHERE ${readable(viewer, "e")} AND e."vector" @@ ${any} GROUP BY m."reportId"
    ),
    page AS (
      SELECT r."id", r."slug", r."publishedAt", v."title", v."standfirst",
        CASE WHEN v."fullRank" > 0 THEN coalesce(t."name", 'Members') END AS "level",
        row_number() OVER (ORDER BY k.score * (1 + exp(- extract(epoch FROM now() - r."publishedAt") / 31557600)) DESC,
          r."publishedAt" DESC, r."id") AS place
      FROM ranked k JOIN "Report" r ON r."id" = k."reportId" JOIN "ReportVersion" v ON v."id" = r."currentVersionId"
      LEFT JOIN "Tier" t ON t."rank" = v."fullRank"
      ORDER BY place LIMIT ${limit} OFFSET ${skip}
    )
    SELECT
      (SELECT json_build_object('publishedAt', n."publishedAt", 'reportId', n."reportId") FROM newest n
        WHERE (SELECT count(*) FROM newest) = ${WINDOW} ORDER BY n."publishedAt", n."reportId" LIMIT 1) AS "end",
      CASE WHEN p."id" IS NOT NULL THEN json_build_object('slug', p."slug", 'publishedAt', p."publishedAt", 'level', p."level",
        'title', ts_headline('english'::regconfig, p."title", ${any}, ${WHOLE}::text),
        'standfirst', ts_headline('english'::regconfig, p."standfirst", ${any}, ${WHOLE}::text),
        'segments', (SELECT json_agg(json_build_object('segmentId', b."segmentId", 'terms', b.terms) ORDER BY b.score DESC)
          FROM (
            SELECT e."segmentId", ${bits} AS terms, ts_rank(e."vector", ${any}) AS score FROM "SearchEntry" e
            WHERE e."reportId" = p."id" AND e."segmentId" IS NOT NULL AND ${readable(viewer, "e")} AND e."vector" @@ ${any}
            ORDER BY score DESC LIMIT 8
          ) b)) END AS "found"
    FROM (SELECT 1) one LEFT JOIN page p ON true ORDER BY p.place`;
  const end = rows[0]?.end ?? null;
  return {
    found: rows.flatMap(({ found }) =>
      found ? [{ ...found, publishedAt: new Date(found.publishedAt) }] : [],
    ),
    end: end && { publishedAt: new Date(end.publishedAt), reportId: end.reportId },
  };
}

/** Title and standfirst are shown whole. */
const WHOLE = `HighlightAll=true,StartSel="${HIT_START}",StopSel="${HIT_END}"`;

function stands(viewer: Viewer, term: SearchTerm): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "SearchEntry" e
    WHERE e."reportId" = n."reportId" AND ${readable(viewer, "e")} AND e."vector" @@ ${termQuery(term)})`;
}
