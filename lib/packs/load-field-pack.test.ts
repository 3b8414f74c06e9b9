import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { Forbidden } from "@/lib/errors";
import { outcomeLines } from "./outcome-lines";
import type { FieldPack } from "./pack-files";
import { readPack } from "./read-pack";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { loadFieldPack } = await import("./commands/load-field-pack");
const { readChains } = await import("@/lib/field/queries/read-chains");
const { readField } = await import("@/lib/field/queries/read-field");

const ORIGIN = { address: "127.0.0.1", userAgent: "test" };
const load = (pack: FieldPack, dry = false) => loadFieldPack(OPERATOR, pack, ORIGIN, { dry });

const folder = await mkdtemp(path.join(tmpdir(), "lodestone-pack-"));
afterAll(() => rm(folder, { recursive: true }));

const SMALL: Record<string, unknown> = {
  "pack.json": { key: "salt", label: "Salt", description: "Salt from sea to table.", language: "en" },
  "chains.json": [
    {
      key: "salt",
      label: "Salt",
      stages: [
        { key: "evaporation", label: "Evaporation" },
        { key: "salt-refining", label: "Refining", also: { "zh-Hans": "精炼" } },
      ],
    },
  ],
};
beforeEach(() => write(SMALL));

async function write(files: Record<string, unknown>): Promise<void> {
  for (const [name, data] of Object.entries(files))
    await writeFile(path.join(folder, name), typeof data === "string" ? data : JSON.stringify(data));
}

async function packOf(where = folder): Promise<FieldPack> {
  const read = await readPack(where);
  if ("faults" in read) throw new Error(outcomeLines({ kind: "refused", ...read }).join("\n"));
  return read.pack;
}

async function faultsOf(files: Record<string, unknown>): Promise<string[]> {
  await write(files);
  const read = await readPack(folder);
  return outcomeLines("faults" in read ? { kind: "refused", ...read } : await load(read.pack, true));
}

const count = async () => ({
  entries: await db.fieldEntry.count(),
  entities: await db.entity.count(),
  audit: await db.auditEntry.count({ where: { action: "field.load" } }),
});

describe("a field pack", () => {
  it("is loaded once, audited, and changes nothing when it is loaded again", async () => {
    const pack = await packOf();
    expect(outcomeLines(await load(pack, true))).toEqual(["Salt: would add 1 chain, 2 stages."]);
    expect(await count()).toEqual({ entries: 0, entities: 0, audit: 0 });
    expect(outcomeLines(await load(pack))).toEqual(["Salt: added 1 chain, 2 stages."]);
    expect(outcomeLines(await load(pack))).toEqual(["Salt: everything is there already."]);
    expect(await count()).toEqual({ entries: 4, entities: 0, audit: 1 });
    expect(await readChains()).toEqual([
      {
        key: "salt",
        label: "Salt",
        also: {},
        stages: [
          { key: "evaporation", label: "Evaporation", also: {} },
          { key: "salt-refining", label: "Refining", also: { "zh-Hans": "精炼" } },
        ],
      },
    ]);
    await expect(loadFieldPack(ANONYMOUS, pack, ORIGIN, { dry: true })).rejects.toBeInstanceOf(Forbidden);
  });

  it("gives its own entries other words and another order, and keeps the earlier ones", async () => {
    const [refining, evaporation] = [
      { key: "salt-refining", label: "Washing and refining" },
      { key: "evaporation", label: "Evaporation" },
    ];
    await write({ "chains.json": [{ key: "salt", label: "Salt", stages: [refining, evaporation] }] });
    expect(outcomeLines(await load(await packOf()))).toEqual(["Salt: gave other words to 2 stages."]);
    expect((await readChains())[0]?.stages.map(({ label }) => label)).toEqual([
      "Washing and refining",
      "Evaporation",
    ]);
    expect(await db.fieldEntry.count({ where: { list: "stage", key: "salt-refining" } })).toBe(2);
  });

  it("may not give other words to what another pack has named", async () => {
    await write({ "pack.json": { ...(SMALL["pack.json"] as object), key: "other-salt" } });
    const before = await count();
    const outcome = outcomeLines(await load(await packOf()));
    expect(outcome[0]).toBe(
      "✗ chains.json [0].stages[1].key: The pack “salt” has given “salt-refining” other words; use another key",
    );
    expect(await count()).toEqual(before);
  });
});

const ENTITY = {
  slug: "a-works",
  kind: "Facility",
  names: [{ lang: "en", type: "primary", value: "A works" }],
  stages: ["evaporation"],
  summary: "",
  confidence: "high",
};
const EDGE = { kind: "owns", sharePercent: null, asOf: null, confidence: "high", note: null };

