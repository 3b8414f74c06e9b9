import "server-only";
import type { JobHelpers } from "graphile-worker";
import { matchCause } from "@/lib/alerts/commands/match-cause";
import { db } from "@/lib/db/client";
import type { Concerned } from "@/lib/delivery/commands/ask-again";
import { sendDue } from "@/lib/delivery/commands/send-due";
import { enqueue } from "@/lib/jobs/commands";
import type { JobPayload } from "@/lib/jobs/payloads";

/** Writes an alert for everyone whom a change concerns. When told to stop, it fails, so that another worker goes on. */
export async function matchAlertsJob(
  { causeId }: JobPayload<"match-alerts">,
  { abortSignal }: Pick<JobHelpers, "abortSignal">,
): Promise<void> {
  const done = await matchCause(causeId, () => abortSignal.aborted);
  if (!done) throw new Error("Interrupted because the worker is stopping; the next run writes the rest");
}

/** Batches of people in one job; other jobs get their turn between two of them. */
const BATCHES = 20;
const PEOPLE = 100;

/**
 * Makes mails of the alerts that are due, every minute. What is left after some batches, or when the worker stops, is
 * done by the next job.
 */
export async function sendAlertsJob(
  _payload: object,
  { abortSignal }: Pick<JobHelpers, "abortSignal">,
): Promise<void> {
  const concerned: Concerned = new Map();
  for (let batch = 0; batch < BATCHES; batch++) {
    if (abortSignal?.aborted) break;
    if ((await sendDue(PEOPLE, concerned)) === 0) return;
  }
  await db.$transaction((tx) => enqueue(tx, "send-alerts", {}, { key: "send-alerts" }));
}
