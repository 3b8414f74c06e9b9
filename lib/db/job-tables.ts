import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";

/** Makes graphile-worker's tables in the schema `graphile_worker`, as the owner of the database. Safe to repeat. */
export async function installJobTables(ownerUrl: string): Promise<void> {
  const logger = new Logger(() => () => {});
  await runMigrations({ connectionString: ownerUrl, logger });
}

/**
 * SQL that lets a role use the tables of the jobs. They have row-level security without a policy, so that only
 * their owner sees rows until a policy allows it.
 */
export function jobGrants(role: string): string {
  const to = pg.escapeIdentifier(role);
  const policy = pg.escapeIdentifier(role);
  const policies = ["_private_jobs", "_private_job_queues", "_private_tasks", "_private_known_crontabs"].map(
    (table) => `DROP POLICY IF EXISTS ${policy} ON graphile_worker.${table};
    CREATE POLICY ${policy} ON graphile_worker.${table} TO ${to} USING (true) WITH CHECK (true);`,
  );
  return `
    GRANT USAGE ON SCHEMA graphile_worker TO ${to};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO ${to};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA graphile_worker TO ${to};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO ${to};
    ${policies.join("\n    ")}`;
}
