import pg from "pg";
import { z } from "zod";
import { type MigrationState, migrationState } from "@/lib/db/migrate";
import { queryRows } from "@/lib/db/rows";
import type { Env } from "@/lib/env";
import { isLoopbackName } from "@/lib/ip-address";
import { advice, type Finding, fault, wordsOf } from "./finding";

const CONNECT_MS = 5_000;
const SKEW_MS = 2_000;
const LEAST_VERSION = 160_000;
/** Connections of one instance, with its workers, beyond those of its pools. */
const MORE_CONNECTIONS = 10;
const POOLS = 4;

const ServerRow = z.strictObject({
  version: z.coerce.number(),
  encoding: z.string(),
  now: z.date(),
  most: z.coerce.number(),
  used: z.coerce.number(),
  off: z.array(z.string()),
  mayCreateRoles: z.boolean(),
  owns: z.boolean(),
  standby: z.boolean(),
});

/**
 * Examines the database: whether it can be reached, is of a version and with settings that lose nothing, and has what
 * this release needs. Changes nothing.
 *
 * @param ownerUrl the owner's connection, without a pooler
 */
export async function examineDatabase(
  ownerUrl: string,
  given: Pick<Env, "DATABASE_POOL" | "DATABASE_URL">,
): Promise<{ reached: boolean; findings: Finding[] }> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: CONNECT_MS });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => {});
    const unreachable = fault(
      `PostgreSQL cannot be reached: ${wordsOf(error)}.`,
      "Check DATABASE_URL (and DATABASE_DIRECT_URL): host, port, user, password, name of the database, pg_hba.conf.",
    );
    return { reached: false, findings: [unreachable] };
  }
  try {
    const before = Date.now();
    const [server] = await queryRows(client, "doctor-server", ServerRow, SERVER);
    if (!server) return { reached: true, findings: [] };
    const skew = Math.abs(server.now.getTime() - (before + Date.now()) / 2);
    const findings = [
      ...ofServer(server, given.DATABASE_POOL),
      ...(skew > SKEW_MS
        ? [
            fault(
              `The clocks of this machine and of PostgreSQL differ by ${Math.round(skew / 1000)} s.`,
              "Let both keep time with NTP (chrony, systemd-timesyncd).",
            ),
          ]
        : []),
      ...unencrypted(ownerUrl),
      ...(await schema(ownerUrl)),
    ];
    return { reached: true, findings };
  } finally {
    await client.end();
  }
}

const SERVER = `SELECT current_setting('server_version_num')::int AS "version",
  (SELECT pg_encoding_to_char(d.encoding) FROM pg_database d WHERE d.datname = current_database()) AS "encoding",
  clock_timestamp() AS "now", current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int AS "most",
  (SELECT count(*)::int FROM pg_stat_activity WHERE backend_type = 'client backend') AS "used",
  ARRAY(SELECT s.name FROM pg_settings s
    WHERE s.name IN ('fsync', 'full_page_writes', 'synchronous_commit', 'autovacuum', 'track_counts') AND s.setting = 'off' ORDER BY 1) AS "off",
  (SELECT r.rolcreaterole OR r.rolsuper FROM pg_roles r WHERE r.rolname = current_user) AS "mayCreateRoles",
  (SELECT pg_has_role(current_user, d.datdba, 'USAGE') FROM pg_database d WHERE d.datname = current_database()) AS "owns",
  pg_is_in_recovery() AS "standby"`;

const LOSES: Readonly<Record<string, string>> = {
  fsync: "a crash can destroy the database",
  full_page_writes: "a crash can destroy pages of the database",
  synchronous_commit: "a crash can lose what was said to be published",
  autovacuum: "the database grows and slows down until it stops",
  track_counts: "autovacuum does not work without it",
};

function ofServer(server: z.infer<typeof ServerRow>, pool: number): Finding[] {
  const needed = pool * POOLS + MORE_CONNECTIONS;
  const major = Math.floor(server.version / 10_000);
  return [
    ...(server.version < LEAST_VERSION
      ? [fault(`PostgreSQL is ${major}; 16 or newer is needed.`, "Upgrade PostgreSQL.")]
      : []),
    ...(server.encoding !== "UTF8"
      ? [
          fault(
            `The database is encoded in ${server.encoding}.`,
            "Create it with ENCODING 'UTF8' TEMPLATE template0, and restore a backup into it.",
          ),
        ]
      : []),
    ...server.off.map((name) =>
      fault(
        `PostgreSQL's ${name} is off: ${LOSES[name] ?? "data can be lost"}.`,
        `Set ${name} = on in postgresql.conf, and reload.`,
      ),
    ),
    ...(server.standby
      ? [
          fault(
            "DATABASE_URL leads to a standby, which cannot be written.",
            "Name the primary there, and the standby in DATABASE_REPLICA_URL.",
          ),
        ]
      : []),
    ...(server.most < needed
      ? [
          fault(
            `PostgreSQL allows ${server.most} connections; an instance with DATABASE_POOL=${pool} may open ${needed}.`,
            "Raise max_connections, or lower DATABASE_POOL.",
          ),
        ]
      : []),
    ...(!server.owns
      ? [
          fault(
            "The user of DATABASE_URL does not own the database: migrations would fail.",
            "Run ALTER DATABASE … OWNER TO … as a superuser.",
          ),
        ]
      : []),
    ...(!server.mayCreateRoles
      ? [
          fault(
            "The user of DATABASE_URL may not create the application's role.",
            "Run ALTER ROLE … CREATEROLE as a superuser.",
          ),
        ]
      : []),
  ];
}

/** A server elsewhere, to which the password and every row travel in the clear. */
function unencrypted(ownerUrl: string): Finding[] {
  const { hostname, searchParams } = new URL(ownerUrl);
  const mode = searchParams.get("sslmode");
  if (
    !hostname ||
    isLoopbackName(hostname) ||
    (mode && mode !== "disable" && mode !== "prefer" && mode !== "allow")
  )
    return [];
  return [
    advice(
      `The connection to PostgreSQL on ${hostname} is not encrypted.`,
      "Add ?sslmode=verify-full to DATABASE_URL, unless the network is yours alone.",
    ),
  ];
}

async function schema(ownerUrl: string): Promise<Finding[]> {
  let state: MigrationState;
  try {
    state = await migrationState(ownerUrl);
  } catch (error) {
    return [fault(wordsOf(error), "Start a release that fits this database, or restore a backup.")];
  }
  const { pending, later } = state;
  return [
    ...(pending.length > 0
      ? [
          advice(
            `Migrations of this release that are not applied: ${pending.length}.`,
            "Make a backup; the next start applies them.",
          ),
        ]
      : []),
    ...(later.length > 0
      ? [
          advice(
            "The database is of a later release than this one.",
            "Start the release that made it: this one only serves during an upgrade.",
          ),
        ]
      : []),
  ];
}
