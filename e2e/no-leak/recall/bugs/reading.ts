import type { PlantedBug } from "../copy-tree";

const BODY = "lib/reports/queries/report-body.ts";
const HEAD = "lib/reports/queries/report-head.ts";
const PAGE = "app/(reader)/reports/[slug]/page.tsx";

/** Puts the whole text among the public fields of a version, for bugs that then leak it somewhere. */
const TEXT_IN_HEAD = {
  file: HEAD,
  find: `v."tags", v."fullRank",`,
  replace: `v."tags", v."fullRank", (SELECT string_agg(s."text", ' ') FROM "Segment" s WHERE s."versionId" = v."id") AS "text",`,
};

/** Its row refuses unknown columns. */
const TEXT_IN_ROW = {
  file: HEAD,
  find: "  fullRank: z.int(),\n  lockedRank",
  replace: "  fullRank: z.int(),\n  text: z.string().nullable(),\n  lockedRank",
};

/** Mistakes between the segments and the page of a report. */
export const READING_BUGS: PlantedBug[] = [
  {
    name: "the page's segments without the rank",
    file: BODY,
    find: ` AND \${readable(viewer, "s")}) AS "segments"`,
    replace: `) AS "segments"`,
    detector: { kind: "live", check: { grid: "/reports/[slug]" } },
  },
  {
    name: "the comparison of ranks the wrong way round",
    file: "lib/access/sql.ts",
    find: `"minRank"\`)} <= \${accessRank(viewer)}`,
    replace: `"minRank"\`)} >= \${accessRank(viewer)}`,
    detector: { kind: "unit", file: "lib/reports/queries/read-report.test.ts" },
  },
  {
    name: "everyone has the rank of the desk",
    file: "lib/access/rank.ts",
    find: "if (isStaff(viewer)) return STAFF_RANK;",
    replace: "if (viewer) return STAFF_RANK;",
    detector: { kind: "unit", file: "lib/access/rank.test.ts" },
  },
  {
    name: "cards of entities that only locked words name",
    file: BODY,
    find: ` AND \${readable(viewer, "m")} GROUP BY`,
    replace: " GROUP BY",
    detector: { kind: "unit", file: "lib/reports/queries/read-report.test.ts" },
  },
  {
    name: "reading time from all words",
    file: BODY,
    find: `AS "segments",`,
    replace: `AS "segments",
      (SELECT sum(s."words")::int FROM "Segment" s WHERE s."versionId" = \${versionId}::uuid) AS "total",`,
    also: [
      {
        file: BODY,
        find: "words: segments.reduce((sum, segment) => sum + segment.words, 0)",
        replace: "words: Object(row).total",
      },
    ],
    detector: { kind: "unit", file: "lib/reports/queries/read-report.test.ts" },
  },
  {
    name: "a whole row passed to a client component",
    ...TEXT_IN_HEAD,
    also: [
      TEXT_IN_ROW,
      {
        file: PAGE,
        find: `import { JsonLdScript,`,
        replace: `import { KeepFocus } from "@/components/ui/keep-focus";\nimport { JsonLdScript,`,
      },
      {
        file: PAGE,
        find: `<PageScript name="report" />`,
        replace: `<KeepFocus {...{ row: page.head }}>{null}</KeepFocus>\n      <PageScript name="report" />`,
      },
    ],
    detector: { kind: "live", check: { grid: "/reports/[slug]" } },
  },
  {
    name: "a whole row written into JSON-LD",
    ...TEXT_IN_HEAD,
    also: [
      TEXT_IN_ROW,
      {
        file: "components/report/json-ld.ts",
        find: `"@type": "AnalysisNewsArticle",`,
        replace: `"@type": "AnalysisNewsArticle",\n    ...head,`,
      },
    ],
    detector: { kind: "live", check: { grid: "/reports/[slug]" } },
  },
  {
    name: "the description of the page's head from the text",
    ...TEXT_IN_HEAD,
    also: [
      TEXT_IN_ROW,
      {
        file: "app/(reader)/reports/[slug]/metadata.ts",
        find: "const { title, standfirst: description } = head;",
        replace: "const { title } = head;\n  const description = String(Object(head).text);",
      },
    ],
    detector: { kind: "live", check: { grid: "/reports/[slug]" } },
  },
  {
    name: "the words of what was withdrawn",
    file: "lib/reports/queries/read-report.ts",
    find: "body: isStaff(viewer) ? body : null",
    replace: "body",
    also: [
      {
        file: "lib/reports/queries/read-report.ts",
        find: `CASE WHEN \${isStaff(viewer)} THEN v."id" ELSE r."currentVersionId" END`,
        replace: `v."id"`,
      },
    ],
    detector: { kind: "live", check: { grid: "/reports/[slug]" } },
  },
  {
    name: "pictures without the gate",
    file: "lib/reports/queries/find-attachment.ts",
    find: ` AND \${readable(viewer, "f")}`,
    replace: "",
    detector: { kind: "live", check: "pictures" },
  },
  {
    name: "pictures of earlier versions",
    file: "lib/reports/queries/find-attachment.ts",
    find: `r."currentVersionId" = f."versionId"`,
    replace: `r."id" = (SELECT "reportId" FROM "ReportVersion" WHERE "id" = f."versionId")`,
    detector: { kind: "live", check: "pictures" },
  },
];
