import "server-only";
import { type ParsedCronItem, parseCronItems } from "graphile-worker";
import type { JobName } from "@/lib/jobs/payloads";

const DAY_MS = 86_400_000;

type Nightly = { task: JobName; match: string; identifier: string; options: { backfillPeriod: number } };

/** What runs every night, in UTC, once for all instances; a night when none was running is made up for. */
const NIGHTLY: Nightly[] = [
  {
    task: "purge-trash",
    match: "20 3 * * *",
    identifier: "purge-trash",
    options: { backfillPeriod: DAY_MS },
  },
  { task: "prune", match: "40 3 * * *", identifier: "prune", options: { backfillPeriod: DAY_MS } },
];

/** For graphile-worker's runner. */
export function nightlyJobs(): ParsedCronItem[] {
  return parseCronItems(NIGHTLY);
}

const TASKS: JobName[] = ["take-up-abandoned", "keep-up", "send-alerts"];

/** What runs every minute, once for all instances; a missed minute is not made up for. */
export function everyMinuteJobs(): ParsedCronItem[] {
  return parseCronItems(TASKS.map((task) => ({ task, match: "* * * * *", identifier: task })));
}