describe("faults are named by file and place", () => {
  it.each<[string, Record<string, unknown>, string]>([
    ["no JSON", { "chains.json": "[{" }, "chains.json: It is not JSON"],
    ["no pack", { "pack.json": {} }, "pack.json key: "],
    ["an unknown field", { "chains.json": [{ ...ENTITY }] }, "chains.json [0]"],
    [
      "a bad key",
      { "chains.json": [{ key: "S", label: "S", stages: [{ key: "s", label: "S" }] }] },
      "chains.json [0].key: Lower-case letters",
    ],
    [
      "a repeated stage",
      {
        "chains.json": [
          { key: "salt", label: "Salt", stages: [{ key: "a", label: "A" }] },
          { key: "rock-salt", label: "Rock salt", stages: [{ key: "a", label: "A" }] },
        ],
      },
      "chains.json [1].stages[0].key: “a” is already the key of [0].stages[0].key",
    ],
    [
      "an unknown stage",
      { "entities.json": [{ ...ENTITY, stages: ["x"] }] },
      "entities.json [0].stages[0]: There is no",
    ],
    [
      "a repeated entity",
      { "entities.json": [ENTITY, ENTITY] },
      "entities.json [1].slug: [0] is the same entity",
    ],
    [
      "an unknown end",
      { "entities.json": [ENTITY], "relationships.json": [{ ...EDGE, from: "a-works", to: "nowhere" }] },
      "relationships.json [0].to: There is no entity “nowhere”",
    ],
    [
      "an unknown kind",
      { "relationships.json": [{ ...EDGE, kind: "loves", from: "a-works", to: "a-works" }] },
      "relationships.json [0].kind: ",
    ],
    [
      "a quantity without a dimension",
      {
        "relationships.json": [],
        "predicates.json": [
          {
            key: "yield",
            label: "Yield",
            takes: "quantity",
            dimension: null,
            least: 0,
            most: 100,
            counts: null,
            remark: null,
            joins: "for",
            of: "of",
            words: "",
          },
        ],
      },
      "predicates.json [0].dimension: A quantity has a dimension",
    ],
  ])("%s", async (_what, files, line) => {
    const before = await count();
    const all = { "entities.json": [], "relationships.json": [], "predicates.json": [], ...files };
    expect((await faultsOf(all)).some((found) => found.startsWith(`✗ ${line}`))).toBe(true);
    expect(await count()).toEqual(before);
  });

  it("a file that no pack has, and a folder that is not there", async () => {
    await write({ "stages.json": [], "entities.json": [], "relationships.json": [], "predicates.json": [] });
    expect((await faultsOf({}))[0]).toContain("✗ stages.json: A pack has no such file");
    await rm(path.join(folder, "stages.json"));
    expect(await readPack(path.join(folder, "nowhere"))).toMatchObject({
      faults: [{ message: "There is no such folder" }],
    });
  });
});

const LISTS = [
  "chain",
  "stage",
  "entity-kind",
  "relationship-kind",
  "predicate",
  "unit",
  "check-subject",
] as const;
const RARE_EARTHS = /rare.?earth|magnet|neodym|dyspros|praseodym|terbi|ndfeb|lanthan|treo|稀土|磁/i;

it("a pack of lithium has nothing of rare earths in its words, and both stand side by side", async () => {
  const lithium = await packOf("fields/lithium");
  const { "entities.json": entities, "relationships.json": edges, "glossary.json": terms } = lithium;
  expect([entities.length >= 40, edges.length >= 60, terms.length >= 30]).toEqual([true, true, true]);
  expect(JSON.stringify(lithium)).not.toMatch(RARE_EARTHS);
  await db.$executeRaw`DELETE FROM "FieldEntry"`;
  const [added = ""] = outcomeLines(await load(lithium));
  expect(added).toContain(
    `${entities.length} entities, ${edges.length} relationships, ${terms.length} terms`,
  );
  expect(JSON.stringify(await readField(LISTS))).not.toMatch(RARE_EARTHS);
  expect((await readChains()).map(({ label }) => label)).toEqual(["Lithium"]);
  expect(outcomeLines(await load(lithium))).toEqual(["Lithium: everything is there already."]);
});

it("the pack of rare earths is loaded whole", async () => {
  const pack = await packOf("fields/rare-earths");
  expect(outcomeLines(await load(pack))[0]).toContain("153 entities, 152 relationships");
  expect(outcomeLines(await load(pack))).toEqual(["Rare earths: everything is there already."]);
  const { stage, unit, predicate } = await readField(["stage", "unit", "predicate"]);
  const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key);
  expect(stage).toHaveLength(18);
  expect(keys(unit)).toEqual(expect.arrayContaining(keys(pack["units.json"])));
  expect(keys(predicate)).toEqual(expect.arrayContaining(keys(pack["predicates.json"])));
  expect((await readChains()).map(({ label }) => label).sort()).toEqual(["Lithium", "Rare earths"]);
});
