import type { PlantedBug } from "../copy-tree";

const LISTS = "lib/reports/queries/list-reports.test.ts";
const SEARCH = "lib/search/queries/search-reports.test.ts";
const SUGGESTIONS = "lib/search/queries/answer-question.test.ts";
const ENTITY = "lib/entities/queries/read-entity.test.ts";

/** Mistakes outside a report's own page: lists, feed, sitemap, search, entities. */
export const LIST_BUGS: PlantedBug[] = [
  {
    name: "an excerpt from the whole text",
    file: "lib/publishing/public-summary.ts",
    find: "segments.filter((segment) => opens(PUBLIC_RANK, segment.minRank))",
    replace: "[...segments]",
    detector: { kind: "unit", file: "lib/publishing/commands/publish-report.test.ts" },
  },
  {
    name: "the feed with every segment",
    file: "lib/reports/queries/feed-reports.ts",
    find: ` AND \${readable(viewer, "s")}`,
    replace: "",
    detector: { kind: "live", check: { grid: "/feeds/reports.xml" } },
  },
  {
    name: "the feed with the rank of the desk",
    file: "app/feeds/reports.xml/route.ts",
    find: "listFeed(ANONYMOUS, 30)",
    replace: `listFeed({ kind: "operator" }, 30)`,
    detector: { kind: "live", check: { grid: "/feeds/reports.xml" } },
  },
  {
    name: "a sitemap with what is not published",
    file: "lib/reports/queries/list-addresses.ts",
    find: `FROM "Report" WHERE "currentVersionId" IS NOT NULL`,
    replace: `FROM "Report"`,
    detector: { kind: "unit", file: LISTS },
  },
  {
    name: "reports listed under an entity that locked words name",
    file: "lib/reports/queries/list-reports.ts",
    find: ` AND \${readable(viewer, "l")}`,
    replace: "",
    detector: { kind: "unit", file: LISTS },
  },
  {
    name: "search without the rank",
    file: "lib/search/queries/search-window.ts",
    find: `"SearchEntry" e WHERE \${readable(viewer, "e")} \${`,
    replace: `"SearchEntry" e WHERE true \${`,
    also: [
      {
        file: "lib/search/queries/search-window.ts",
        find: `WHERE \${readable(viewer, "e")} AND e."vector" @@ \${any} GROUP`,
        replace: `WHERE e."vector" @@ \${any} GROUP`,
      },
    ],
    detector: { kind: "unit", file: SEARCH },
  },
  {
    name: "search that lets a locked word count for another",
    file: "lib/search/queries/search-window.ts",
    find: `n."reportId" AND \${readable(viewer, "e")} AND`,
    replace: `n."reportId" AND`,
    detector: { kind: "unit", file: SEARCH },
  },
  {
    name: "suggestions among words of every level",
    file: "lib/search/queries/like-words.ts",
    find: `w."word" % a.word AND \${readable(viewer, "w")}`,
    replace: `w."word" % a.word`,
    detector: { kind: "unit", file: SUGGESTIONS },
  },
  {
    name: "a suggestion that the reader's own search does not find",
    file: "lib/search/queries/answer-question.ts",
    find: "if (best && best.results.results.length > 2 * found.length) return best;",
    replace: "if (best) return best;",
    detector: { kind: "unit", file: SUGGESTIONS },
  },
  {
    name: "sentences around a mention without the rank",
    file: "lib/entities/queries/entity-reports.ts",
    find: ` AND \${readable(viewer, "m")}\n          GROUP BY`,
    replace: "\n          GROUP BY",
    detector: { kind: "live", check: { grid: "/entities/[slug]" } },
  },
  {
    name: "sentences of earlier versions",
    file: "lib/entities/queries/entity-reports.ts",
    find: `WHERE m."versionId" = r."currentVersionId" AND m."entityId" = \${own} AND \${readable(viewer, "m")}\n          GROUP`,
    replace: `WHERE m."reportId" = r."id" AND m."entityId" = \${own} AND \${readable(viewer, "m")}\n          GROUP`,
    detector: { kind: "live", check: { grid: "/entities/[slug]" } },
  },
  {
    name: "sentences that prove a relationship without the rank",
    file: "lib/entities/queries/proof-sql.ts",
    find: ` AND \${readable(viewer, "p")} AND \${standing("ev", day)}`,
    replace: ` AND \${standing("ev", day)}`,
    detector: { kind: "unit", file: "lib/entities/queries/two-places.test.ts" },
  },
  {
    name: "relationships with a locked proof, or none, for everyone",
    file: "lib/entities/queries/entity-as-of.ts",
    find: `(\${standing("x", day)} AND \${readable(viewer, "x")})`,
    replace: `(\${standing("x", day)})`,
    detector: { kind: "unit", file: ENTITY },
  },
  {
    name: "claims of a timeline without the rank",
    file: "lib/entities/queries/entity-claim-sql.ts",
    find: ` AND \${readable(viewer, "vc")} AND \${publishedBy(day)}`,
    replace: ` AND \${publishedBy(day)}`,
    detector: { kind: "unit", file: "lib/entities/queries/two-places.test.ts" },
  },
];
