import type { Canary, World } from "./world";

/** One request, and the words that entitled viewers must find in the response: without that, absence proves nothing. */
export type Probe = {
  path: string;
  headers?: Record<string, string>;
  method?: "GET" | "HEAD";
  /** words that an entitled viewer finds here */
  control?: (canary: Canary) => boolean;
  /** words that it gives to viewers who find them nowhere else */
  gives?: (canary: Canary) => boolean;
  /** what the viewer typed and the response may repeat */
  echo?: string;
  /** sent by a few viewers in a quick run, by all in a full one */
  rare?: boolean;
};

export type Channel = { route: string; probes: (world: World) => Probe[] };

/** A full run sends everything as every viewer; every other run sends a sample. */
export const FULL = process.env.LODESTONE_FULL === "on";

export const FLIGHT = { rsc: "1" };
export const PREFETCH = { rsc: "1", "next-router-prefetch": "1" };
export const SEGMENT = { ...PREFETCH, "next-router-segment-prefetch": "/_tree" };

/** Each path in all the ways a client can request it. */
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

/** Current edges that some viewer may know of. */
export const isEdge = (canary: Canary) =>
  live(canary) && canary.place === "id of an edge" && canary.level !== "staff";

/** Whether a sentence proves an edge: both have the same report and level. */
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

/** Words of the passage of the live report that is discussed. */
export const isDiscussed = (canary: Canary) =>
  canary.report === "canary-live" &&
  canary.level === "subscriber" &&
  (canary.place === "paragraph" || canary.place === "sentence of a mention");
