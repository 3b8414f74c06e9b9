import "server-only";
import { db } from "@/lib/db/client";
import { enqueue } from "@/lib/jobs/commands";
import type { JobPayload } from "@/lib/jobs/payloads";
import { runBatch } from "@/lib/people/commands/run-batch";

/**
 * Works off a list of people, some thousand lines a turn, so that a worker that has to stop can do so soon. Restarted after an
 * interruption, it continues after the last line.
 */
export async function peopleBatchJob({ batchId }: JobPayload<"people-batch">): Promise<void> {
  const more = await runBatch(batchId, { address: "local", userAgent: "job" });
  if (more) {
    await db.$transaction((tx) =>
      enqueue(tx, "people-batch", { batchId }, { key: `people-batch:${batchId}` }),
    );
  }
}
