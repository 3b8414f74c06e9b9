import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";

const database = await openTestDatabase();
const { sealFacts } = await import("@/lib/audit/commands/seal-facts");
const { ORIGIN, publish, seedWorld } = await import("@/lib/reports/queries/test-world");
const { verifyPublications } = await import("./verify-publications");

const owner = new pg.Client({ connectionString: database.ownerUrl });
const broken = async () => (await verifyPublications(OPERATOR, {})).broken;

beforeAll(async () => {
  await owner.connect();
  const world = await seedWorld();
  await sealFacts(ORIGIN, { again: true });
  await publish(world, { title: "A report", parts: [{ access: "public", words: "Open." }] });
});
afterAll(() => owner.end());

it.each([
  [
    "a trigger switched off",
    `ALTER TABLE "Segment" DISABLE TRIGGER "Segment_written_once"`,
    `ALTER TABLE "Segment" ENABLE TRIGGER "Segment_written_once"`,
    /The trigger Segment_written_once of Segment is missing or switched off/,
  ],
  [
    "all triggers of a table switched off",
    `ALTER TABLE "Claim" DISABLE TRIGGER USER`,
    `ALTER TABLE "Claim" ENABLE TRIGGER USER`,
    /Claim_fact/,
  ],
  [
    "a trigger only for replicas",
    `ALTER TABLE "AuditEntry" ENABLE REPLICA TRIGGER "AuditEntry_chain"`,
    `ALTER TABLE "AuditEntry" ENABLE TRIGGER "AuditEntry_chain"`,
    /AuditEntry_chain/,
  ],
  [
    "a trigger that was dropped",
    `DROP TRIGGER "Author_fact" ON "Author"`,
    `CREATE TRIGGER "Author_fact" AFTER INSERT OR UPDATE OR DELETE ON "Author" FOR EACH ROW
      EXECUTE FUNCTION lodestone_note_fact('id', '{accountId}')`,
    /Author_fact/,
  ],
  [
    "a policy that hides rows",
    `ALTER TABLE "ClaimLink" ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE "ClaimLink" DISABLE ROW LEVEL SECURITY`,
    /ClaimLink is no plain table/,
  ],
  [
    "a function that no longer forbids anything",
    `ALTER FUNCTION lodestone_written_once() RENAME TO kept_aside;
      CREATE FUNCTION lodestone_written_once() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$`,
    `DROP FUNCTION lodestone_written_once(); ALTER FUNCTION kept_aside() RENAME TO lodestone_written_once`,
    /The function lodestone_written_once of the database says something else/,
  ],
  [
    "a function that returns the desired hash",
    `ALTER FUNCTION lodestone_fact_hash(anyelement, text[]) RENAME TO kept_aside;
      CREATE FUNCTION lodestone_fact_hash(fact anyelement, left_out text[]) RETURNS text LANGUAGE sql AS $$
        SELECT kept_aside(fact, left_out) $$`,
    `DROP FUNCTION lodestone_fact_hash(anyelement, text[]);
      ALTER FUNCTION kept_aside(anyelement, text[]) RENAME TO lodestone_fact_hash`,
    /The function lodestone_fact_hash of the database says something else/,
  ],
])("finds %s", async (_, begin, end, found) => {
  await owner.query(begin);
  try {
    expect(await broken()).toMatch(found);
  } finally {
    await owner.query(end);
  }
  expect(await broken()).toBeNull();
});

it("finds, without a head, that the whole audit log was cut off after a publication", async () => {
  await owner.query(`BEGIN; SET LOCAL session_replication_role = replica;
    DELETE FROM "FactSeal"; DELETE FROM "AuditDetail"; DELETE FROM "AuditEntry"; COMMIT`);
  expect(await broken()).toMatch(/The audit log lacks an act on the report a-report/);
});
