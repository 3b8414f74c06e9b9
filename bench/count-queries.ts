import pg from "pg";

/**
 * Queries a page costs: the growth of the database's own count of transactions over the requests that `send` makes, from
 * rest to rest. A statement outside a transaction counts as one; a worker that looks for jobs adds a little.
 */
export async function countQueries(
  ownerUrl: string,
  requests: number,
  send: () => Promise<unknown>,
): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const read = async () => {
    // Backends report their counts at most once a second, when they fall idle.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await client.query("SELECT pg_stat_clear_snapshot()");
    const { rows } = await client.query<{ count: string }>(
      "SELECT xact_commit + xact_rollback AS count FROM pg_stat_database WHERE datname = current_database()",
    );
    return Number(rows[0]?.count ?? 0);
  };
  const settled = async () => {
    for (let last = await read(); ; ) {
      const next = await read();
      if (next - last <= 2) return next;
      last = next;
    }
  };
  try {
    const before = await settled();
    await send();
    return Math.max(0, (await settled()) - before) / requests;
  } finally {
    await client.end();
  }
}
