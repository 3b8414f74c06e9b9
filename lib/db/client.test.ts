import pg from "pg";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { selectRows } from "@/lib/db/rows";
import { setEnv } from "@/lib/env";
import { Unavailable } from "@/lib/errors";
import { countQueries } from "./query-count";
import { openTestDatabase } from "./test-database";

const database = await openTestDatabase();
setEnv({ DATABASE_POOL: "2" });
const { db, pool } = await import("./client");

test("connects as the application's role", async () => {
  const rows = await selectRows(
    db,
    "test-user",
    z.strictObject({ user: z.string() }),
  )`SELECT current_user::text AS "user"`;
  expect(rows[0]?.user).toMatch(/^lodestone_app/);
});

test("counts the statements of one request", async () => {
  const { queries } = await countQueries(async () => {
    await db.account.findMany({ select: { id: true } });
    await db.$transaction((tx) => tx.report.count());
  });
  // The statement of each, and COMMIT; BEGIN goes out with the connection.
  expect(queries).toBe(3);
});

test("a transaction sends one statement after the other", async () => {
  const warnings: string[] = [];
  const note = ({ message }: Error) => warnings.push(message);
  process.on("warning", note);
  const account = await db.account.create({ data: { email: "a@example.com", name: "A" } });
  // Prisma asks for the relations of a row all at once.
  const found = await db.$transaction((tx) =>
    tx.account.findUnique({
      where: { id: account.id },
      select: { sessions: true, mailTokens: true, memberships: true, preferences: true },
    }),
  );
  // Warnings come in a later turn of the loop.
  await new Promise((resolve) => setImmediate(resolve));
  process.off("warning", note);
  expect({ found, warnings }).toEqual({
    found: { sessions: [], mailTokens: [], memberships: [], preferences: [] },
    warnings: [],
  });
  await db.account.delete({ where: { id: account.id } });
});

test("an exhausted pool is Unavailable after the waiting time", async () => {
  const held = [await pool.connect(), await pool.connect()];
  await expect(db.account.count()).rejects.toBeInstanceOf(Unavailable);
  await expect(db.$transaction((tx) => tx.account.count())).rejects.toBeInstanceOf(Unavailable);
  for (const client of held) client.release();
  expect(await db.account.count()).toBe(0);
});

test("a cut connection is Unavailable once, and then replaced", async () => {
  await db.account.count();
  const slow = selectRows(db, "test-sleep", z.strictObject({}))`SELECT pg_sleep(5)`;
  const refused = expect(slow).rejects.toBeInstanceOf(Unavailable);
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await vi.waitFor(async () => {
    const { rowCount } = await owner.query(
      `SELECT FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%' AND state = 'active'`,
    );
    expect(rowCount).toBe(1);
  });
  await owner.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
  await owner.end();
  await refused;
  expect(await db.account.count()).toBe(0);
});
