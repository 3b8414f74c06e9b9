import { expect, test } from "vitest";
import { z } from "zod";
import { Unavailable } from "@/lib/errors";
import { countQueries } from "./query-count";
import { openTestDatabase } from "./test-database";

await openTestDatabase();
const { Prisma } = await import("./generated/client");
const { plannedPool } = await import("./pool");
const { prepared } = await import("./prepared");

const One = z.strictObject({ n: z.int() });

test("a statement is planned once for its connection, whatever is asked, and counted each time", async () => {
  const ask = (kind: string) =>
    prepared(
      "test-kinds",
      z.strictObject({ n: z.int(), at: z.date() }),
      Prisma.sql`SELECT count(*)::int AS "n", now() AS "at" FROM "Entity" WHERE "kind"::text = ${kind}`,
    );
  const { queries, result } = await countQueries(async () => {
    await ask("Material");
    await ask("Place");
    return ask("Policy");
  });
  expect(result).toEqual([{ n: 0, at: expect.any(Date) }]);
  expect(queries).toBe(3);
  const { rows } = await plannedPool.query(
    `SELECT "generic_plans"::int AS "once", "custom_plans"::int AS "again" FROM pg_prepared_statements WHERE "name" = 'test-kinds'`,
  );
  expect(rows).toEqual([{ once: 3, again: 0 }]);
});

test("a name has one text", async () => {
  await prepared("test-name", One, Prisma.sql`SELECT 1 AS "n"`);
  await expect(prepared("test-name", One, Prisma.sql`SELECT 2 AS "n"`)).rejects.toThrow(/unique/);
});

test("a connection that the database ends is Unavailable once, and then replaced", async () => {
  await expect(
    prepared(
      "test-cut",
      z.strictObject({ pg_terminate_backend: z.boolean() }),
      Prisma.sql`SELECT pg_terminate_backend(pg_backend_pid())`,
    ),
  ).rejects.toBeInstanceOf(Unavailable);
  expect(await prepared("test-after", One, Prisma.sql`SELECT 1 AS "n"`)).toEqual([{ n: 1 }]);
});
