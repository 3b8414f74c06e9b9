import "server-only";
import { z } from "zod";
import { readable, readableWhole } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { HIT_END, HIT_START } from "@/lib/reports/queries/segment-excerpts";
import type { SearchCursor } from "../cursor";
import { anyOf, type SearchTerm, termQuery } from "../parse-search";
import { WALKED, WINDOW } from "../policy";
import { type SearchQuery, WITHIN } from "../schema";
import type { WeighedTerms } from "./weigh-terms";

export type FoundReport = {
  slug: string;
  title: string;
  standfirst: string;
  publishedAt: Date;
  level: string | null;
  /** readable segments with some of the terms, the best first; `terms` has a bit for each term they contain */
  segments: { segmentId: string; terms: number }[] | null;
};

/** Which of the reports found are wanted, and in which order. */
export type Narrowing = Pick<SearchQuery, "sort" | "within" | "tag" | "open">;

export type SearchWindow = {
  found: FoundReport[];
  /** where the next window begins; null when this was the last */
  end: SearchCursor["before"];
};

const Row = z.strictObject({
  end: z.strictObject({ publishedAt: z.string(), reportId: z.string() }).nullable(),
  found: z
    .strictObject({
      slug: z.string(),
      publishedAt: z.string(),
      level: z.string().nullable(),
      title: z.string(),
      standfirst: z.string(),
      segments: z.array(z.strictObject({ segmentId: z.string(), terms: z.int() })).nullable(),
    })
    .nullable(),
});

/**
 * Reports that contain every term, and none of `without`, where this viewer may read, among the newest matches of the
 * first term; ranked, `limit` of them after `skip`. With `walk` the matches are found by walking the entries by date,
 * otherwise by the inverted index, with `recent` first since then and before only if those are too few; either way the
 * work is bounded. Only readable rows are examined, so a locked word
 * decides nothing. One statement.
 */
