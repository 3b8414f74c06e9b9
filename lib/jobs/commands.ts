import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { JOB_PAYLOADS, type JobName, type JobPayload } from "./payloads";

export type EnqueueOptions = {
  /** not before this moment; at once when absent */
  runAt?: Date;
  /** one waiting job for each key: a later one takes the place of an earlier that has not begun */
  key?: string;
};

/**
 * Puts a job into the outbox inside the caller's transaction: rolled back, it never runs. More than a day of attempts
 * with growing pauses, then it stays for a person to look at.
 */
export async function enqueue<Name extends JobName>(
  tx: Prisma.TransactionClient,
  name: Name,
  payload: JobPayload<Name>,
  options: EnqueueOptions = {},
): Promise<void> {
  await enqueueEach(tx, name, [{ payload, ...options }]);
}

/** As `enqueue`, many at once in one statement. */
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
      job_key := j->>'key', max_attempts := ${MAX_ATTEMPTS}::int)
    FROM json_array_elements(${JSON.stringify(checked)}::json) j`;
}

/** Pauses grow as e^attempt seconds up to e^10: fifteen attempts end after about 35 hours. */
const MAX_ATTEMPTS = 15;
