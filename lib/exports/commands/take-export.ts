import { networkOf } from "@/lib/ip-address";
import "server-only";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { takeAttempt } from "@/lib/auth/throttle";

/**
 * Counts a download of the whole graph, which costs as much as hundreds of pages: for an account, or for an anonymous
 * reader's network.
 *
 * @throws TooManyRequests
 */
export async function takeExport(viewer: Viewer, origin: Origin): Promise<void> {
  const accountId = accountIdOf(viewer);
  await (accountId === null
    ? takeAttempt("graph-export-address", networkOf(origin.address))
    : takeAttempt("graph-export", accountId));
}