export async function searchWindow(
  viewer: Viewer,
  {
    terms: [first, ...others],
    without,
    walk,
    recent,
    ...narrowing
  }: Pick<WeighedTerms, "walk" | "recent"> &
    Narrowing & {
      terms: readonly [SearchTerm, ...SearchTerm[]];
      without: readonly SearchTerm[];
    },
  { before, skip }: SearchCursor,
  limit: number,
): Promise<SearchWindow> {
  const terms = [first, ...others];
  const any = anyOf(terms);
  // The typed terms count more than their alternatives.
  const asked = anyOf(terms.map(({ also: _, ...term }) => term));
  const rank = terms.some(({ also = [] }) => also.length > 0)
    ? Prisma.sql`ts_rank(e."vector", ${any}) + ts_rank(e."vector", ${asked})`
    : Prisma.sql`ts_rank(e."vector", ${any})`;
  const entries = Prisma.sql`"SearchEntry" e WHERE ${readable(viewer, "e")} ${
    before
      ? Prisma.sql`AND (e."publishedAt", e."reportId") < (${before.publishedAt}::timestamptz, ${before.reportId}::uuid)`
      : Prisma.empty
  } ${since(narrowing)}`;
  const newestFirst = Prisma.sql`ORDER BY e."publishedAt" DESC, e."reportId" DESC`;
  const bits = Prisma.join(
    terms.map(
      (term, at) => Prisma.sql`CASE WHEN e."vector" @@ ${termQuery(term)} THEN ${2 ** at}::int ELSE 0 END`,
    ),
    " + ",
  );
  const found = Prisma.sql`SELECT e."reportId", e."publishedAt" FROM ${entries} AND e."vector" @@ ${termQuery(first)}`;
  const rows = await selectRows(db, "search-window", Row)`
    WITH ${
      recent && !walk
        ? Prisma.sql`recent AS MATERIALIZED (${found} AND e."publishedAt" >= ${recent}),`
        : Prisma.empty
    }
    matches AS ${
      walk
        ? Prisma.sql`NOT MATERIALIZED (
            SELECT e."reportId", e."publishedAt" FROM (SELECT e.* FROM ${entries} ${newestFirst} LIMIT ${WALKED}) e
            WHERE e."vector" @@ ${termQuery(first)})`
        : recent
          ? Prisma.sql`MATERIALIZED (
            SELECT * FROM recent UNION ALL
            (${found} AND e."publishedAt" < ${recent} AND (SELECT count(*) FROM recent) < ${WINDOW}))`
          : Prisma.sql`MATERIALIZED (${found})`
    },
    newest AS MATERIALIZED (SELECT e.* FROM matches e ${newestFirst} LIMIT ${WINDOW}),
    matching AS MATERIALIZED (
      SELECT n."reportId" FROM (SELECT DISTINCT "reportId" FROM newest) n
      WHERE ${Prisma.join(
        [
          Prisma.sql`true`,
          ...others.map((term) => contains(viewer, term)),
          ...without.map((term) => Prisma.sql`NOT ${contains(viewer, term)}`),
          ...wanted(viewer, narrowing),
        ],
        " AND ",
      )}
    ),
    ranked AS (
      SELECT m."reportId", sum(${rank}) AS score
      FROM matching m JOIN "SearchEntry" e ON e."reportId" = m."reportId"
      WHERE ${readable(viewer, "e")} AND e."vector" @@ ${any} GROUP BY m."reportId"
    ),
    page AS (
      SELECT r."id", r."slug", r."publishedAt", v."title", v."standfirst",
        CASE WHEN v."fullRank" > 0 THEN coalesce(t."name", 'Members') END AS "level",
        row_number() OVER (ORDER BY ${
          narrowing.sort === "newest"
            ? Prisma.empty
            : Prisma.sql`k.score * (1 + exp(- extract(epoch FROM now() - r."publishedAt") / 31557600)) DESC,`
        } r."publishedAt" DESC, r."id" DESC) AS place
      FROM ranked k JOIN "Report" r ON r."id" = k."reportId" JOIN "ReportVersion" v ON v."id" = r."currentVersionId"
      LEFT JOIN "Tier" t ON t."rank" = v."fullRank"
      ORDER BY place LIMIT ${limit} OFFSET ${skip}
    )
    SELECT
      CASE
        WHEN (SELECT count(*) FROM newest) = ${WINDOW} THEN (
          SELECT ${PLACE} FROM newest e ORDER BY e."publishedAt", e."reportId" LIMIT 1)
        ${walk ? Prisma.sql`ELSE (SELECT ${PLACE} FROM ${entries} ${newestFirst} OFFSET ${WALKED - 1} LIMIT 1)` : Prisma.empty}
      END AS "end",
      CASE WHEN p."id" IS NOT NULL THEN json_build_object('slug', p."slug", 'publishedAt', p."publishedAt", 'level', p."level",
        'title', ts_headline('english'::regconfig, p."title", ${any}, ${WHOLE}::text),
        'standfirst', ts_headline('english'::regconfig, p."standfirst", ${any}, ${WHOLE}::text),
        'segments', (SELECT json_agg(json_build_object('segmentId', b."segmentId", 'terms', b.terms) ORDER BY b.score DESC)
          FROM (
            SELECT e."segmentId", bit_or(${bits}) AS terms, sum(ts_rank(e."vector", ${any})) AS score FROM "SearchEntry" e
            WHERE e."reportId" = p."id" AND e."segmentId" IS NOT NULL AND ${readable(viewer, "e")} AND e."vector" @@ ${any}
            GROUP BY e."segmentId"
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

const PLACE = Prisma.sql`json_build_object('publishedAt', e."publishedAt", 'reportId', e."reportId")`;

/** Title and standfirst are shown whole. */
const WHOLE = `HighlightAll=true,StartSel="${HIT_START}",StopSel="${HIT_END}"`;

const since = ({ within }: Narrowing): Prisma.Sql =>
  within === undefined
    ? Prisma.empty
    : Prisma.sql`AND e."publishedAt" >= ${firstDay(Prisma.sql`${WITHIN[within]}::int`)}`;

/** SQL for the beginning of the day that is so many days ago, in UTC, so that a page is the same all day. */
export const firstDay = (days: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(((now() AT TIME ZONE 'UTC')::date - ${days})::timestamp AT TIME ZONE 'UTC')`;

/** SQL conditions on the current version of the report of `n`. They are asked within a window, so its bound holds. */
function wanted(viewer: Viewer, { tag, open }: Narrowing): Prisma.Sql[] {
  const of = (condition: Prisma.Sql) => Prisma.sql`EXISTS (
    SELECT FROM "Report" x JOIN "ReportVersion" y ON y."id" = x."currentVersionId"
    WHERE x."id" = n."reportId" AND ${condition})`;
  return [
    ...(tag === undefined ? [] : [of(Prisma.sql`y."tags" @> ARRAY[${tag}]::text[]`)]),
    ...(open === undefined ? [] : [of(readableWhole(viewer))]),
  ];
}

function contains(viewer: Viewer, term: SearchTerm): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "SearchEntry" e
    WHERE e."reportId" = n."reportId" AND ${readable(viewer, "e")} AND e."vector" @@ ${termQuery(term)})`;
}
