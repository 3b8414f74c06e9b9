import { mkdir } from "node:fs/promises";
import pg from "pg";
import { z } from "zod";
import { queryRows } from "@/lib/db/rows";
import { makeStandby } from "@/lib/db/test-standby";

/**
 * A streaming replica; `url` is the owner's connection to the same database there. When it stops it prints how many
 * transactions it has answered: about fifty come from the checks of its state alone.
 */
export type Replica = { url: string; stop(): Promise<void> };

/**
 * Starts a streaming replica of the server of a database.
 *
 * @param folder for its files, created here
 * @param flags as those of the primary
 */
export async function startReplica(
  ownerUrl: string,
  folder: string,
  flags: Record<string, string>,
): Promise<Replica> {
  await mkdir(folder, { mode: 0o700 });
  const primary = new pg.Client({ connectionString: ownerUrl });
  await primary.connect();
  const standby = await makeStandby(primary, ownerUrl, folder, flags);
  const server = await standby.start();
  const url = server.url(new URL(ownerUrl).pathname.slice(1));
  return {
    url,
    async stop() {
      const answered = await transactionsOf(url);
      await server.stop();
      await standby.drop();
      await primary.end();
      console.log(`  the replica answered ${answered} transactions`);
    },
  };
}

async function transactionsOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const rows = await queryRows(
      client,
      "transactions-of",
      z.strictObject({ count: z.string() }),
      "SELECT xact_commit AS count FROM pg_stat_database WHERE datname = current_database()",
    );
    return Number(rows[0]?.count);
  } finally {
    await client.end();
  }
}
