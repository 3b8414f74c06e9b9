import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { OPERATOR } from "@/lib/access/types";
import { queryRows } from "@/lib/db/rows";
import { openTestDatabase } from "@/lib/db/test-database";

const database = await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { createSource } = await import("@/lib/evidence/commands/sources/create-source");
const { editSource } = await import("@/lib/evidence/commands/sources/edit-source");
const { FACT_TABLES } = await import("../facts");
const { verifyFacts } = await import("../queries/verify-facts");
const { verifyAuditLog } = await import("../queries/verify-audit-log");
const { sealFacts } = await import("./seal-facts");

const ORIGIN = { address: "local", userAgent: "test" };
const owner = new pg.Client({ connectionString: database.ownerUrl });
const flaw = async () => (await db.$transaction((tx) => verifyFacts(tx))).flaw;
const SOURCE = {
  name: "The wire",
  publisher: "The wire",
  owner: "",
  stateAffiliation: "none" as const,
  affiliationNote: "",
  lang: "en",
  about: "",
};

beforeAll(() => owner.connect());
afterAll(() => owner.end());

it("seals what the triggers of the migrations note", async () => {
  const rows = await queryRows(
    owner,
    "flaw",
    z.strictObject({ table: z.string(), key: z.string(), leftOut: z.string() }),
    `SELECT DISTINCT tgrelid::regclass::text AS "table", split_part(encode(tgargs, 'escape'), '\\000', 1) AS "key",
      split_part(encode(tgargs, 'escape'), '\\000', 2) AS "leftOut"
    FROM pg_trigger WHERE tgfoid = 'lodestone_note_fact'::regproc`,
  );
  const noted = rows.map(({ table, key, leftOut }) => [
    table.replaceAll('"', ""),
    { key, leftOut: leftOut.slice(1, -1).split(",").filter(Boolean) },
  ]);
  expect(Object.fromEntries(noted)).toEqual(FACT_TABLES);
});

it("seals existing rows once, then what acts change, and never what was changed by hand", async () => {
  expect(await db.$transaction((tx) => verifyFacts(tx))).toEqual({ sealed: false, flaw: null });
  // Several instances start together.
  const sealed = await Promise.all([1, 2, 3, 4].map(() => sealFacts(ORIGIN)));
  expect(sealed.filter((rows) => rows > 0)).not.toEqual([]);
  expect(await db.auditEntry.count({ where: { action: "facts.seal", subjectId: "-" } })).toBe(0);
  expect(await flaw()).toBeNull();

  const { sourceId } = await createSource(OPERATOR, SOURCE, ORIGIN);
  expect(await flaw()).toBeNull();
  await editSource(OPERATOR, { ...SOURCE, sourceId, revision: 1, name: "The wires" }, ORIGIN);
  expect(await flaw()).toBeNull();
  expect(await db.factSeal.count({ where: { rowId: sourceId } })).toBe(2);

  await owner.query(`UPDATE "Source" SET "name" = 'The wire' WHERE "id" = $1`, [sourceId]);
  expect(await flaw()).toMatch(/of Source was changed by hand/);
  expect(await sealFacts(ORIGIN)).toBe(0);
  await createSource(OPERATOR, { ...SOURCE, name: "Another" }, ORIGIN);
  expect(await flaw()).toMatch(/of Source was changed by hand/);
  await owner.query(`UPDATE "Source" SET "name" = 'The wires' WHERE "id" = $1`, [sourceId]);
  expect(await flaw()).toBeNull();
  expect((await verifyAuditLog(OPERATOR)).firstBreak).toBeNull();
});
