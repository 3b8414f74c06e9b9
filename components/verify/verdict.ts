import type { LogFacts } from "@/lib/integrity/schema";

/** The result of a check. */
export type Verdict = {
  state: "genuine" | "stated" | "superseded" | "withdrawn" | "unknown" | "altered";
  title: string;
  lines: string[];
  /** the report it is about */
  report?: { title: string; slug: string };
};

const ACTS: Record<LogFacts["act"], string> = {
  published: "was published",
  updated: "was published as an update",
  corrected: "was published as a correction",
  withdrawn: "was withdrawn",
  disclaimer: "had its disclaimer reissued",
};

type Story = Pick<Verdict, "state" | "lines"> & {
  /** for a withdrawn report: what to say first */
  withdrawn: string | null;
};

/** What happened to a version, from the log entries of its report in order. */
export function storyOf(versionHash: string, acts: readonly LogFacts[]): Story {
  const first = acts.find((act) => act.versionHash === versionHash);
  if (!first) return { state: "unknown", lines: [], withdrawn: null };
  const later = acts.filter((act) => act.seq > first.seq && act.act !== "disclaimer");
  const last = [first, ...later].at(-1) ?? first;
  const told = [first, ...later].map(
    (act) =>
      `Version ${act.versionNumber} ${ACTS[act.act]} on ${moment(act.at)}${act.reason ? `: ${act.reason}` : "."}`,
  );
  if (last === first)
    return { state: "genuine", lines: [...told, "It is the version shown today."], withdrawn: null };
  if (last.act === "withdrawn") {
    const withdrawn = `Genuine version ${first.versionNumber}, withdrawn on ${day(last.at)}`;
    return { state: "withdrawn", lines: told, withdrawn };
  }
  const shown = `Version ${last.versionNumber} is the one shown today.`;
  return { state: "superseded", lines: [...told, shown], withdrawn: null };
}

/** `20 November 2026` */
const day = (at: string): string =>
  new Date(at).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** `20 November 2026, 07:30:15 UTC` */
export function moment(at: string): string {
  return `${new Date(at).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "medium", timeZone: "UTC" })} UTC`;
}
