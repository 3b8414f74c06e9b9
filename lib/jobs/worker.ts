import "server-only";
import { run } from "graphile-worker";
import { env } from "@/lib/env";
import { Unavailable } from "@/lib/errors";
import { closeTransport } from "@/lib/mail/transport";
import { retryWaitingMail } from "./handlers/send-mail";
import { quietLogger } from "./logger";
import { nightlyJobs } from "./nightly";
import { JOB_TABLE } from "./table";

export type RunningWorker = {
  /** takes no new job and returns when those under way have ended */
  stop: () => Promise<void>;
};

/** Runs jobs in this process until it is stopped. Any number of processes may do so on one database. */
export async function startWorker(): Promise<RunningWorker> {
  const { DATABASE_URL } = env();
  if (!DATABASE_URL) throw new Unavailable("No database to take jobs from");
  const runner = await run({
    connectionString: DATABASE_URL,
    maxPoolSize: 5,
    concurrency: 3,
    pollInterval: 2_000,
    noHandleSignals: true,
    taskList: JOB_TABLE,
    parsedCronItems: nightlyJobs(),
    logger: quietLogger(),
  });
  await retryWaitingMail();
  return {
    async stop() {
      await runner.stop();
      await runner.promise;
      closeTransport();
    },
  };
}
