import "server-only";
import { prune } from "../prune";
import type { Tools } from "../table";

/**
 * Deletes what has grown and is no longer needed. When told to stop, it fails, so that another worker starts it again.
 */
export async function pruneJob(_payload: object, { abortSignal }: Tools): Promise<void> {
  const { done } = await prune(() => abortSignal.aborted);
  if (!done) throw new Error("Interrupted because the worker is stopping; the next run deletes the rest");
}
