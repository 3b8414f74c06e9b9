import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { JOB_PAYLOADS, type JobName, type JobPayload } from "./payloads";

export type EnqueueOptions = {
  /** not before this moment; at once when absent */
  runAt?: Date;
  /**
   * one waiting job for each key: a later one replaces an earlier one that has not started, and without a time of its own
   * keeps that of the earlier one
   */
  key?: string;
};

/**
 * Adds a job to the outbox inside the caller's transaction: after a rollback it never runs. It is retried for more than
 * a day with growing pauses, then stays for an administrator to look at.
 */
export async function enqueue<Name extends JobName>(
  tx: Prisma.TransactionClient,
  name: Name,
  payload: JobPayload<Name>,
  options: EnqueueOptions = {},
): Promise<void> {
  await enqueueEach(tx, name, [{ payload, ...options }]);
}

/** Like `enqueue`, many in one statement. */
export async function enqueueEach<Name extends JobName>(
  tx: Prisma.TransactionClient,
  name: Name,
  jobs: readonly ({ payload: JobPayload<Name> } & EnqueueOptions)[],
): Promise<void> {
  if (jobs.length === 0) return;
  const checked = jobs.map((job) => ({ ...job, payload: JOB_PAYLOADS[name].parse(job.payload) }));
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      ${name}, payload := j->'payload', run_at := (j->>'runAt')::timestamptz,
      job_key := j->>'key', job_key_mode := CASE WHEN j->>'runAt' IS NULL THEN 'preserve_run_at' ELSE 'replace' END,
      max_attempts := ${MAX_ATTEMPTS}::int)
    FROM json_array_elements(${JSON.stringify(checked)}::json) j`;
}

/** Pauses grow as e^attempt seconds up to e^10: fifteen attempts end after about 35 hours. */
const MAX_ATTEMPTS = 15;
