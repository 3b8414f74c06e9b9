import { expect, test } from "vitest";
import { TEST_ORIGIN } from "@/lib/auth/test-account";
import { openTestDatabase } from "@/lib/db/test-database";
import { Conflict, Invalid } from "@/lib/errors";
import { importsInTest } from "./test-imports";

await openTestDatabase();
const { startImport } = await import("./commands/begin-import");
const { decideLines, decideRest } = await import("./commands/decide-lines");
const { importView } = await import("./queries/imports");
const { sealFacts } = await import("@/lib/audit/commands/seal-facts");
const { verifyFacts } = await import("@/lib/audit/queries/verify-facts");

await sealFacts(TEST_ORIGIN);
const { db, editor, work, checked, run, undo, plans, remarks, entityCalled, register } =
  await importsInTest();

test("a list is read, checked without writing, and written once, with names and identifiers", async () => {
  const before = await register();
  const lines = [
    "Suppliers of magnets;;;;;",
    "ID;Name;Chinese name;Aliases;Country;LEI",
    "1;Alpha Magnets Ltd;阿尔法磁材;Alpha; Australia;",
    "2;Beta Oxides AG;;Beta|BOX;Deutschland;5493001KJTIIGC8Y1R12",
    "3;;;;AU;",
    "4;Gamma;;;Atlantis;",
    "5;Delta;;;;5493001KJTIIGC8Y1R13",
  ];
  const id = await checked(lines, { list: "first" });
  expect(await plans(id)).toEqual({ create: 2, refuse: 3 });
  expect(await register()).toEqual(before);
  expect(await remarks(id)).toEqual([
    [3, "create", ""],
    [4, "create", ""],
    [5, "refuse", "The row has no name."],
    [6, "refuse", expect.stringContaining("Country: “Atlantis” is no country")],
    [7, "refuse", expect.stringContaining("LEI: Not a valid LEI")],
  ]);
  await run(id);
  expect(await entityCalled("Alpha Magnets Ltd")).toMatchObject({
    slug: "alpha-magnets-ltd",
    kind: "Organization",
    country: "AU",
    names: [
      { value: "Alpha", type: "alias", lang: "en" },
      { value: "Alpha Magnets Ltd", type: "primary", lang: "en" },
      { value: "阿尔法磁材", type: "primary", lang: "zh-Hans" },
    ],
  });
  expect(await entityCalled("BOX")).toMatchObject({
    country: "DE",
    identifiers: [{ scheme: "LEI", value: "5493001KJTIIGC8Y1R12" }],
  });
  await expect(startImport(editor, { importId: id }, TEST_ORIGIN)).rejects.toBeInstanceOf(Conflict);
  // The same file again changes nothing, and another file of the list knows its keys.
  expect(await plans(await checked(lines, { list: "first" }))).toEqual({ same: 2, refuse: 3 });
  const next = await checked(["ID;Name;Summary", "1;Alpha Magnets;Makes magnets."], { list: "first" });
  expect(await remarks(next)).toEqual([[2, "extend", "Adds a name, summary."]]);
  // In another list, the key means something else.
  expect(await plans(await checked(["ID;Name", "1;Omega Works"], { list: "other" }))).toEqual({ create: 1 });
  expect(await verifyFacts(db)).toEqual({ sealed: true, flaw: null });
});

test("an identifier says which entity is meant, and what the desk has written stays", async () => {
  await run(await checked(["ID,Name,Country,Wikidata,Summary", "a,Epsilon Mining,AU,Q9001,Digs."]));
  const before = await register();
  const id = await checked(
    ["ID,Name,Country,Wikidata,Summary,LEI", "x,Epsilon Mining Corp,CA,Q9001,Else.,5299000J2N45DDNE4Y28"],
    { list: "else" },
  );
  expect(await remarks(id)).toEqual([
    [2, "extend", "Adds a name, LEI. The register has AU, the file CA. Its summary stays."],
  ]);
  await run(id);
  expect(await entityCalled("Epsilon Mining Corp")).toMatchObject({
    country: "AU",
    summary: "Digs.",
    identifiers: expect.arrayContaining([{ scheme: "LEI", value: "5299000J2N45DDNE4Y28" }]),
  });
  await undo(id);
  expect(await register()).toEqual(before);
  expect(await verifyFacts(db)).toEqual({ sealed: true, flaw: null });
});

test("one that is only called alike waits for a person", async () => {
  await run(
    await checked(["Name,Country", "Zeta Rare Metals,AU", "Eta Separation,AU", "Theta,AU"], { list: "z" }),
  );
  const id = await checked(
    ["Name,Country", "Zeta Rare Metals,AU", "Eta Separations,AU", "Theta,CN", "Iota,AU"],
    { list: "y" },
  );
  expect(await plans(id)).toEqual({ decide: 3, create: 1 });
  await decideRest(editor, { importId: id, rest: "exact" });
  expect(await plans(id)).toEqual({ decide: 2, create: 1, same: 1 });
  const open = (await importView(editor, { id, plan: "decide" })).lines;
  const [eta, theta] = open;
  const candidate = eta?.candidates[0];
  expect(candidate?.why).toContain("“Eta Separation”");
  await expect(
    decideLines(editor, { importId: id, lines: [{ number: theta?.number ?? 0, as: candidate?.id }] }),
  ).rejects.toBeInstanceOf(Invalid);
  await decideLines(editor, {
    importId: id,
    lines: [
      { number: eta?.number ?? 0, as: candidate?.id },
      { number: theta?.number ?? 0, as: "new" },
    ],
  });
  expect(await plans(id)).toEqual({ create: 2, same: 1, extend: 1 });
  await run(id);
  expect((await entityCalled("Eta Separations"))?.slug).toBe("eta-separation");
  expect(await db.entity.count({ where: { names: { some: { value: "Theta" } } } })).toBe(2);
  // What a person has decided holds for the next file of the list.
  expect(
    await plans(await checked(["Name,Country", "Eta Separations,AU", "Theta,CN"], { list: "y" })),
  ).toEqual({
    same: 2,
  });
});

test("goes on where it was stopped, and two workers do each line once", async () => {
  const lines = [
    "ID,Name",
    ...Array.from({ length: 1_100 }, (_, at) => `${at},Number ${at} of the thousand`),
  ];
  const id = await checked(lines, { list: "thousand" });
  await startImport(editor, { importId: id }, TEST_ORIGIN);
  await Promise.all([work(id), work(id)]);
  const view = await importView(editor, { id });
  expect(view.counts).toEqual([{ plan: "create", lines: 1_100, done: 1_100, undone: 0, kept: 0 }]);
  expect(view.state).toBe("done");
  expect(await db.entityName.count({ where: { value: { endsWith: "of the thousand" } } })).toBe(1_100);
  await undo(id);
  expect(await db.entityName.count({ where: { value: { endsWith: "of the thousand" } } })).toBe(0);
});

test("an identifier that another entity was given since the check is refused, and the rest is written", async () => {
  const id = await checked(["Name,Wikidata", "Xi,Q9101", "Omicron,Q9102"], { list: "late" });
  const taken = await entityCalled("Epsilon Mining");
  const row = { entityId: taken?.id ?? "", scheme: "QID", value: "Q9101" };
  const identifier = await db.identifier.create({ data: row });
  await run(id);
  expect(await remarks(id)).toEqual([
    [2, "refuse", "Another entity has QID Q9101 by now."],
    [3, "create", ""],
  ]);
  await db.identifier.delete({ where: { id: identifier.id } });
});
