import { type FairQueue, fairQueue } from "./fair-queue";
import * as limits from "./limits";
import { type NextPort, type NextUpstream, openUpstream } from "./next-upstream";
import { type RequestBudget, requestBudget } from "./request-budget";

/** What renders pages to keep: apart from the requests of visitors. */
export type Renders = { next: NextUpstream; queue: FairQueue; budget: RequestBudget };

/** What every address has its share of: places at Next, renders and searches. */
export type Shares = { queue: FairQueue; renders: Renders };

/** Opens what one process shares out; workers share out what the process that started them has. */
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
