import { expect, test } from "vitest";
import { ANONYMOUS } from "@/lib/access/types";
import { makeAccount, signedIn, TEST_ORIGIN } from "@/lib/auth/test-account";
import { NameRow, selectRows } from "@/lib/db/rows";
import { openTestDatabase } from "@/lib/db/test-database";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/errors";
import { CheckFile, TakeFile } from "./schema";
import { importsInTest } from "./test-imports";

await openTestDatabase();
const { takeFile, readAgain } = await import("./commands/take-file");
const { checkFile, mapAgain } = await import("./commands/check-file");
const { startImport, undoImport } = await import("./commands/begin-import");
const { importView } = await import("./queries/imports");
const { NO_USES, USES } = await import("./commands/uses");

const { db, editor, work, take, checked, run, undo, plans, entityCalled, register } = await importsInTest();

test("undoing takes everything back but what has been used or changed, and says why", async () => {
  const before = await register();
  const id = await checked(["Name", "Kappa", "Lambda", "Mu", "Nu"], { list: "undo" });
  await run(id);
  const [kappa, lambda, mu] = await Promise.all(["Kappa", "Lambda", "Mu"].map(entityCalled));
  const ends = { fromId: kappa?.id ?? "", toId: lambda?.id ?? "" };
  const edge = await db.relationship.create({ data: { ...ends, kind: "supplies", confidence: "low" } });
  const note = { entityId: mu?.id ?? "", lang: "de", type: "alias" as const, value: "My" };
  const name = await db.entityName.create({ data: note });
  await undo(id);
  const { lines, state } = await importView(editor, { id });
  expect(state).toBe("undone");
  expect(lines.map(({ kept }) => kept)).toEqual([
    "It stays, because of its relationships.",
    "It stays, because of its relationships.",
    "It stays, because it has been changed since.",
    "",
  ]);
  expect(await entityCalled("Nu")).toBeNull();
  // Its key still means what stayed.
  expect(await plans(await checked(["Name", "Kappa", "Nu"], { list: "undo" }))).toEqual({
    same: 1,
    create: 1,
  });
  await expect(undoImport(editor, { importId: id }, TEST_ORIGIN)).rejects.toBeInstanceOf(Conflict);
  await db.relationship.delete({ where: { id: edge.id } });
  await db.entityName.delete({ where: { id: name.id } });
  for (const one of [kappa, lambda, mu]) {
    await db.entityName.deleteMany({ where: { entityId: one?.id } });
    await db.entity.delete({ where: { id: one?.id ?? "" } });
  }
  expect(await register()).toEqual(before);
});

test("columns can be chosen again until it begins; bad ones are refused and leave nothing", async () => {
  const id = await take(["Name,Land", "Pi,AU"]);
  const check = (columns: string[]) =>
    checkFile(editor, CheckFile.parse({ importId: id, columns, kind: "Organization" }));
  await expect(check(["name"])).rejects.toThrow("The columns have changed");
  await expect(check(["name", "name"])).rejects.toThrow("Two columns are");
  await expect(check(["ignore", "country"])).rejects.toThrow("which column is the name");
  await expect(check(["name", "share"])).rejects.toThrow("has no “share”");
  await expect(startImport(editor, { importId: id }, TEST_ORIGIN)).rejects.toBeInstanceOf(Conflict);
  await check(["country", "name"]);
  await work(id);
  expect(await plans(id)).toEqual({ refuse: 1 });
  await mapAgain(editor, { importId: id });
  await check(["name", "country"]);
  await work(id);
  expect(await plans(id)).toEqual({ create: 1 });
});

test.each([
  ["nothing", ""],
  ["a picture", "\x89PNG\r\n"],
  ["an open quotation mark", 'Name\n"Pi'],
  ["heads alone", "Name,Country"],
])("a file with %s is refused", async (_what, text) => {
  const file = new File([Buffer.from(text, "latin1")], "list.csv");
  await expect(takeFile(editor, TakeFile.parse({ file }))).rejects.toBeInstanceOf(Invalid);
});

test("a file of 100 MB is refused with its size", async () => {
  const file = new File([Buffer.alloc(100_000_000, "a")], "list.csv");
  await expect(takeFile(editor, TakeFile.parse({ file }))).rejects.toThrow("100.0 MB; the limit is 10 MB");
});

test("a file can be read again with other signs", async () => {
  const id = await take(["Name;Note", "Rho;1,5"]);
  expect((await importView(editor, { id })).reading).toMatchObject({
    delimiter: ";",
    heads: ["Name", "Note"],
    rows: 1,
  });
  await readAgain(editor, { importId: id, delimiter: "," });
  expect((await importView(editor, { id })).reading?.heads).toEqual(["Name;Note", "Column B"]);
  await expect(readAgain(editor, { importId: id, headLine: 7 })).rejects.toBeInstanceOf(Invalid);
});

test("is for editors and admins", async () => {
  const analyst = await signedIn(await makeAccount({ role: "analyst" }));
  const importId = await take(["Name", "Sigma"]);
  for (const viewer of [ANONYMOUS, analyst]) {
    await expect(takeFile(viewer, TakeFile.parse({ text: "Name\nA" }))).rejects.toBeInstanceOf(Forbidden);
    await expect(startImport(viewer, { importId }, TEST_ORIGIN)).rejects.toBeInstanceOf(Forbidden);
    await expect(importView(viewer, { id: importId })).rejects.toBeInstanceOf(NotFound);
  }
});

test("every table that refers to an entity is known to keep it, or to say nothing of its use", async () => {
  const rows = await selectRows(db, "references", NameRow)`
    SELECT DISTINCT c.relname::text || '.' || a.attname::text AS "name" FROM pg_constraint f
    JOIN pg_class c ON c.oid = f.conrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY(f.conkey)
    WHERE f.contype = 'f' AND f.confrelid = '"Entity"'::regclass`;
  const uses = USES.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`));
  const others = rows
    .map(({ name }) => name)
    .filter((name) => !NO_USES.some((table) => name.startsWith(`${table}.`)));
  expect(others.sort()).toEqual(uses.sort());
});

test("stops when its starter may no longer import", async () => {
  const other = await signedIn(await makeAccount({ role: "editor" }));
  const id = await checked(["Name", "Tau"], { list: "stopped" });
  await startImport(other, { importId: id }, TEST_ORIGIN);
  await db.account.update({ where: { id: other.accountId }, data: { role: "reader" } });
  await work(id);
  expect((await importView(editor, { id })).counts).toMatchObject([{ plan: "create", done: 0 }]);
});
