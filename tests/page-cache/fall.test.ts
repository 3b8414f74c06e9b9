import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { OPERATOR } from "@/lib/access/types";
import { queryRows } from "@/lib/db/rows";
import { otherValue } from "@/lib/verify/queries/test-alterations";
import {
  another,
  changes,
  claimId,
  close,
  epoch,
  open,
  owner,
  type Seen,
  see,
  watched,
  world,
} from "./test-pages";

const { ORIGIN, publish } = await import("@/lib/reports/queries/test-world");
const { assessClaim } = await import("@/lib/evidence/commands/claims/assess-claim");
const { createDraft } = await import("@/lib/reports/commands/create-draft");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");

afterAll(close);

/** The share of changes that are tried: all in a full run, a different sample in every quick run. */
const SHARE = process.env.LODESTONE_FULL === "on" ? 1 : 0.2;

/** Makes a change and compares every page with its old state: one that differs must be invalidated or refreshed. */
async function expectInvalidation(
  what: string,
  before: Seen[],
  change: () => Promise<Seen[]>,
): Promise<string[]> {
  const from = await epoch();
  await changes.catchUp(from, null);
  const after = await change();
  const to = await epoch();
  await changes.catchUp(to, null);
  const fell: string[] = [];
  for (const [at, { name, text, reads }] of before.entries()) {
    const effect = changes.effectOf(reads, from, to);
    if (after[at]?.text !== text) expect.soft(effect, `${what}: ${name}`).not.toBeNull();
    if (effect === "gone") fell.push(name);
  }
  return fell;
}

test("the tables that pages read are watched", async () => {
  const read = new Set((await see()).flatMap(({ reads }) => reads.flatMap(({ tables }) => tables)));
  expect([...read].filter((table) => !watched.includes(table))).toEqual([]);
});

test("an act of the desk invalidates the pages that show it, and no others", async () => {
  const after = async (what: string, act: () => Promise<unknown>) =>
    expectInvalidation(what, await see(), async () => {
      await act();
      return see();
    });
  const fresh = { title: "A new one", parts: [{ access: "subscriber", words: "Locked." }], subjectIds: [] };
  const published = await after("publishing", () => publish(world, fresh));
  expect(published).toEqual(expect.arrayContaining(["home 1 for a stranger", "feed 1 for a member"]));
  expect(published.filter((name) => /^(report|entity|source|glossary|sources) /.test(name))).toEqual([]);
  const correction = { ...another, title: "Another one", parts: [open], reason: "A slip" };
  const corrected = await after("correcting", () => publish(world, { ...correction, kind: "corrected" }));
  expect(corrected).toEqual(expect.arrayContaining(["report 2 for a stranger", "entity 1 for a member"]));
  const assessment = { credibility: 2, status: "contested", rationale: "Others deny it" } as const;
  const assessed = await after("assessing", () => assessClaim(OPERATOR, { claimId, assessment }, ORIGIN));
  expect(assessed).toContain("report 1 for a member");
  expect(assessed.filter((name) => /^(report 2|home|reports|glossary|search) /.test(name))).toEqual([]);
  const taken = { reportId: another.reportId, reason: "It was wrong" };
  const withdrawn = await after("withdrawing", () => withdrawReport(OPERATOR, taken, ORIGIN));
  expect(withdrawn).toEqual(expect.arrayContaining(["report 2 for a member", "search 1 for a stranger"]));
  expect(await after("a draft", () => createDraft(OPERATOR, { title: "Not yet" }, ORIGIN))).toEqual([]);
});

/** Lets any row contain anything: drops the constraints and disables all triggers except those of the change log. */
async function allowAnyChange(): Promise<void> {
  const checks = await queryRows(
    owner,
    "allow-any-change",
    z.strictObject({ sql: z.string() }),
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS "sql" FROM pg_constraint
    WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
  );
  await owner.query(`CREATE SCHEMA kept; ${checks.map(({ sql }) => sql).join(";")}`);
  for (const name of watched) {
    const enabled = ["insert", "update", "delete"].map((event) => `ENABLE TRIGGER "${name}_noted_${event}"`);
    await owner.query(`CREATE TABLE kept."${name}" AS SELECT * FROM "${name}";
      ALTER TABLE "${name}" DISABLE TRIGGER ALL, ${enabled.join(", ")}`);
  }
}

/** Single changes of every table: one of each column, and three deleted rows; with the table to restore. */
async function everyChange(): Promise<{ what: string; table: string; sql: string }[]> {
  const columns = await queryRows(
    owner,
    "every-change",
    z.strictObject({ table: z.string(), name: z.string(), type: z.string(), array: z.boolean() }),
    `SELECT c.relname AS "table", a.attname AS "name", t.typcategory = 'A' AS "array",
      format_type(coalesce(nullif(t.typelem, 0), t.oid), NULL) AS "type"
    FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relname = ANY($1) AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped`,
    [watched],
  );
  const edited = columns.map(({ table, ...column }) => {
    const quoted = `"${column.name}"`;
    const row = `SELECT ctid FROM "${table}" ORDER BY ${quoted} DESC NULLS LAST LIMIT 1`;
    const sql = `UPDATE "${table}" SET ${quoted} = ${otherValue(quoted, column)} WHERE ctid = (${row})`;
    return { what: `${table}.${column.name}`, table, sql };
  });
  const removed = watched.flatMap((table) =>
    [0, 1, 2].map((nth) => ({
      what: `row ${nth} of ${table}`,
      table,
      sql: `DELETE FROM "${table}" WHERE ctid = (SELECT ctid FROM "${table}" ORDER BY ctid OFFSET ${nth} LIMIT 1)`,
    })),
  );
  return [...edited, ...removed];
}

test("a change of any row in any column invalidates every page that shows it", {
  timeout: 600_000,
}, async () => {
  await allowAnyChange();
  const before = await see();
  const tried = (await everyChange()).filter(() => Math.random() < SHARE);
  for (const { what, table, sql } of tried) {
    await expectInvalidation(what, before, async () => {
      await owner.query(`BEGIN; ${sql}; UPDATE "CatalogueEpoch" SET "value" = "value" + 1; COMMIT`);
      const after = await see();
      await owner.query(`SET session_replication_role = replica; DELETE FROM "${table}";
        INSERT INTO "${table}" SELECT * FROM kept."${table}"; RESET session_replication_role`);
      return after;
    });
  }
  expect(tried.length).toBeGreaterThan(20);
});
