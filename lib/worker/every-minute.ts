import "server-only";
import { type ParsedCronItem, parseCronItems } from "graphile-worker";
import type { JobName } from "@/lib/jobs/payloads";

const TASKS: JobName[] = ["take-up-abandoned", "keep-up"];

/** What runs every minute, once for all instances; a missed minute is not made up for. */
export function everyMinuteJobs(): ParsedCronItem[] {
  return parseCronItems(TASKS.map((task) => ({ task, match: "* * * * *", identifier: task })));
}
