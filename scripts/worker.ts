/** `npm run worker`: runs jobs in a separate process, along with any number of servers on the same database. */
import { withDatabase } from "./with-database";

try {
  await withDatabase("npm run worker", async () => {
    const { startWorker } = await import("@/lib/worker/worker");
    const worker = await startWorker();
    console.log("worker: waiting for jobs (Ctrl-C to stop)");
    await interrupted();
    console.log("worker: finishing what is under way");
    await worker.stop();
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}
