import type { AlertSettings, Pace } from "@/lib/alerts/due-at";

/** A quarter of an hour: every event, slot and end of quiet hours of the simulated week falls on one. */
export const STEP_MS = 900_000;

export type Reader = AlertSettings & {
  /** made with the reader */
  accountId: string;
  rank: 10 | 20 | 30;
  /** in how many browsers they are told */
  browsers: number;
  follows: { subject: Subject; pace: Pace | null }[];
};

/** What is followed: by a name of the simulation, not of the database. */
export type Subject = { kind: "entity" | "topic" | "author" | "report"; name: string };

/** What the desk does, and what a reader does that counts; in order of time. */
export type Act =
  | { at: number; act: "publish"; report: string; text: Text }
  | { at: number; act: "update" | "correct"; report: string; text: Text }
  | { at: number; act: "withdraw"; report: string }
  | { at: number; act: "comment"; report: string; name: string }
  | { at: number; act: "retract"; edge: Edge }
  | { at: number; act: "open"; report: string; reader: number }
  | { at: number; act: "revoke"; reader: number };

/** An edge between two entities, whose sentence has a level. */
export type Edge = { name: string; ends: [string, string]; rank: 0 | 10 | 20 | 30 };

export type Text = {
  topics: string[];
  author: string;
  /** public: what it is about */
  subjects: string[];
  /** named in its text, each at a level */
  names: { entity: string; rank: 0 | 10 | 20 | 30 }[];
};

export const ZONES = [
  "Europe/Berlin",
  "Europe/London",
  "America/New_York",
  "Asia/Shanghai",
  "Asia/Kathmandu",
  "Australia/Adelaide",
];
export const TOPICS = [
  "magnets",
  "quotas",
  "prices",
  "recycling",
  "oxides",
  "defence",
  "licences",
  "freight",
];
export const ENTITIES = Array.from({ length: 14 }, (_, n) => `entity-${n}`);
export const AUTHORS = ["ann", "bo", "cai"];

/** Numbers that look random and are the same in every run. */
export function randomFrom(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const some = <T>(items: readonly T[], most: number): T[] =>
    [...new Set(Array.from({ length: below(most + 1) }, () => pick(items)))].sort();
  return { next, below, pick, some };
}
export type Random = ReturnType<typeof randomFrom>;

const PACES: readonly Pace[] = ["at_once", "at_once", "daily", "daily", "weekly", "never"];

/** @param reports names of those that are there before the week */
export function someReader(
  random: Random,
  firstDay: number,
  reports: readonly string[],
): Omit<Reader, "accountId"> {
  const { pick, below, some } = random;
  const day = (offset: number) => new Date(firstDay + offset * 24 * 4 * STEP_MS).toISOString().slice(0, 10);
  const pausedFrom = below(6);
  const subjects: Subject[] = [
    ...some(ENTITIES, 3).map((name) => ({ kind: "entity" as const, name })),
    ...some(TOPICS, 2).map((name) => ({ kind: "topic" as const, name })),
    ...some(AUTHORS, 1).map((name) => ({ kind: "author" as const, name })),
    ...some(reports, 2).map((name) => ({ kind: "report" as const, name })),
  ];
  return {
    rank: pick([10, 20, 30] as const),
    browsers: pick([0, 0, 1, 2]),
    zone: pick(ZONES),
    pace: pick(PACES),
    digestHour: pick([0, 1, 2, 3, 7, 7, 18, 23]),
    digestDay: 1 + below(7),
    quiet: pick([null, null, { from: 22, until: 7 }, { from: 1, until: 3 }, { from: 12, until: 14 }]),
    paused: pick([null, null, null, { from: day(pausedFrom), until: day(pausedFrom + below(3)) }]),
    follows: subjects.map((subject) => ({ subject, pace: pick([null, null, ...PACES]) })),
  };
}

export function someText({ some, pick }: Random): Text {
  return {
    topics: some(TOPICS, 3),
    author: pick(AUTHORS),
    subjects: some(ENTITIES, 2),
    names: some(ENTITIES, 4).map((entity) => ({ entity, rank: pick([0, 10, 20, 30] as const) })),
  };
}

export const someEdges = ({ pick, below }: Random, count: number): Edge[] =>
  Array.from({ length: count }, (_, n) => {
    const from = below(ENTITIES.length);
    const to = (from + 1 + below(ENTITIES.length - 1)) % ENTITIES.length;
    return {
      name: `edge-${n}`,
      ends: [ENTITIES[from] ?? "", ENTITIES[to] ?? ""],
      rank: pick([0, 10, 20, 30] as const),
    };
  });

/**
 * The acts of a week: publications, corrections, updates, withdrawals, comments, edges that are retracted, readings and
 * memberships that end.
 */
export function someActs(
  random: Random,
  first: number,
  steps: number,
  {
    publications,
    changes,
    comments,
    readings,
    readers,
  }: Record<"publications" | "changes" | "comments" | "readings" | "readers", number>,
  before: readonly string[],
  edges: readonly Edge[],
): Act[] {
  const { below, pick } = random;
  const at = () => first + below(steps) * STEP_MS;
  const acts: Act[] = Array.from({ length: publications }, (_, n) => ({
    at: at(),
    act: "publish",
    report: `report-${n}`,
    text: someText(random),
  }));
  const since = new Map<string, number>(acts.map((act) => ["report" in act ? act.report : "", act.at]));
  for (const report of before) since.set(report, first - STEP_MS);
  const withdrawn = new Set<string>();
  for (let n = 0; n < changes; n++) {
    const [report, from] = pick([...since].filter(([name]) => !withdrawn.has(name)));
    // After everything that has happened to it, so that the order of acts is the order in which they were chosen.
    const when = from + (1 + below(60)) * STEP_MS;
    since.set(report, when);
    if (n % 5 === 4) {
      withdrawn.add(report);
      acts.push({ at: when, act: "withdraw", report });
    } else {
      acts.push({
        at: when,
        act: pick(["correct", "correct", "update"] as const),
        report,
        text: someText(random),
      });
    }
  }
  const published = new Map<string, number>(before.map((report) => [report, first]));
  for (const act of acts) if (act.act === "publish") published.set(act.report, act.at);
  const gone = new Map(acts.flatMap((act) => (act.act === "withdraw" ? [[act.report, act.at]] : [])));
  /** A report at a moment at which it can be read. */
  const live = (): [string, number] | null => {
    const [report, from] = pick([...published]);
    const when = from + (1 + below(200)) * STEP_MS;
    return when < (gone.get(report) ?? Infinity) ? [report, when] : null;
  };
  for (let n = 0; n < readings; n++) {
    const [report, when] = live() ?? [];
    if (report && when) acts.push({ at: when, act: "open", report, reader: below(readers) });
  }
  for (let n = 0; n < comments; n++) {
    const [report, when] = live() ?? [];
    if (report && when) acts.push({ at: when, act: "comment", report, name: `comment-${n}` });
  }
  for (const edge of edges) acts.push({ at: at(), act: "retract", edge });
  for (let n = 0; n < readers / 20; n++) acts.push({ at: at(), act: "revoke", reader: below(readers) });
  const last = first + steps * STEP_MS;
  return acts.filter((act) => act.at < last).sort((a, b) => a.at - b.at);
}
