import type { Pace } from "@/lib/alerts/due-at";
import { type Act, type Edge, type Reader, STEP_MS, type Subject, type Text } from "./test-week";

/** What one reader is sent at one moment: a mail of its own for a change, or a digest; and what their browsers show. */
export type Expected = { at: number; digest: boolean; changes: string[]; pushes: number };

type State = { version: number; text: Text; withdrawn: boolean };
type Change = { name: string; at: number } & (
  | { of: "report"; report: string; withdrawal: boolean; version: number }
  | { of: "comment"; report: string }
  | { of: "edge"; edge: Edge }
);
type Told = { change: Change; pace: Pace; due: number; used: boolean };

/**
 * What each reader must get, worked out a quarter of an hour at a time, from the words of the documentation alone: it shares
 * no code with what it judges, and asks the clocks of a zone nothing but what they show.
 *
 * @param earlier the text of the reports that are there before
 * @returns for each reader, in order of time
 */
export function expectedMails(
  readers: readonly Reader[],
  acts: readonly Act[],
  earlier: ReadonlyMap<string, Text>,
  first: number,
  steps: number,
): Expected[][] {
  const state = new Map<string, State>(
    [...earlier].map(([report, text]) => [report, { version: 1, text, withdrawn: false }]),
  );
  const ranks: number[] = readers.map(({ rank }) => rank);
  /** versions that a reader opened, or was sent some words of */
  const used = readers.map(() => new Map<string, Set<number>>());
  const use = (reader: number, report: string, version: number): void => {
    used[reader]?.set(report, new Set(used[reader]?.get(report)).add(version));
  };
  const clocks = new Map(readers.map(({ zone }) => [zone, clockOf(zone)]));
  const waiting = readers.map(() => [] as Told[]);
  const mails: Expected[][] = readers.map(() => []);

  for (let step = 0; step < steps; step++) {
    const at = first + step * STEP_MS;
    for (const act of acts.filter((one) => one.at === at)) {
      if (act.act === "revoke") ranks[act.reader] = 10;
      else if (act.act === "open") use(act.reader, act.report, state.get(act.report)?.version ?? 0);
      else {
        const change = applied(state, act);
        readers.forEach((reader, nth) => {
          const versions = change.of === "report" ? used[nth]?.get(change.report) : undefined;
          const paces = pacesOf(reader, ranks[nth] ?? 0, act, state, versions, change);
          const pace = (["at_once", "daily", "weekly"] as const).find((one) =>
            paces.some(({ pace }) => pace === one),
          );
          const clock = clocks.get(reader.zone);
          if (!pace || !clock) return;
          const held = paces.some((one) => one.used);
          waiting[nth]?.push({ change, pace, due: dueOf(at, pace, reader, clock), used: held });
        });
      }
    }
    readers.forEach((reader, nth) => {
      const due = waiting[nth]?.filter((one) => one.due <= at) ?? [];
      waiting[nth] = waiting[nth]?.filter((one) => one.due > at) ?? [];
      const told = due.filter((one) => isTold(one, reader, ranks[nth] ?? 0, state));
      for (const { change } of told) {
        if (change.of === "report" && !change.withdrawal) use(nth, change.report, change.version);
      }
      for (const changes of singles(told.filter(({ pace }) => pace === "at_once"))) {
        mails[nth]?.push({ at, digest: false, changes, pushes: reader.browsers });
      }
      const digest = told.filter(({ pace }) => pace !== "at_once").map(({ change }) => change.name);
      if (digest.length > 0) mails[nth]?.push({ at, digest: true, changes: digest.sort(), pushes: 0 });
    });
  }
  return mails;
}

/** What has a mail of its own: each change, but the comments under one report together. */
function singles(told: readonly Told[]): string[][] {
  const comments = new Map<string, string[]>();
  const others: string[][] = [];
  for (const { change } of told) {
    if (change.of !== "comment") others.push([change.name]);
    else comments.set(change.report, [...(comments.get(change.report) ?? []), change.name].sort());
  }
  return [...others, ...comments.values()];
}

function applied(state: Map<string, State>, act: Exclude<Act, { act: "open" | "revoke" }>): Change {
  const { at } = act;
  if (act.act === "retract") return { of: "edge", name: `${act.edge.name} retracted`, at, edge: act.edge };
  const { report } = act;
  if (act.act === "comment") return { of: "comment", name: act.name, at, report };
  const before = state.get(report);
  if (act.act === "withdraw") {
    if (before) state.set(report, { ...before, withdrawn: true });
    const version = before?.version ?? 0;
    return { of: "report", name: `${report} withdrawn`, report, at, withdrawal: true, version };
  }
  const version = (before?.version ?? 0) + 1;
  state.set(report, { version, text: act.text, withdrawn: false });
  return { of: "report", name: `${report} ${version}`, report, at, withdrawal: false, version };
}

