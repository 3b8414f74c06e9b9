import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, expect, inject, test } from "vitest";
import { prepareDatabase } from "./prepare";

/** A server of somebody else's, where the owner of our database is no superuser. */
const name = `owner_${randomBytes(4).toString("hex")}`;
const password = "only-for-this-test";

afterAll(async () => {
  await asSuperuser(`DROP DATABASE ${name} WITH (FORCE)`);
});

test("a plain owner that may create roles is enough, at every start", async () => {
  await asSuperuser(`CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD '${password}'`);
  await asSuperuser(`CREATE DATABASE ${name} OWNER ${name}`);
  const first = await prepareDatabase(ownerUrl(), "s".repeat(32));
  const second = await prepareDatabase(ownerUrl(), "another secret, so another password");
  expect(second).not.toBe(first);
  const app = new pg.Client({ connectionString: second });
  await app.connect();
  await app.query(`UPDATE "CatalogueEpoch" SET "value" = "value" + 1`);
  await expect(app.query(`DELETE FROM "AuditEntry"`)).rejects.toThrow(/permission denied/);
  await app.end();
});

test("an owner that may not is told what to do", async () => {
  await asSuperuser(`ALTER ROLE ${name} NOCREATEROLE`);
  await expect(prepareDatabase(ownerUrl(), "s".repeat(32))).rejects.toThrow(
    /^The user of DATABASE_URL may not look after/,
  );
});

function ownerUrl(): string {
  const url = new URL(inject("clusterUrl"));
  url.pathname = name;
  url.username = name;
  url.password = password;
  return url.href;
}

async function asSuperuser(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("clusterUrl") });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
