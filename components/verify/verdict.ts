import type { LogFacts } from "@/lib/reports/publication/version-hash";

/** What a check came to. */
export type Verdict = {
  state: "genuine" | "stated" | "superseded" | "unknown" | "altered";
  title: string;
  lines: string[];
  /** the report that it is about */
  report?: { title: string; slug: string };
};

const ACTS: Record<LogFacts["act"], string> = {
  published: "was published",
  updated: "was published as an update",
  corrected: "was published as a correction",
  withdrawn: "was withdrawn",
  disclaimer: "had its disclaimer issued anew",
};

/** What became of a version, by the acts of its report in order. `name` as it stands in a sentence. */
export function storyOf(versionHash: string, acts: readonly LogFacts[]): Pick<Verdict, "state" | "lines"> {
  const first = acts.find((act) => act.versionHash === versionHash);
  if (!first) return { state: "unknown", lines: [] };
  const later = acts.filter((act) => act.seq > first.seq && act.act !== "disclaimer");
  const last = [first, ...later].at(-1) ?? first;
  const told = [first, ...later].map(
    (act) =>
      `Version ${act.versionNumber} ${ACTS[act.act]} on ${moment(act.at)}${act.reason ? `: ${act.reason}` : "."}`,
  );
  if (last === first) return { state: "genuine", lines: [...told, "It is the one that is shown today."] };
  const state =
    last.act === "withdrawn"
      ? "The report is withdrawn today."
      : `Version ${last.versionNumber} is the one that is shown today.`;
  return { state: "superseded", lines: [...told, state] };
}

/** `20 November 2026, 07:30:15 UTC` */
export function moment(at: string): string {
  return `${new Date(at).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "medium", timeZone: "UTC" })} UTC`;
}
