import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "@/lib/db/test-database";
import { importsInTest } from "./test-imports";

await openTestDatabase();
const { sealFacts } = await import("@/lib/audit/commands/seal-facts");
const { verifyFacts } = await import("@/lib/audit/queries/verify-facts");
const { importView } = await import("./queries/imports");

const ORIGIN = { address: "local", userAgent: "test" };
const { db, editor, checked, run, undo, plans, remarks, entityCalled, register } = await importsInTest();
const LIST = { list: "chain" };
const EDGES = { ...LIST, content: "relationships" } as const;

beforeAll(async () => {
  await sealFacts(ORIGIN);
  await run(
    await checked(
      [
        "ID;Name;Wikidata;Kind",
        "a;Alpha Mining;Q8001;",
        "b;Beta Refining;Q8002;",
        "c;Gamma Magnets;;",
        "t;Terbium;;Material",
      ],
      LIST,
    ),
  );
  await run(await checked(["ID,Name", "2,Gamma Magnets"], { list: "twins", confidence: "low" }).then(asNew));
});

/** Another entity of the same name, so that the name alone means neither. */
async function asNew(importId: string): Promise<string> {
  const { decideRest } = await import("./commands/decide-lines");
  await decideRest(editor, { importId, rest: "new" });
  return importId;
}

const edges = () =>
  db.relationship.findMany({
    orderBy: [{ from: { slug: "asc" } }, { kind: "asc" }],
    select: {
      kind: true,
      from: { select: { slug: true } },
      to: { select: { slug: true } },
      sharePercent: true,
      validFrom: true,
      precision: true,
      minRank: true,
      documents: {
        select: { quote: true, document: { select: { title: true, source: { select: { name: true } } } } },
      },
    },
  });

test("ends are keys, addresses, identifiers or names; what is unclear is refused; documents prove", async () => {
  const before = await register();
  const lines = [
    "From;Kind;To;Share %;Since;Source;Document;Link;Quote",
    "a;owns;b;51,5;31.12.2020;Alpha;Annual report;https://example.com/report.pdf;The Group holds a 51.5% stake in Beta.",
    "alpha-mining;supplies;Beta Refining;;2021;;;;",
    "Q8002;supplies;c;;;Alpha;;https://www.example.com/report.pdf#p2;Beta supplies Gamma with oxides.",
    "a;supplies;Gamma Magnets;;;;;;",
    "a;supplies;Nobody;;;;;;",
    "a;owns;a;;;;;;",
    "a;likes;b;;;;;;",
    "a;owns;c;110;;;;;",
    "a;supplies;b;12;;;;;",
    "b;subsidiary-of;a;;;;;;",
    "a;invests-in;c;;03/04/2020;;;;",
    "a;produces;Terbium;;;;;https://example.com/report.pdf;",
    "alpha-mining;owns;beta-refining;51,5;2020-12-31;;;;",
  ];
  const id = await checked(lines, EDGES);
  expect(await plans(id)).toEqual({ create: 5, refuse: 8 });
  expect(
    (await remarks(id)).filter(([, plan]) => plan === "refuse").map(([line, , why]) => [line, why]),
  ).toEqual([
    [5, "Several entities are called “Gamma Magnets”."],
    [6, "There is no entity “Nobody”."],
    [7, "To: It needs two entities."],
    [8, expect.stringContaining("“likes” is no kind of relationship")],
    [9, expect.stringContaining("at most 100 per cent, not 110")],
    [10, expect.stringContaining("Only an owner")],
    [11, expect.stringContaining("words speak of ownership")],
    [12, expect.stringContaining("“03/04/2020” is not clearly a date")],
  ]);
  await run(id);
  const report = { title: "Annual report", source: { name: "Alpha" } };
  expect(await edges()).toMatchObject([
    {
      kind: "owns",
      from: { slug: "alpha-mining" },
      to: { slug: "beta-refining" },
      precision: "day",
      minRank: 0,
      documents: [{ quote: "The Group holds a 51.5% stake in Beta.", document: report }],
    },
    { kind: "produces", minRank: null, documents: [] },
    { kind: "supplies", precision: "year", minRank: null, documents: [] },
    { kind: "supplies", to: { slug: "gamma-magnets" }, minRank: 0, documents: [{ document: report }] },
  ]);
  expect((await edges())[0]?.sharePercent?.toNumber()).toBe(51.5);
  expect(await db.sourceDocument.count()).toBe(1);
  expect(await db.alertCause.count()).toBe(0);
  // The same file again changes nothing.
  expect(await plans(await checked(lines, EDGES))).toEqual({ same: 5, refuse: 8 });
  await undo(id);
  expect(await register()).toEqual(before);
  expect(await verifyFacts(db)).toEqual({ sealed: true, flaw: null });
});

test("a document is added to a relationship that is there, and undone alone", async () => {
  await run(await checked(["From,Kind,To", "a,supplies,b"], EDGES));
  const before = await register();
  const id = await checked(
    ["From,Kind,To,Source,Document,Quote", "a,supplies,b,Beta,Filing,Alpha supplies us with concentrate."],
    EDGES,
  );
  expect(await remarks(id)).toEqual([[2, "extend", "Adds a document."]]);
  await run(id);
  expect(await edges()).toMatchObject([{ minRank: 0, documents: [{ document: { title: "Filing" } }] }]);
  await undo(id);
  expect(await register()).toEqual(before);
  expect(await edges()).toMatchObject([{ minRank: null, documents: [] }]);
});

test("what has been corrected or proven since stays, and so do its entities", async () => {
  const id = await checked(["From,Kind,To", "b,supplies,c", "a,owns,c"], EDGES);
  await run(id);
  const [supplies] = await db.relationship.findMany({
    where: { kind: "supplies", from: { slug: "beta-refining" } },
  });
  await db.relationship.update({ where: { id: supplies?.id ?? "" }, data: { retractedAt: new Date() } });
  await undo(id);
  const { lines } = await importView(editor, { id });
  expect(lines.map(({ kept }) => kept)).toEqual([
    "It stays, because it has been retracted or corrected since.",
    "",
  ]);
  expect(await db.relationship.count({ where: { kind: "owns" } })).toBe(0);
  expect(await entityCalled("Beta Refining")).not.toBeNull();
});

test("a file of FollowTheMoney is imported with its edges, once, and undone", async () => {
  const before = await register();
  const thing = (id: string, schema: string, properties: object) =>
    JSON.stringify({ id, schema, properties });
  const lines = [
    thing("own", "Ownership", { owner: ["x"], asset: ["y"], percentage: ["60"] }),
    thing("x", "Company", { name: ["Xenon Holding"], wikidataId: ["Q8101"] }),
    thing("y", "Company", { name: ["Yttria Works"] }),
    thing("lost", "Ownership", { owner: ["x"], asset: ["nobody"] }),
  ];
  const id = await checked(lines, { list: "ftm" });
  expect(await plans(id)).toEqual({ create: 3, refuse: 1 });
  await run(id);
  expect(await db.relationship.findMany({ where: { from: { slug: "xenon-holding" } } })).toMatchObject([
    { kind: "owns", minRank: null },
  ]);
  expect(await plans(await checked(lines, { list: "ftm" }))).toEqual({ same: 3, refuse: 1 });
  await undo(id);
  expect(await register()).toEqual(before);
});
