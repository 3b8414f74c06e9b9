import { expect, test } from "vitest";
import { z } from "zod";
import { openTestDatabase } from "./test-database";

await openTestDatabase();
const { db } = await import("./client");
const { Prisma } = await import("./generated/client");
const { prepared } = await import("./prepared");
const { selectRows, TextList, UnexpectedRow } = await import("./rows");

const Row = z.strictObject({
  n: z.int(),
  many: z.bigint(),
  share: z.instanceof(Prisma.Decimal),
  at: z.date(),
  name: z.string().nullable(),
  tags: z.array(z.string()),
  place: z.strictObject({ slug: z.string() }),
});

test("rows have the driver's types", async () => {
  const [row] = await selectRows(db, "test-types", Row)`
    SELECT ${1}::int AS "n", 2::bigint AS "many", 0.5::numeric AS "share", now() AS "at", NULL AS "name",
      ARRAY['a'] AS "tags", json_build_object('slug', 'x') AS "place"`;
  expect(row).toMatchObject({ n: 1, many: 2n, name: null, tags: ["a"], place: { slug: "x" } });
  expect(row?.share.toString()).toBe("0.5");
});

const One = z.strictObject({ n: z.int(), place: z.strictObject({ slug: z.string() }).optional() });

test.each([
  ["another type", Prisma.sql`SELECT 'secret' AS "n"`, "n is string, not number"],
  ["null", Prisma.sql`SELECT NULL::int AS "n"`, "n is null, not number"],
  ["bigint", Prisma.sql`SELECT count(*) AS "n"`, "n is bigint, not number"],
  ["a column that is missing", Prisma.sql`SELECT WHERE true`, "n is missing, not number"],
  ["a column that is not expected", Prisma.sql`SELECT 1 AS "n", 'secret' AS "m"`, "m is not expected"],
  [
    "a field of JSON",
    Prisma.sql`SELECT 1 AS "n", '{"slug": 7}'::json AS "place"`,
    "place.slug is number, not string",
  ],
])("%s: the error names query, column and types, and no value", async (_what, statement, details) => {
  const told = `The query "test-one" returned an unexpected row: ${details}`;
  await expect(selectRows(db, "test-one", One)`${statement}`).rejects.toThrow(
    new UnexpectedRow("test-one", details),
  );
  await expect(selectRows(db, "test-one", One)`${statement}`).rejects.toThrow(told);
});

test("messages of a column's own check, which may quote a value, are not repeated", async () => {
  const Quoting = z.strictObject({
    n: z.string().refine(() => false, { error: ({ input }) => `not ${input}` }),
  });
  await expect(selectRows(db, "test-quote", Quoting)`SELECT 'secret' AS "n"`).rejects.toThrow(
    /^The query "test-quote" returned an unexpected row: n is string \(custom\)$/,
  );
});

test("a list that was never set is empty", async () => {
  const [row] = await selectRows(
    db,
    "test-list",
    z.strictObject({ tags: TextList }),
  )`SELECT NULL::text[] AS "tags"`;
  expect(row).toEqual({ tags: [] });
});

test("planned statements are checked too", async () => {
  await expect(prepared("test-planned", One, Prisma.sql`SELECT '1' AS "n"`)).rejects.toThrow(
    'The query "test-planned" returned an unexpected row: n is string, not number',
  );
});
