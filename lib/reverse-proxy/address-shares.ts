import { type FairQueue, fairQueue } from "./fair-queue";
import * as limits from "./limits";
import { type NextPort, type NextUpstream, openUpstream } from "./next-upstream";
import { type RequestBudget, requestBudget } from "./request-budget";

/** Renders pages for the cache, separately from the requests of visitors. */
export type Renders = { next: NextUpstream; queue: FairQueue; budget: RequestBudget };

/** What addresses share: slots at Next, renders and searches. */
export type Shares = { queue: FairQueue; renders: Renders };

/** Opens the shares of one process; workers use those of the process that started them. */
export function openShares(
  { requestsPerAddress: perKey, rendersPerMinute, searchesPerMinute }: limits.Limits,
  nextPort: NextPort,
): Shares {
  const waiting = limits.WAITING_PER_ADDRESS;
  return {
    queue: fairQueue({ total: limits.NEXT_AT_ONCE, perKey, waiting }),
    renders: {
      next: openUpstream(nextPort, limits.RENDERS_AT_ONCE),
      queue: fairQueue({ total: limits.RENDERS_AT_ONCE, perKey: limits.RENDERS_AT_ONCE / 2, waiting }),
      budget: requestBudget({ renders: rendersPerMinute, searches: searchesPerMinute }),
    },
  };
}
