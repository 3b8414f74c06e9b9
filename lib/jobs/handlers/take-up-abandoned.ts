import "server-only";
import type { Tools } from "../table";

/**
 * Frees the jobs of workers that died with them, which graphile-worker leaves locked for four hours. One that merely takes
 * long is run a second time beside itself: handlers allow for that, and a mail that is being sent is held by its sender.
 */
export async function takeUpAbandonedJob(_payload: object, { withPgClient }: Tools): Promise<void> {
  await withPgClient((client) =>
    client.query(`
      SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT "locked_by"))
      FROM graphile_worker._private_jobs
      WHERE "locked_at" < now() - interval '5 minutes' HAVING count(*) > 0`),
  );
}
