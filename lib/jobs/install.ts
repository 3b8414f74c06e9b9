import { runMigrations } from "graphile-worker";
import pg from "pg";
import { quietLogger } from "./logger";

/**
 * Makes graphile-worker's tables in the schema `graphile_worker`, as the owner of the database, and lets the
 * application's role use them. Safe to repeat; part of preparing a database.
 */
export async function installJobs(ownerUrl: string, appRole: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  try {
    await runMigrations({ pgPool: pool, logger: quietLogger() });
    await pool.query(GRANTS(pg.escapeIdentifier(appRole)));
  } finally {
    await pool.end();
  }
}

/**
 * Its tables have row-level security without a policy, so that nobody but their owner would see a row. One statement
 * list is one transaction; the lock keeps instances that start together apart.
 */
const GRANTS = (role: string) => `
  SELECT pg_advisory_xact_lock(4201976004);
  GRANT USAGE ON SCHEMA graphile_worker TO ${role};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO ${role};
  GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA graphile_worker TO ${role};
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO ${role};
  DO $$
  DECLARE t regclass;
  BEGIN
    FOR t IN SELECT oid FROM pg_class
      WHERE relnamespace = 'graphile_worker'::regnamespace AND relkind IN ('r', 'p') AND relrowsecurity
    LOOP
      EXECUTE format('DROP POLICY IF EXISTS lodestone_app ON %s', t);
      EXECUTE format('CREATE POLICY lodestone_app ON %s TO ${role} USING (true) WITH CHECK (true)', t);
    END LOOP;
  END $$;`;
