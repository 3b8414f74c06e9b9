import type { Canary, World } from "./world";

/** One request, and which words whoever may read them must find in the answer: without that, silence proves nothing. */
export type Probe = {
  path: string;
  headers?: Record<string, string>;
  method?: "GET" | "HEAD";
  /** words that an entitled viewer finds here */
  control?: (canary: Canary) => boolean;
  /** what the asker typed and the answer may repeat */
  echo?: string;
  /** asked by a few viewers in a quick run, by all in a full one */
  rare?: boolean;
};

export type Channel = { route: string; probes: (world: World) => Probe[] };

/** Everything is asked of everybody; else a sample, in every test run. */
export const FULL = process.env.LODESTONE_FULL === "on";

export const FLIGHT = { rsc: "1" };
export const PREFETCH = { rsc: "1", "next-router-prefetch": "1" };
export const SEGMENT = { ...PREFETCH, "next-router-segment-prefetch": "/_tree" };

/** Each address in the ways a client can ask for it. */
export const inEveryForm = (path: string, control?: Probe["control"]): Probe[] => [
  { path, control },
  { path, headers: FLIGHT, control },
  { path, headers: PREFETCH, rare: true },
  { path, headers: SEGMENT, rare: true },
  { path, method: "HEAD", rare: true },
  { path: `${path}${path.includes("?") ? "&" : "?"}_rsc=1abc`, headers: FLIGHT, rare: true },
  { path: `${path.split("?")[0]}.rsc`, headers: FLIGHT, rare: true },
  { path: `${path.split("?")[0]}/x.css`, rare: true },
];

export const HOSTILE_QUERIES = [
  "include=segments",
  "fields=text&fields=blocks",
  "select[segments]=true",
  "filter[minRank]=20",
  "sort=minRank",
  "rank=1000000",
  "viewer=admin",
  "as=staff",
  "x-lodestone-render-rank=1000000",
];

export const perReport = (world: World, make: (slug: string, reportId: string) => Probe[]) =>
  world.reports.flatMap(({ slug, reportId }) => make(slug, reportId));

export const live = (canary: Canary) =>
  canary.report === "canary-live" || canary.report === "canary-corrected";

/** Edges of today that somebody may know of. */
export const isEdge = (canary: Canary) =>
  live(canary) && canary.place === "id of an edge" && canary.level !== "staff";

/** The sentence that proves an edge is of its report and level. */
export const isSentenceOf = (edge: Canary, canary: Canary) =>
  canary.place === "sentence of an edge" &&
  canary.level !== "staff" &&
  canary.level === edge.level &&
  canary.report === edge.report;

/** Words that the ledger shows of a claim. */
export const inLedger = (canary: Canary) =>
  live(canary) &&
  canary.level !== "staff" &&
  ["words of a claim", "statement of a claim", "asserter of a claim", "sentence of an edge"].includes(
    canary.place,
  );
