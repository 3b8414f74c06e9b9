import pg from "pg";

/**
 * Queries a page costs: the growth of the database's own count of transactions over the requests that `send` makes. A
 * statement outside a transaction counts as one.
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
  try {
    await read();
    const idleStart = await read();
    const before = await read();
    await send();
    const after = await read();
    const background = before - idleStart;
    return Math.max(0, after - before - background) / requests;
  } finally {
    await client.end();
  }
}
