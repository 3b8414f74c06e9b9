import { type Channel, HOSTILE_QUERIES, inEveryForm, perReport } from "../probes";
import type { Canary } from "../world";

/** Every viewer with an account has marked a passage of each level in the live report, readable to them or not. */
const marked = (canary: Canary) =>
  canary.report === "canary-live" && canary.level !== "staff" && canary.place === "paragraph";

const beyondPublic = (canary: Canary) => marked(canary) && canary.level !== "public";

/** What a viewer keeps and notes, and words that are shared. */
export const LIBRARY_CHANNELS: Channel[] = [
  {
    route: "/library",
    probes: () => [
      ...inEveryForm("/library"),
      ...HOSTILE_QUERIES.map((query) => ({ path: `/library?${query}`, rare: true })),
    ],
  },
  {
    route: "/library/notes",
    probes: (world) => [
      ...inEveryForm("/library/notes", beyondPublic),
      { path: "/library/notes?show=changed" },
      ...world.canaries
        .filter(({ place }) => place === "paragraph")
        .map(({ word }) => ({ path: `/library/notes?q=${word}`, echo: word, rare: true })),
      ...HOSTILE_QUERIES.map((query) => ({ path: `/library/notes?${query}`, rare: true })),
    ],
  },
  {
    route: "/library/export/[format]",
    probes: () =>
      ["csv", "json", "md"].map((format) => ({ path: `/library/export/${format}`, control: beyondPublic })),
  },
  {
    route: "/reports/[slug]/own",
    probes: (world) => [
      { path: "/reports/canary-live/own", control: beyondPublic },
      ...perReport(world, (slug) => [{ path: `/reports/${slug}/own` }]),
    ],
  },
  {
    route: "/reports/[slug]/note",
    probes: (world) => [
      { path: `/reports/canary-live/note?block=${world.rows.passageId}` },
      ...perReport(world, (slug) => [
        { path: `/reports/${slug}/note` },
        ...HOSTILE_QUERIES.map((query) => ({
          path: `/reports/${slug}/note?block=${world.rows.passageId}&${query}`,
          rare: true,
        })),
      ]),
    ],
  },
  {
    route: "/reports/[slug]/quotation",
    probes: (world) =>
      perReport(world, (slug) => [
        { path: `/reports/${slug}/quotation?block=${world.rows.passageId}&quote=Words` },
        { path: `/reports/${slug}/quotation`, rare: true },
      ]),
  },
];
