import { type Channel, HOSTILE_QUERIES, inEveryForm, perReport } from "../probes";
import type { Canary } from "../world";

const among =
  (...places: string[]) =>
  (canary: Canary) =>
    places.includes(canary.place) && canary.level !== "staff";

const TOPIC = among("title of a topic", "comment of a topic");

/** The forum, and what open pages are told. Its category is for professional readers. */
export const FORUM_CHANNELS: Channel[] = [
  {
    route: "/forum",
    probes: () => [
      ...inEveryForm("/forum", among("name of a category", "words about a category", "title of a topic")),
      { path: "/forum?sort=newest" },
      { path: "/forum?sort=busiest&after=1~00000000-0000-7000-8000-000000000000", rare: true },
      ...HOSTILE_QUERIES.map((query) => ({ path: `/forum?${query}`, rare: true })),
    ],
  },
  { route: "/forum/reports", probes: () => inEveryForm("/forum/reports") },
  {
    route: "/forum/search",
    probes: () => [
      ...inEveryForm("/forum/search?q=canary", TOPIC),
      ...["canary+held", "room", "held+words", "-nothing+canary"].map((q) => ({
        path: `/forum/search?q=${q}`,
      })),
      ...HOSTILE_QUERIES.map((query) => ({ path: `/forum/search?q=canary&${query}`, rare: true })),
    ],
  },
  {
    route: "/forum/[category]",
    probes: () => [
      ...inEveryForm(
        "/forum/canary-room",
        among("name of a category", "words about a category", "title of a topic"),
      ),
      ...HOSTILE_QUERIES.map((query) => ({ path: `/forum/canary-room?${query}`, rare: true })),
    ],
  },
  {
    route: "/forum/[category]/new",
    probes: () => inEveryForm("/forum/canary-room/new", among("name of a category")),
  },
  {
    route: "/forum/[category]/[topic]",
    probes: () => [
      ...inEveryForm("/forum/canary-room/canary-topic", TOPIC),
      { path: "/forum/canary-room/canary-topic?sort=newest" },
      { path: "/forum/canary-room/canary-held" },
      { path: "/forum/another-room/canary-topic" },
      ...HOSTILE_QUERIES.map((query) => ({ path: `/forum/canary-room/canary-topic?${query}`, rare: true })),
    ],
  },
  {
    route: "/live",
    probes: (world) => [
      { path: "/live?thread=topic:canary-topic", control: among("comment of a topic") },
      { path: "/live?thread=topic:canary-held" },
      ...perReport(world, (slug, reportId) => [
        {
          path: `/live?thread=report:${reportId}`,
          control: slug === "canary-live" ? among("comment", "name of a writer") : undefined,
        },
        { path: `/live?thread=report:${reportId}&after=1`, rare: true },
      ]),
      ...HOSTILE_QUERIES.map((query) => ({ path: `/live?thread=topic:canary-topic&${query}`, rare: true })),
    ],
  },
];
