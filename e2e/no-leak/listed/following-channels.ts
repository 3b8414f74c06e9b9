import { type Channel, HOSTILE_QUERIES, inEveryForm, live, perReport } from "../probes";
import type { Canary } from "../world";

/** Every viewer with an account follows every claim of the world, also those that they may not read. */
const followed = (canary: Canary) =>
  live(canary) &&
  canary.level !== "public" &&
  canary.level !== "staff" &&
  canary.place === "statement of a claim";

/** Every viewer with an account has an alert about the judgement of every claim. */
const alerted = followed;

/** What a viewer with an account gets of their own, and a stranger nothing of. */
export const FOLLOWING_CHANNELS: Channel[] = [
  {
    route: "/home",
    probes: () => [
      ...inEveryForm("/home", followed),
      ...HOSTILE_QUERIES.map((query) => ({ path: `/home?${query}`, rare: true })),
    ],
  },
  {
    route: "/watchlist",
    probes: () => [
      ...inEveryForm("/watchlist", followed),
      ...HOSTILE_QUERIES.map((query) => ({ path: `/watchlist?${query}`, rare: true })),
    ],
  },
  {
    route: "/alerts",
    probes: () => [
      ...inEveryForm("/alerts", alerted),
      ...HOSTILE_QUERIES.map((query) => ({ path: `/alerts?${query}`, rare: true })),
    ],
  },
  { route: "/alerts/unread", probes: () => [{ path: "/alerts/unread" }] },
  { route: "/push/key", probes: () => [{ path: "/push/key" }] },
  { route: "/watchlist.csv", probes: () => [{ path: "/watchlist.csv", control: followed }] },
  { route: "/follows/own", probes: () => [{ path: "/follows/own" }] },
  {
    route: "/reports/[slug]/changes",
    probes: (world) =>
      [
        // Readers used version 1 when nothing of it was open to them: they get today's words alone.
        ...inEveryForm(
          "/reports/canary-corrected/changes",
          (canary) =>
            canary.report === "canary-corrected" &&
            canary.level !== "public" &&
            canary.level !== "staff" &&
            ["list item", "quote", "table cell", "footnote"].includes(canary.place),
        ),
        ...perReport(world, (slug) => [
          { path: `/reports/${slug}/changes` },
          { path: `/reports/${slug}/changes?from=1`, rare: true },
        ]),
      ].map((probe) => ({ ...probe, gives: ({ once }: Canary) => once === true })),
  },
];
