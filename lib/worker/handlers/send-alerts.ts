import "server-only";
import type { JobHelpers } from "graphile-worker";
import { db } from "@/lib/db/client";
import type { Concerned } from "@/lib/delivery/commands/ask-again";
import { sendDue } from "@/lib/delivery/commands/send-due";
import { enqueue } from "@/lib/jobs/commands";

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