/** The pace of every rule by which a change concerns a reader. */
function pacesOf(
  reader: Reader,
  rank: number,
  { act }: Pick<Act, "act">,
  state: ReadonlyMap<string, State>,
  versions: ReadonlySet<number> | undefined,
  change: Change,
): { pace: Pace; used: boolean }[] {
  const follows = reader.follows
    .filter(({ subject }) => concerns(subject, change, state, rank))
    .map(({ pace }) => ({ pace: pace ?? reader.pace, used: false }));
  if (change.of !== "report") return follows;
  const used = act === "withdraw" || act === "correct" ? [...(versions ?? [])] : [];
  const earlier = used.some((version) => change.withdrawal || version !== change.version);
  return earlier ? [...follows, { pace: change.withdrawal ? "at_once" : reader.pace, used: true }] : follows;
}

function concerns(
  { kind, name }: Subject,
  change: Change,
  state: ReadonlyMap<string, State>,
  rank: number,
): boolean {
  if (change.of === "edge") {
    return kind === "entity" && change.edge.ends.includes(name) && change.edge.rank <= rank;
  }
  const now = state.get(change.report);
  if (!now) return false;
  const { text } = now;
  if (change.of === "comment") {
    // The discussion of a report is open to those who may read all of it, as long as it is there.
    const all = Math.max(0, ...text.names.map((one) => one.rank));
    return kind === "report" && change.report === name && !now.withdrawn && all <= rank;
  }
  if (kind === "report") return change.report === name;
  if (kind === "topic") return text.topics.includes(name);
  if (kind === "author") return text.author === name;
  if (text.subjects.includes(name)) return true;
  // What a withdrawn report named in its text is no longer said.
  return !change.withdrawal && text.names.some((one) => one.entity === name && one.rank <= rank);
}

/** Asked again when it is due: the version is today's, and some rule still holds with the rights of today. */
function isTold(
  { change, used }: Told,
  reader: Reader,
  rank: number,
  state: ReadonlyMap<string, State>,
): boolean {
  if (change.of === "report") {
    const now = state.get(change.report);
    if (!now) return false;
    if (!change.withdrawal && (now.withdrawn || now.version !== change.version)) return false;
    if (used) return true;
  }
  return reader.follows.some(
    ({ subject, pace }) => (pace ?? reader.pace) !== "never" && concerns(subject, change, state, rank),
  );
}

type Clock = (at: number) => { day: string; hour: number; weekday: number };
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

function clockOf(zone: string): Clock {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    hourCycle: "h23",
    weekday: "short",
  });
  const known = new Map<number, ReturnType<Clock>>();
  return (at) => {
    const seen = known.get(at);
    if (seen) return seen;
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const shown = {
      day: `${parts.year}-${parts.month}-${parts.day}`,
      hour: Number(parts.hour),
      weekday: 1 + WEEKDAYS.indexOf(parts.weekday ?? ""),
    };
    known.set(at, shown);
    return shown;
  };
}

function dueOf(at: number, pace: Pace, reader: Reader, clock: Clock): number {
  let due = at;
  if (pace !== "at_once") {
    do due += STEP_MS;
    while (!isSlot(due, pace, reader, clock));
  }
  while (isQuiet(due, reader, clock)) due += STEP_MS;
  return due;
}

/** The first moment of a day whose clocks show the digest hour or a later one. */
function isSlot(at: number, pace: Pace, { digestHour, digestDay }: Reader, clock: Clock): boolean {
  const { day, hour, weekday } = clock(at);
  if (hour < digestHour || (pace === "weekly" && weekday !== digestDay)) return false;
  for (let earlier = at - STEP_MS; clock(earlier).day === day; earlier -= STEP_MS) {
    if (clock(earlier).hour >= digestHour) return false;
  }
  return true;
}

function isQuiet(at: number, { quiet, paused }: Reader, clock: Clock): boolean {
  const { day, hour } = clock(at);
  if (paused && day >= paused.from && day <= paused.until) return true;
  if (!quiet) return false;
  return quiet.from < quiet.until
    ? hour >= quiet.from && hour < quiet.until
    : hour >= quiet.from || hour < quiet.until;
}
