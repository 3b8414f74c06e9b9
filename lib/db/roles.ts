import { createHash, createHmac, randomBytes } from "node:crypto";
import pg from "pg";
import { z } from "zod";
import { ADVISORY_LOCKS } from "./advisory-locks";
import { INSERT_ONLY_TABLES } from "./insert-only";
import { installJobTables, jobGrants } from "./job-tables";
import { NameRow, queryRows } from "./rows";
import { withClient } from "./with-client";

const id = pg.escapeIdentifier;

/**
 * Makes or refreshes the application's role: it reads and writes, but cannot change the logs, what
 * was published, or any table's shape. Run after migrations, as the owner, at every start.
 *
 * @param ownerUrl the owner's connection; the owner must be allowed to create roles when the role is not there yet
 * @param secret from which an earlier release derived the role's password; that is kept where the role is there already
 * @returns the application's connection URL
 * @throws Error with one sentence when the owner may not create roles
 */
export async function prepareRoles(ownerUrl: string, secret: string): Promise<string> {
  await installJobTables(ownerUrl);
  return withClient(ownerUrl, async (client) => {
    const rows = await queryRows(
      client,
      "prepare-roles",
      z.strictObject({ database: z.string(), owner: z.string() }),
      `SELECT current_database() AS "database", current_user AS "owner"`,
    );
    const database = rows[0]?.database ?? "";
    const role = roleName(database);
    await client.query("BEGIN");
    // Instances that start together would collide on the catalogue's rows.
    await client.query("SELECT pg_advisory_xact_lock($1)", [ADVISORY_LOCKS.roles]);
    const password = await keptPassword(client, role, secret);
    await createRole(client, role, password);
    await grant(client, database, role);
    await client.query(jobGrants(role));
    await client.query("COMMIT");
    return withUser(ownerUrl, role, password);
  });
}

/** Roles belong to a whole server, so each database gets its own; the embedded server has one database that counts. */
function roleName(database: string): string {
  if (database === "lodestone") return "lodestone_app";
  return `lodestone_app_${createHash("sha256").update(database).digest("hex").slice(0, 12)}`;
}

/**
 * The role's own password, kept in the database where only the owner may read it: every instance finds the same one,
 * whatever secret it was started with, so that changing `AUTH_SECRET` one instance after the other locks none out. A
 * role that is there already keeps the password that instances of an earlier release are using.
 */
async function keptPassword(client: pg.Client, role: string, secret: string): Promise<string> {
  await client.query(`
    CREATE SCHEMA IF NOT EXISTS lodestone_owner;
    REVOKE ALL ON SCHEMA lodestone_owner FROM PUBLIC;
    CREATE TABLE IF NOT EXISTS lodestone_owner.role_password (role text PRIMARY KEY, password text NOT NULL)`);
  const [stored] = await queryRows(
    client,
    "role-password",
    z.strictObject({ password: z.string() }),
    "SELECT password FROM lodestone_owner.role_password WHERE role = $1",
    [role],
  );
  if (stored) return stored.password;
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
  const password = rowCount
    ? createHmac("sha256", secret).update(`lodestone role ${role}`).digest("base64url")
    : randomBytes(32).toString("base64url");
  await client.query("INSERT INTO lodestone_owner.role_password VALUES ($1, $2)", [role, password]);
  return password;
}

async function createRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
  const attributes = `LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS`;
  // The password is base64url, and a role's name is a hash: nothing to escape, but escaped all the same.
  const words = rowCount === 0 ? `CREATE ROLE ${id(role)} ${attributes}` : `ALTER ROLE ${id(role)} LOGIN`;
  await client.query(`${words} PASSWORD ${pg.escapeLiteral(password)}`).catch((cause: Error) => {
    throw new Error(
      `The user of DATABASE_URL may not look after the role ${role}: give it CREATEROLE, or let an administrator ` +
        `"CREATE ROLE ${role}" and "GRANT ${role} TO the user WITH ADMIN OPTION" (${cause.message}).`,
      { cause },
    );
  });
}

async function grant(client: pg.Client, database: string, role: string): Promise<void> {
  const to = id(role);
  // A later release may have more of them than this one knows; its triggers tell.
  const rows = await queryRows(
    client,
    "grant",
    NameRow,
    `SELECT t.tablename AS "name" FROM pg_tables t WHERE t.schemaname = 'public' AND (t.tablename = ANY($1) OR EXISTS (
      SELECT FROM pg_trigger g JOIN pg_proc p ON p.oid = g.tgfoid
      WHERE p.proname = 'lodestone_written_once' AND g.tgrelid = format('public.%I', t.tablename)::regclass))`,
    [[...INSERT_ONLY_TABLES, "_prisma_migrations"]],
  );
  const present = rows.map(({ name }) => name);
  const insertOnly = present.filter((name) => name !== "_prisma_migrations").map(id);
  await client.query(`
    GRANT CONNECT, TEMPORARY ON DATABASE ${id(database)} TO ${to};
    GRANT USAGE ON SCHEMA public TO ${to};
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${to};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${to};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO ${to};
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${to};
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${to};
    ${insertOnly.length > 0 ? `REVOKE UPDATE, DELETE, TRUNCATE ON ${insertOnly.join(", ")} FROM ${to};` : ""}
    ${present.includes("_prisma_migrations") ? `REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM ${to};` : ""}
  `);
}

function withUser(ownerUrl: string, user: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = user;
  url.password = password;
  return url.href;
}
