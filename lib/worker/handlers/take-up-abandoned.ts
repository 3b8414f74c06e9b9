import "server-only";
import type { JobHelpers } from "graphile-worker";

/**
 * Frees the jobs of dead workers, which graphile-worker leaves locked for four hours. A job that is merely slow
 * then runs twice at the same time: handlers allow for that, and a mail being sent is locked by its sender.
 */
export async function takeUpAbandonedJob(
  _payload: object,
  { withPgClient }: Pick<JobHelpers, "withPgClient">,
): Promise<void> {
  await withPgClient((client) =>
    client.query(`
      SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT "locked_by"))
      FROM graphile_worker._private_jobs
      WHERE "locked_at" < now() - interval '5 minutes' HAVING count(*) > 0`),
  );
}
