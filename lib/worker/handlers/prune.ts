import "server-only";
import type { JobHelpers } from "graphile-worker";
import { prune } from "../prune";

/**
 * Deletes what has grown and is no longer needed. When told to stop, it fails, so that another worker starts it again.
 */
export async function pruneJob(
  _payload: object,
  { abortSignal }: Pick<JobHelpers, "abortSignal">,
): Promise<void> {
  const { done } = await prune(() => abortSignal.aborted);
  if (!done) throw new Error("Interrupted because the worker is stopping; the next run deletes the rest");
}
