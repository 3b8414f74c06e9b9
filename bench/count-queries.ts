import { z } from "zod";
import { queryRows } from "@/lib/db/rows";
import { withClient } from "@/lib/db/with-client";

/** Backends report their counts when they have been idle for ten seconds (PGSTAT_IDLE_INTERVAL), or sooner. */
const REPORTED_MS = 11_000;

/**
 * Queries a page costs: the growth of the database's own count of transactions over the requests that `send` makes, from
 * rest to rest. A statement outside a transaction counts as one; a worker that looks for jobs adds a little.
 */
export async function countQueries(
  ownerUrl: string,
  requests: number,
  send: () => Promise<unknown>,
): Promise<number> {
  return withClient(ownerUrl, async (client) => {
    const read = async () => {
      await new Promise((resolve) => setTimeout(resolve, REPORTED_MS));
      await client.query("SELECT pg_stat_clear_snapshot()");
      const rows = await queryRows(
        client,
        "read",
        z.strictObject({ count: z.string() }),
        "SELECT xact_commit + xact_rollback AS count FROM pg_stat_database WHERE datname = current_database()",
      );
      return Number(rows[0]?.count ?? 0);
    };
    const before = await read();
    await send();
    return Math.max(0, (await read()) - before) / requests;
  });
}
