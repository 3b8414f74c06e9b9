import { unpackBytes } from "@/lib/page-cache/page-bytes";
import type { PrimaryPages } from "@/lib/page-cache/page-cache";
import type { Rendered } from "@/lib/page-cache/page-store";
import type { Shares } from "@/lib/reverse-proxy/address-shares";
import type { ConnectionReports } from "@/lib/reverse-proxy/connections";
import type { FairQueue, Place } from "@/lib/reverse-proxy/fair-queue";
import { type NextPort, openUpstream } from "@/lib/reverse-proxy/next-upstream";
import type { RequestBudget } from "@/lib/reverse-proxy/request-budget";
import type { SentPage, ToPrimary } from "./protocol";

/** What a worker gets from the process that started it. */
export type WorkerShares = {
  shares: Shares;
  reports: ConnectionReports;
  pages: PrimaryPages;
  /** where Next was when a slot was last granted: no request goes to Next without one */
  nextPort: NextPort;
};

/** Shares, pages and counts that are one for all workers, as one worker sees them. */
export function openWorkerShares(primary: ToPrimary): WorkerShares {
  let port: number | undefined;
  const queue = placesOf(primary, (told) => {
    port = told;
  });
  const nextPort = () => port;
  const budget: RequestBudget = {
    spend: (address, isSearch) => primary.call("spend", { address, isSearch }),
  };
  return {
    nextPort,
    shares: { queue, renders: { next: openUpstream(nextPort, 1), queue, budget } },
    reports: {
      opened: (id, key) => primary.tell("opened", { id, key }),
      closed: (id) => primary.tell("closed", id),
      flooded: (key) => primary.tell("flooded", key),
    },
    pages: {
      page: async ({ target }, reader, address) =>
        unpack(await primary.call("page", { target, reader, address })),
      lastSent: async (target) => unpack(await primary.call("lastSent", target)),
    },
  };
}

function placesOf(primary: ToPrimary, notePort: (port: number | undefined) => void): FairQueue {
  let last = 0;
  return {
    async enter(key, signal) {
      signal?.throwIfAborted();
      const id = ++last;
      const place: Place = {
        answered: () => primary.tell("answered", id),
        leave: () => primary.tell("leave", id),
      };
      const giveUp = () => place.leave();
      signal?.addEventListener("abort", giveUp, { once: true });
      try {
        notePort(await primary.call("enter", { id, key }));
        signal?.throwIfAborted();
        return place;
      } finally {
        signal?.removeEventListener("abort", giveUp);
      }
    },
  };
}

/** Copied: what was received may hold the memory of other messages. */
function unpack(sent: SentPage | null): Rendered | null {
  if (!sent) return null;
  const { gzip, ...rest } = sent.bytes;
  return {
    bytes: unpackBytes({ ...rest, gzip: { ...gzip, bytes: Buffer.from(gzip.bytes) } }),
    headers: sent.headers,
    reads: sent.reads?.map((one) => ({ ...one, asked: one.asked.slice(), shown: one.shown.slice() })) ?? null,
    since: sent.since,
  };
}
