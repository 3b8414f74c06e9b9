import "server-only";
import { db } from "@/lib/db/client";
import { runReissue } from "@/lib/evidence/commands/sources/run-reissue";
import { enqueue } from "@/lib/jobs/commands";
import type { JobPayload } from "@/lib/jobs/payloads";

/**
 * Reissues disclaimers after a source was graded or edited: some hundred reports a turn, so that a worker that has to
 * stop can do so soon. Restarted after an interruption, it continues after the last report.
 */
export async function reissueDisclaimersJob({ runId }: JobPayload<"reissue-disclaimers">): Promise<void> {
  const more = await runReissue(runId, { address: "local", userAgent: "job" });
  if (more) {
    await db.$transaction((tx) =>
      enqueue(tx, "reissue-disclaimers", { runId }, { key: `disclaimers:${runId}` }),
    );
  }
}
