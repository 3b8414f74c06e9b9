import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { setEnv } from "@/lib/env";
import { throughPooler } from "./pooler";
import { prepareRoles } from "./roles";
import { TEMPLATE, TEST_SECRET } from "./test-cluster";
import { withClient } from "./with-client";

/** A migrated database for one test file. */
export type TestDatabase = {
  /** connects as the owner */
  ownerUrl: string;
  /** connects as the application does */
  appUrl: string;
  /** as `appUrl`, through the PgBouncer of this run, if it has one */
  pooledUrl?: string;
  drop(): Promise<void>;
};

/**
 * Gives the calling test file a database and a data folder of its own; `lib/db/client` connects as the application's role.
 * Await it at the top of the file, before anything that uses the client is imported:
 *
 *     const database = await openTestDatabase();
 *     const { db } = await import("@/lib/db/client");
 *
 * Vitest hoists static imports, but the client connects at its first query only when its settings were there at its
 * import: so import it, and what uses it, dynamically as above.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), "lodestone-test-data-"));
  setEnv({
    DATABASE_URL: database.pooledUrl ?? database.appUrl,
    DATABASE_DIRECT_URL: database.appUrl,
    AUTH_SECRET: TEST_SECRET,
    LODESTONE_DATA_DIR: folder,
  });
  afterAll(async () => {
    const { plannedPool, pool } = await import("./pool");
    await Promise.all([pool.end(), plannedPool.end()]);
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });
  return database;
}

/** A database with a connection of its owner; both go with the test file. */
export async function openOwnersDatabase(): Promise<{ database: TestDatabase; owner: pg.Client }> {
  const database = await createTestDatabase();
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });
  return { database, owner };
}

/** A copy of the migrated template; for tests that need a second database besides that of `openTestDatabase`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asOwner(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  const url = new URL(inDatabase(inject("clusterUrl"), name));
  const appUrl = await prepareRoles(url.href, TEST_SECRET);
  const poolerUrl = inject("poolerUrl");
  return {
    ownerUrl: url.href,
    appUrl,
    ...(poolerUrl && { pooledUrl: await throughPooler(url.href, appUrl, inDatabase(poolerUrl, name)) }),
    drop: () => asOwner(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}

function inDatabase(url: string, name: string): string {
  const inside = new URL(url);
  inside.pathname = name;
  return inside.href;
}

async function asOwner(sql: string): Promise<void> {
  await withClient(inject("clusterUrl"), (client) => client.query(sql));
}
