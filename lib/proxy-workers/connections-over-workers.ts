import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Limits } from "@/lib/reverse-proxy/limits";
import { FLOODS, FLOODS_SECONDS } from "@/lib/reverse-proxy/limits";
import type { ToWorker } from "./protocol";

/** The connections of all workers, counted together. */
export type ConnectionsOverWorkers = {
  opened(worker: ToWorker, connection: { id: number; key: string | null }): void;
  closed(worker: ToWorker, id: number): void;
  flooded(key: string): void;
  /** it has ended, and its connections with it */
  gone(worker: ToWorker): void;
};

/**
 * Workers accept connections at once and report them. If one exceeds the limit of its address, or of the server, the
 * one that has been idle longest is closed, whichever worker has it; if none is idle, the new one is refused. So the
 * limit may be exceeded for a moment.
 */
export function countOverWorkers({
  connectionsPerAddress,
  connections,
}: Pick<Limits, "connectionsPerAddress" | "connections">): ConnectionsOverWorkers {
  const workers = new Map<ToWorker, Map<number, string | null>>();
  const byKey = new Map<string, number>();
  const floods = new RateLimiterMemory({ points: FLOODS, duration: FLOODS_SECONDS });
  let total = 0;
  /** one after the other, so that two new connections do not end the same idle one */
  let making: Promise<void> = Promise.resolve();

  function remove(key: string | null): void {
    total--;
    if (key === null) return;
    const left = (byKey.get(key) ?? 1) - 1;
    if (left > 0) byKey.set(key, left);
    else byKey.delete(key);
  }

  function closed(worker: ToWorker, id: number): void {
    const open = workers.get(worker);
    const key = open?.get(id);
    if (key === undefined) return;
    open?.delete(id);
    remove(key);
  }

  const isOver = (key: string | null) =>
    key === null ? total > connections : (byKey.get(key) ?? 0) > connectionsPerAddress;

  async function makeRoom(worker: ToWorker, id: number, among: string | null): Promise<void> {
    // This connection or another may have closed while it waited for its turn.
    if (!workers.get(worker)?.has(id) || !isOver(among)) return;
    const idle = await Promise.all(
      [...workers.keys()].map(async (one) => {
        const found = await one.call("longestIdle", { key: among, but: one === worker ? id : 0 });
        return found && { worker: one, ...found };
      }),
    );
    const [longest] = idle.flatMap((one) => one ?? []).sort((a, b) => a.since - b.since);
    if (longest && (await longest.worker.call("drop", longest.id))) closed(longest.worker, longest.id);
    else {
      closed(worker, id);
      worker.tell("refuse", id);
    }
  }

  return {
    opened(worker, { id, key }) {
      const open = workers.get(worker) ?? new Map<number, string | null>();
      workers.set(worker, open.set(id, key));
      total++;
      if (key !== null) byKey.set(key, (byKey.get(key) ?? 0) + 1);
      for (const among of new Set([key, null])) {
        // A worker that ends meanwhile makes room by that.
        if (isOver(among)) making = making.then(() => makeRoom(worker, id, among)).catch(() => {});
      }
    },
    closed,
    flooded(key) {
      floods.consume(key).catch(() => {
        for (const worker of workers.keys()) worker.tell("block", key);
      });
    },
    gone(worker) {
      for (const key of workers.get(worker)?.values() ?? []) remove(key);
      workers.delete(worker);
    },
  };
}
