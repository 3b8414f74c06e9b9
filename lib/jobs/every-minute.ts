import "server-only";
import { type ParsedCronItem, parseCronItems } from "graphile-worker";
import type { JobName } from "./payloads";

const TASK: JobName = "take-up-abandoned";

/** What runs every minute, once for all instances; a minute that was missed is not made up for. */
export function everyMinuteJobs(): ParsedCronItem[] {
  return parseCronItems([{ task: TASK, match: "* * * * *", identifier: TASK }]);
}
