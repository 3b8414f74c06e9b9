import { createHmac, randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, expect, inject, test } from "vitest";
import { prepareDatabase } from "./prepare";
import { withClient } from "./with-client";

/** A server that someone else runs, where the owner of our database is not a superuser. */
const name = `owner_${randomBytes(4).toString("hex")}`;
const password = "only-for-this-test";

afterAll(async () => {
  await asSuperuser(`DROP DATABASE ${name} WITH (FORCE)`);
});

test("an ordinary owner that may create roles is enough, at every start", async () => {
  await asSuperuser(`CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD '${password}'`);
  await asSuperuser(`CREATE DATABASE ${name} OWNER ${name}`);
  const first = await prepareDatabase(ownerUrl(), "s".repeat(32));
  const second = await prepareDatabase(ownerUrl(), "another secret ".repeat(3));
  expect(second).toBe(first);
  const app = new pg.Client({ connectionString: second });
  await app.connect();
  await app.query(`UPDATE "CatalogueEpoch" SET "value" = "value" + 1`);
  await expect(app.query(`DELETE FROM "AuditEntry"`)).rejects.toThrow(/permission denied/);
  await app.end();
});

test("instances with the old and the new AUTH_SECRET reach the database, whichever starts last", async () => {
  const secrets = ["o".repeat(32), "n".repeat(32)];
  const urls = [];
  for (const secret of [...secrets, ...secrets]) {
    urls.push(await prepareDatabase(ownerUrl(), secret));
    for (const url of urls) await connect(url);
  }
});

test("the role of an earlier release keeps the password that its instances are using", async () => {
  const earlier = await prepareDatabase(ownerUrl(), "s".repeat(32));
  await asOwner("DROP SCHEMA lodestone_owner CASCADE");
  const role = new URL(earlier).username;
  const password = createHmac("sha256", "s".repeat(32)).update(`lodestone role ${role}`).digest("base64url");
  await asOwner(`ALTER ROLE ${role} PASSWORD '${password}'`);
  const derived = new URL(earlier);
  derived.password = password;
  expect(await prepareDatabase(ownerUrl(), "s".repeat(32))).toBe(derived.href);
  await prepareDatabase(ownerUrl(), "n".repeat(32));
  await connect(derived.href);
});

test("the application may not read its own role's password", async () => {
  const app = new pg.Client({ connectionString: await prepareDatabase(ownerUrl(), "s".repeat(32)) });
  await app.connect();
  await expect(app.query("SELECT * FROM lodestone_owner.role_password")).rejects.toThrow(/permission denied/);
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

const connect = (url: string) => withClient(url, (client) => client.query(`SELECT 1 FROM "Account" LIMIT 1`));
const asOwner = (sql: string) => withClient(ownerUrl(), (client) => client.query(sql));
const asSuperuser = (sql: string) => withClient(inject("clusterUrl"), (client) => client.query(sql));
