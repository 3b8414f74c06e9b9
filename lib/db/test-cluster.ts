import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startPostgres } from "./embedded/postgres-server";
import { generateClient } from "./generate";
import { prepareDatabase } from "./prepare";
import { startTestPgbouncer } from "./test-pgbouncer";

declare module "vitest" {
  interface ProvidedContext {
    /** the owner's connection to the database `postgres` of the cluster of this test run */
    clusterUrl: string;
    /** the same through a PgBouncer, when the run was asked to go through one */
    poolerUrl: string | null;
  }
}

/** The password of the application's role in tests is derived from it. */
export const TEST_SECRET = "only-for-tests-only-for-tests-only-for-tests";

/** Migrated once; every test file gets a copy of it. */
export const TEMPLATE = "lodestone_template";

/** Nothing of a test's data is worth waiting for the disk. */
const FAST = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

/** Vitest's global set-up: one embedded PostgreSQL in a temporary folder for the whole run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await generateClient();
  const folder = await mkdtemp(path.join(tmpdir(), "lodestone-test-"));
  const server = await startPostgres(folder, TEST_SECRET, FAST);
  const client = new pg.Client({ connectionString: server.url("postgres") });
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  await prepareDatabase(server.url(TEMPLATE), TEST_SECRET);
  project.provide("clusterUrl", server.url("postgres"));
  // `npm run test:pgbouncer`: everything that the application asks goes through it.
  const pooler =
    process.env.LODESTONE_TEST_PGBOUNCER === "on"
      ? await startTestPgbouncer(server.url("postgres"))
      : undefined;
  project.provide("poolerUrl", pooler?.through(server.url("postgres")) ?? null);
  return async () => {
    await pooler?.stop();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
