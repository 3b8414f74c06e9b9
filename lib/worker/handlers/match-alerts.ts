import "server-only";
import type { JobHelpers } from "graphile-worker";
import { matchCause } from "@/lib/alerts/commands/match-cause";
import type { JobPayload } from "@/lib/jobs/payloads";

/** Writes an alert for everyone whom a change concerns. When told to stop, it fails, so that another worker goes on. */
export async function matchAlertsJob(
  { causeId }: JobPayload<"match-alerts">,
  { abortSignal }: Pick<JobHelpers, "abortSignal">,
): Promise<void> {
  const done = await matchCause(causeId, () => abortSignal.aborted);
  if (!done) throw new Error("Interrupted because the worker is stopping; the next run writes the rest");
}
