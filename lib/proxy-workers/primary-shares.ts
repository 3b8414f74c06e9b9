import type { ForWorkers } from "@/lib/page-cache/page-cache";
import type { Entry } from "@/lib/page-cache/page-store";
import type { Shares } from "@/lib/reverse-proxy/address-shares";
import type { Place } from "@/lib/reverse-proxy/fair-queue";
import type { Health } from "@/lib/reverse-proxy/health";
import type { NextPort } from "@/lib/reverse-proxy/next-upstream";
import type { ConnectionsOverWorkers } from "./connections-over-workers";
import type { PrimarySide, SentPage, ToWorker } from "./protocol";

/** The state that all workers share. */
export type PrimaryShares = {
  shares: Shares;
  connections: ConnectionsOverWorkers;
  health: Health;
  nextPort: NextPort;
  /** absent if no page is cached */
  pages: () => ForWorkers | undefined;
  /** writes lines of the log, so that they do not get mixed */
  log: (line: string) => void;
};

/** The primary's end for one worker; `end` returns everything that the worker held when it ended. */
export type WorkerDesk = {
  answers: Omit<PrimarySide, "ready">;
  end(): void;
};

/** Opens the primary's end for one worker. */
export function openWorkerDesk(of: PrimaryShares, worker: () => ToWorker): WorkerDesk {
  const { shares, connections, health, nextPort, pages, log } = of;
  /** waited for or held, by the worker's number */
  const places = new Map<number, { waiting: AbortController; place?: Place }>();

  function leave(id: number): void {
    const one = places.get(id);
    places.delete(id);
    one?.waiting.abort();
    one?.place?.leave();
  }

  return {
    answers: {
      opened: (connection) => connections.opened(worker(), connection),
      closed: (id) => connections.closed(worker(), id),
      flooded: connections.flooded,
      async enter({ id, key }) {
        const one: { waiting: AbortController; place?: Place } = { waiting: new AbortController() };
        places.set(id, one);
        try {
          one.place = await shares.queue.enter(key, one.waiting.signal);
        } catch (error) {
          places.delete(id);
          throw error;
        }
        // The worker may have given it up, or ended, just as its turn came.
        if (places.get(id) !== one) one.place.leave();
        return nextPort();
      },
      answered: (id) => places.get(id)?.place?.answered(),
      leave,
      spend: ({ address, isSearch }) => shares.renders.budget.spend(address, isSearch),
      async page({ target, reader, address }) {
        return pack(await pages()?.page(target, reader, address));
      },
      lastSent: (target) => pack(pages()?.lastSent(target)),
      isHealthy: () => health.check(),
      replica: async () => health.replica?.(),
      log,
    },
    end() {
      for (const id of [...places.keys()]) leave(id);
      connections.gone(worker());
    },
  };
}

function pack(entry: Entry | null | undefined): SentPage | null {
  if (!entry) return null;
  const { answer, asOf, old, at } = entry;
  const { bytes, headers, reads } = answer;
  return { bytes: bytes.packed, headers, reads, since: { asOf, old, at } };
}
