import { FOLLOWING_CHANNELS } from "./listed/following-channels";
import { FORUM_CHANNELS } from "./listed/forum-channels";
import { GRAPH_CHANNELS } from "./listed/graph-channels";
import { LIBRARY_CHANNELS } from "./listed/library-channels";
import {
  type Channel,
  FULL,
  HOSTILE_QUERIES,
  inEveryForm,
  inLedger,
  isDiscussed,
  live,
  perReport,
} from "./probes";
import { OUTSIDE_THE_TEXT, type World } from "./world";

/** Every route of the build; `routes.spec.ts` fails when one is missing here or is no longer in the build. */
export const CHANNELS: Channel[] = [
  {
    route: "/reports/[slug]",
    probes: (world) =>
      perReport(world, (slug) => [
        ...inEveryForm(
          `/reports/${slug}`,
          (canary) => canary.report === slug && canary.level !== "staff" && canary.place !== "id of an edge",
        ),
        ...HOSTILE_QUERIES.map((query) => ({ path: `/reports/${slug}?${query}`, rare: true })),
        { path: `/reports/${slug}/` },
        { path: `/reports/${slug.toUpperCase()}` },
        { path: `/reports/${slug}`, headers: { accept: "application/json" } },
        { path: `/reports/${slug}`, headers: { "next-action": "0".repeat(40) } },
      ]),
  },
  {
    route: "/reports/[slug]/discussion",
    probes: (world) => [
      ...inEveryForm(
        "/reports/canary-live/discussion",
        (canary) => canary.place === "comment" || canary.place === "name of a writer",
      ),
      ...perReport(world, (slug) => [
        ...["?sort=newest", `?comment=${world.rows.commentId}`, `?reply=${world.rows.commentId}`].map(
          (query) => ({
            path: `/reports/${slug}/discussion${query}`,
          }),
        ),
        ...HOSTILE_QUERIES.map((query) => ({ path: `/reports/${slug}/discussion?${query}`, rare: true })),
      ]),
    ],
  },
  {
    route: "/reports/[slug]/discussion/[about]/[id]",
    probes: (world) => {
      const passage = `passages/${world.rows.passageId}`;
      return [
        ...inEveryForm(
          `/reports/canary-live/discussion/${passage}`,
          (canary) => canary.place.endsWith("on a passage") || isDiscussed(canary),
        ),
        ...perReport(world, (slug) => [
          { path: `/reports/${slug}/discussion/${passage}` },
          { path: `/reports/${slug}/discussion/${passage}?sort=newest` },
          { path: `/reports/${slug}/discussion/claims/${world.rows.passageId}` },
          ...HOSTILE_QUERIES.map((query) => ({
            path: `/reports/${slug}/discussion/${passage}?${query}`,
            rare: true,
          })),
        ]),
      ];
    },
  },
  {
    route: "/reports/[slug]/discussion/count",
    probes: (world) => perReport(world, (slug) => [{ path: `/reports/${slug}/discussion/count` }]),
  },
  {
    route: "/reports/[slug]/correct",
    probes: (world) => [
      ...inEveryForm(`/reports/canary-live/correct?block=${world.rows.passageId}`, isDiscussed),
      ...perReport(world, (slug) => [
        { path: `/reports/${slug}/correct` },
        { path: `/reports/${slug}/correct?block=${world.rows.passageId}` },
        ...HOSTILE_QUERIES.map((query) => ({
          path: `/reports/${slug}/correct?block=${world.rows.passageId}&${query}`,
          rare: true,
        })),
      ]),
    ],
  },
  {
    route: "/reports/[slug]/opengraph-image",
    probes: (world) => perReport(world, (slug) => [{ path: `/reports/${slug}/opengraph-image` }]),
  },
  {
    route: "/reports",
    probes: () => [
      ...inEveryForm("/reports"),
      ...inEveryForm("/reports?tag=canary"),
      ...inEveryForm("/reports?entity=canary-works"),
      ...HOSTILE_QUERIES.map((query) => ({ path: `/reports?${query}`, rare: true })),
    ],
  },
  {
    route: "/",
    probes: () => [
      ...inEveryForm("/"),
      ...HOSTILE_QUERIES.map((query) => ({ path: `/?${query}`, rare: true })),
    ],
  },
  {
    route: "/claims",
    probes: (world) => [
      ...inEveryForm("/claims"),
      ...inEveryForm(`/claims?entity=${world.entity}`, inLedger),
      ...HOSTILE_QUERIES.map((query) => ({ path: `/claims?${query}`, rare: true })),
    ],
  },
  { route: "/glossary", probes: () => [...inEveryForm("/glossary"), ...inEveryForm("/glossary?q=canary")] },
  { route: "/entities", probes: () => [...inEveryForm("/entities"), ...inEveryForm("/entities?q=canary")] },
  {
    route: "/entities/[slug]",
    probes: (world) => [
      ...inEveryForm(
        `/entities/${world.entity}`,
        // The page shows three sentences of a report, the first ones that this viewer may read.
        (canary) =>
          canary.place === "sentence of a mention" &&
          live(canary) &&
          ["public", "registered", "subscriber"].includes(canary.level),
      ),
      ...["2020-01-01", "2026-11-01", "2099-01-01", "nonsense"].flatMap((day) =>
        inEveryForm(`/entities/${world.entity}?asOf=${day}`),
      ),
      { path: `/entities/${world.entity}?before=4102444800000~v-00000000-0000-7000-8000-000000000000` },
      ...HOSTILE_QUERIES.map((query) => ({ path: `/entities/${world.entity}?${query}`, rare: true })),
    ],
  },
  {
    route: "/concentration",
    probes: (world) => [
      ...inEveryForm("/concentration"),
      ...inEveryForm(`/concentration?material=${world.entity}`),
      ...inEveryForm("/concentration?material=separated-rare-earth-oxides&stage=separation"),
      ...HOSTILE_QUERIES.map((query) => ({ path: `/concentration?${query}`, rare: true })),
    ],
  },
  {
    route: "/search",
    probes: (world) => [
      ...inEveryForm("/search?q=canary"),
      ...inEveryForm("/search"),
      ...inEveryForm("/search?q=canary&sort=newest&within=year&open=on"),
      // A quick run looks for every sixth; the words are in the same few kinds of places.
      ...world.canaries
        .filter((_, index) => FULL || index % 6 === 0)
        .map(({ word }) => ({
          path: `/search?q=${encodeURIComponent(word)}`,
          echo: word,
          rare: true,
        })),
    ],
  },
  {
    route: "/search/suggestions",
    probes: (world) => [
      { path: "/search/suggestions?q=canary" },
      ...HOSTILE_QUERIES.map((query) => ({ path: `/search/suggestions?q=canary&${query}`, rare: true })),
      ...world.canaries
        .filter((_, index) => FULL || index % 12 === 0)
        .map(({ word }) => ({ path: `/search/suggestions?q=${encodeURIComponent(word)}`, rare: true })),
    ],
  },
  { route: "/sources", probes: () => [...inEveryForm("/sources"), ...inEveryForm("/sources?q=canary")] },
  {
    route: "/authors/[slug]",
    probes: () => [
      ...inEveryForm("/authors/canary-author"),
      ...HOSTILE_QUERIES.map((query) => ({ path: `/authors/canary-author?${query}`, rare: true })),
    ],
  },
  {
    route: "/sources/[slug]",
    probes: () => [
      ...inEveryForm("/sources/canary-source", inLedger),
      ...HOSTILE_QUERIES.map((query) => ({ path: `/sources/canary-source?${query}`, rare: true })),
    ],
  },
  ...["cite.bib", "cite.ris", "cite.json"].map((file) => ({
    route: `/reports/[slug]/${file}`,
    probes: (world: World) =>
      perReport(world, (slug) => [
        { path: `/reports/${slug}/${file}` },
        { path: `/reports/${slug}/${file}?block=canary-block`, rare: true },
      ]),
  })),
  {
    route: "/reports/[slug]/stix.json",
    probes: (world) =>
      perReport(world, (slug) => [
        {
          path: `/reports/${slug}/stix.json`,
          control: (canary) =>
            canary.report === slug &&
            live(canary) &&
            canary.level !== "staff" &&
            canary.place === "statement of a claim",
        },
      ]),
  },
  { route: "/entities/[slug]/ftm.json", probes: (world) => [{ path: `/entities/${world.entity}/ftm.json` }] },
  { route: "/graph.graphml", probes: () => [{ path: "/graph.graphml" }] },
  { route: "/graph.csv", probes: () => [{ path: "/graph.csv" }] },
  { route: "/verify", probes: () => inEveryForm("/verify") },
  {
    route: "/verify/log.json",
    probes: () => [{ path: "/verify/log.json" }, { path: "/verify/log.json?after=1", rare: true }],
  },
  {
    route: "/verify/report.json",
    probes: (world) =>
      perReport(world, (slug, reportId) => [
        {
          path: `/verify/report.json?slug=${slug}`,
          // Only viewers who may read all of a report are given the input of its hash.
          control: (canary) =>
            live(canary) &&
            canary.report === slug &&
            canary.level === "professional" &&
            !OUTSIDE_THE_TEXT.has(canary.place),
        },
        { path: `/verify/report.json?id=${reportId}`, rare: true },
      ]),
  },
  { route: "/feeds/reports.xml", probes: () => inEveryForm("/feeds/reports.xml") },
  { route: "/sitemap.xml", probes: () => inEveryForm("/sitemap.xml") },
  {
    route: "/sitemaps/[kind]/[part]",
    probes: () => [
      ...inEveryForm("/sitemaps/reports/1.xml"),
      ...["pages/1.xml", "entities/1.xml", "sources/1.xml", "reports/2.xml", "drafts/1.xml"].map((part) => ({
        path: `/sitemaps/${part}`,
      })),
    ],
  },
  { route: "/robots.txt", probes: () => inEveryForm("/robots.txt") },
  ...FORUM_CHANNELS,
  ...GRAPH_CHANNELS,
  ...FOLLOWING_CHANNELS,
  ...LIBRARY_CHANNELS,
];
