import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/lib/db/test-database";
import { queryAccess, queryStaff } from "./access-query";
import { type AccessQuery, cachedPath } from "./cached-paths";

const ACCOUNT = "00000000-0000-7000-8000-000000000001";
const SESSION = "00000000-0000-7000-8000-000000000002";

let database: TestDatabase;
let owner: pg.Client;
let app: pg.Pool;
let accessQuery: AccessQuery;
const home = cachedPath("/");
const ask = (sessionId: string | null, path = home) => {
  if (!path) throw new Error("Not a cached page");
  return accessQuery({ sessionId, path });
};

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  app = new pg.Pool({ connectionString: database.appUrl });
  accessQuery = queryAccess(app);
  await owner.query(`INSERT INTO "Tier" ("id", "slug", "name", "rank", "priceText", "summary", "benefits")
    VALUES (gen_random_uuid(), 'test-tier', 'T', 37, '', '', '{}')`);
});

afterAll(async () => {
  await app.end();
  await owner.end();
  await database.drop();
});

beforeEach(async () => {
  await owner.query(`DELETE FROM "Account"`);
  await owner.query(
    `INSERT INTO "Account" ("id", "email", "name", "emailVerifiedAt") VALUES ('${ACCOUNT}', 'a@example.com', 'A', now())`,
  );
  await owner.query(`INSERT INTO "Session" ("id", "accountId", "expiresAt", "userAgent", "address")
    VALUES ('${SESSION}', '${ACCOUNT}', now() + interval '1 day', '', '')`);
});

/** Since a second ago: the column's milliseconds are rounded, and half of one may lie ahead. */
const subscribe = (more = "") =>
  owner.query(`INSERT INTO "Membership" ("id", "accountId", "tierId", "state", "startsAt", "endsAt")
    SELECT gen_random_uuid(), '${ACCOUNT}', "id", 'active', now() - interval '1 second', now() + interval '1 day' FROM "Tier" WHERE "slug" = 'test-tier'; ${more}`);

test("a stranger has rank 0, and so has a client with an invalid session", async () => {
  for (const session of [null, "not-a-uuid", "00000000-0000-7000-8000-00000000ffff"]) {
    expect(await ask(session)).toEqual({
      kind: "cacheable",
      rank: 0,
      signedIn: false,
      epoch: expect.any(Number),
      mark: expect.any(String),
      day: expect.any(String),
      versionId: null,
    });
  }
});

test("a session has the rank of its account's membership", async () => {
  expect(await ask(SESSION)).toMatchObject({ rank: 10, signedIn: true });
  await subscribe();
  expect(await ask(SESSION)).toMatchObject({ rank: 37, signedIn: true });
});

test.each([
  ["an ended session", `UPDATE "Session" SET "endedAt" = now()`, 0],
  ["an expired session", `UPDATE "Session" SET "expiresAt" = now() - interval '1 second'`, 0],
  [
    "a suspended account",
    `INSERT INTO "Suspension" ("id", "accountId", "byId", "reason") VALUES (gen_random_uuid(), '${ACCOUNT}', '${ACCOUNT}', 'x')`,
    0,
  ],
  ["a deleted account", `DELETE FROM "Account"`, 0],
  ["a revoked membership", `UPDATE "Membership" SET "revokedAt" = now()`, 10],
  [
    "a membership that is over",
    `UPDATE "Membership" SET "startsAt" = now() - interval '2 day', "endsAt" = now() - interval '1 second'`,
    10,
  ],
])("%s counts from the next request on", async (_what, sql, rank) => {
  await subscribe();
  expect(await ask(SESSION)).toMatchObject({ rank: 37 });
  await owner.query(sql);
  expect(await ask(SESSION)).toMatchObject({ kind: "cacheable", rank, signedIn: rank > 0 });
});

test("the desk is sent on to Next", async () => {
  await owner.query(`UPDATE "Account" SET "role" = 'analyst'`);
  expect(await ask(SESSION)).toEqual({ kind: "ask-next" });
});

test("what is large is taken from a session of the desk that holds, and from no other", async () => {
  const isStaff = queryStaff(app);
  expect(await isStaff(SESSION)).toBe(false);
  for (const role of ["analyst", "editor", "admin"]) {
    await owner.query(`UPDATE "Account" SET "role" = '${role}'`);
    expect(await isStaff(SESSION)).toBe(true);
  }
  for (const session of [null, "not-a-uuid", "00000000-0000-7000-8000-00000000ffff"]) {
    expect(await isStaff(session)).toBe(false);
  }
  await owner.query(`UPDATE "Session" SET "endedAt" = now()`);
  expect(await isStaff(SESSION)).toBe(false);
});

test("a report without a current version is Next's to answer", async () => {
  await owner.query(`INSERT INTO "Report" ("id", "slug") VALUES (gen_random_uuid(), 'unpublished')`);
  expect(await ask(null, cachedPath("/reports/unpublished"))).toEqual({ kind: "ask-next" });
  expect(await ask(null, cachedPath("/reports/unknown"))).toEqual({ kind: "ask-next" });
});

test("the epoch is today's, with its mark", async () => {
  const before = await ask(null);
  await owner.query(`UPDATE "CatalogueEpoch" SET "value" = "value" + 1`);
  const after = await ask(null);
  expect(after).not.toEqual(before);
  const { rows } = await owner.query(
    `SELECT "epoch"::int, "mark" FROM "CatalogueChange" ORDER BY "epoch" DESC LIMIT 1`,
  );
  expect(after).toMatchObject(rows[0]);
});
