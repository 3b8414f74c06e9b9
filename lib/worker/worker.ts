import "server-only";
import { Logger, run } from "graphile-worker";
import { withoutTimeLimits } from "@/lib/db/pooler";
import { env } from "@/lib/env";
import { Unavailable } from "@/lib/errors";
import { closeTransport } from "@/lib/mail/transport";
import { reindexSearch } from "@/lib/reports/commands/reindex-search";
import { requeue } from "./requeue";
import { everyMinuteJobs, nightlyJobs } from "./schedule";
import { JOB_TABLE } from "./table";

export type RunningWorker = {
  /** takes no new job and returns when the running ones have ended */
  stop: () => Promise<void>;
};

const CONCURRENCY = 3;

/** Runs jobs in this process until it is stopped. Any number of processes may do so on one database. */
export async function startWorker(): Promise<RunningWorker> {
  const { DATABASE_DIRECT_URL } = env();
  if (!DATABASE_DIRECT_URL) throw new Unavailable("No database to take jobs from");
  const runner = await run({
    // It listens for new jobs, which no pooler forwards.
    connectionString: withoutTimeLimits(DATABASE_DIRECT_URL),
    // A mail holds a connection while it is sent; the worker takes and ends jobs on the others.
    maxPoolSize: CONCURRENCY + 4,
    concurrency: CONCURRENCY,
    pollInterval: 2_000,
    noHandleSignals: true,
    taskList: JOB_TABLE,
    parsedCronItems: [...nightlyJobs(), ...everyMinuteJobs()],
    logger: quietLogger(),
  });
  let stopping = false;
  // In the background: the start neither waits for it nor fails with it; what is not queued now is queued next time.
  const requeued = requeue(() => stopping).catch((error: unknown) => {
    console.error(
      `jobs: what waits was not queued: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  const reindexed = reindexSearch(() => stopping).catch((error: unknown) => {
    console.error(
      `jobs: search was not brought up to date: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  return {
    async stop() {
      stopping = true;
      await requeued;
      await reindexed;
      await runner.stop();
      await runner.promise;
      closeTransport();
    },
  };
}

/** Logs failures, in one line each; successes are not logged. */
export function quietLogger(): Logger {
  return new Logger((scope) => (level, message) => {
    if (level === "error" || level === "warning") {
      console.error(`jobs${scope.taskIdentifier ? ` (${scope.taskIdentifier})` : ""}: ${message}`);
    }
  });
}
