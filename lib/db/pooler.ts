import pg from "pg";
import { z } from "zod";
import { queryRows } from "./rows";
import { withClient } from "./with-client";

/** Timeouts for the application's statements, locks and open transactions; in milliseconds, by Postgres' own names. */
export const TIME_LIMITS = {
  statement_timeout: 15_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 30_000,
} as const;

/** A connection without them, for work that may take longer: a mail is sent inside a transaction. */
export function withoutTimeLimits(url: string): string {
  const unlimited = new URL(url);
  const given = unlimited.searchParams.get("options");
  const options = Object.keys(TIME_LIMITS).map((name) => `-c ${name}=0`);
  unlimited.searchParams.set("options", [...(given ? [given] : []), ...options].join(" "));
  return unlimited.href;
}

/**
 * The application's connection through a pooler such as PgBouncer in transaction mode, where no statement may rely on
 * what an earlier one left in its session. What every session should begin with is therefore set for the role.
 *
 * @param ownerUrl the owner's, without the pooler
 * @param appUrl the application's, without the pooler
 * @param poolerUrl of any role; only its place counts
 * @throws Error with one sentence when the pooler does not let the role in, or leads to another database
 */
export async function throughPooler(ownerUrl: string, appUrl: string, poolerUrl: string): Promise<string> {
  const { username } = new URL(appUrl);
  const through = asApplication(poolerUrl, appUrl);
  await withClient(ownerUrl, (client) => limitRole(client, decodeURIComponent(username)));
  const [direct, pooled] = [await identityOf(appUrl), await identityOf(through).catch(refused(username))];
  if (direct !== pooled)
    throw new Error("DATABASE_URL and DATABASE_DIRECT_URL lead to two different databases.");
  return through;
}

/** The connection from the user's setting, as the application's role. */
export function asApplication(givenUrl: string, appUrl: string): string {
  const [{ username, password }, url] = [new URL(appUrl), new URL(givenUrl)];
  url.username = username;
  url.password = password;
  return url.href;
}

/** A pooler refuses or drops startup parameters. */
async function limitRole(client: pg.Client, role: string): Promise<void> {
  const rows = await queryRows(
    client,
    "limit-role",
    z.strictObject({ database: z.string() }),
    `SELECT current_database() AS "database"`,
  );
  const of = `${pg.escapeIdentifier(role)} IN DATABASE ${pg.escapeIdentifier(rows[0]?.database ?? "")}`;
  for (const [name, milliseconds] of Object.entries(TIME_LIMITS))
    await client.query(`ALTER ROLE ${of} SET ${name} = ${milliseconds}`);
}

/** Identifies the database and the running server that answer. */
async function identityOf(url: string): Promise<string> {
  return withClient(url, async (client) => {
    const rows = await queryRows(
      client,
      "identity-of",
      z.strictObject({ identity: z.string() }),
      `SELECT d.oid::text || ' ' || pg_postmaster_start_time()::text AS "identity"
       FROM pg_database d WHERE d.datname = current_database()`,
    );
    return rows[0]?.identity ?? "";
  });
}

function refused(role: string): (cause: unknown) => never {
  return (cause) => {
    const words = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The pooler of DATABASE_URL does not let the role ${role} in (${words}).`, { cause });
  };
}
