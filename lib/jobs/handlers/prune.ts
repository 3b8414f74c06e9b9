import "server-only";
import { prune } from "../prune";
import type { Tools } from "../table";

/** Deletes what has grown and is not needed any more. Told to stop, it fails, so that it is begun again elsewhere. */
export async function pruneJob(_payload: object, { abortSignal }: Tools): Promise<void> {
  const { done } = await prune(() => abortSignal.aborted);
  if (!done) throw new Error("Broken off while the worker stops; what is left is deleted by the next");
}
