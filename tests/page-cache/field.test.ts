import { afterAll, expect, test } from "vitest";
import { OPERATOR } from "@/lib/access/types";
import { outcomeLines } from "@/lib/packs/outcome-lines";
import { readPack } from "@/lib/packs/read-pack";
import { changes, close, epoch, owner, see } from "./test-pages";

const { loadFieldPack } = await import("@/lib/packs/commands/load-field-pack");

afterAll(close);

const ORIGIN = { address: "local", userAgent: "test" };

/** Loads the pack with one thing different, and returns the pages that fell. */
async function fallenAfter(label: { stage?: string; predicate?: string; kind?: string }): Promise<string[]> {
  const read = await readPack("fields/rare-earths");
  if ("faults" in read) throw new Error(outcomeLines({ kind: "refused", ...read }).join("\n"));
  const [stage, predicate, kind] = [
    read.pack["chains.json"][0]?.stages.find(({ key }) => key === "mining"),
    read.pack["predicates.json"].find(({ key }) => key === "torque"),
    read.pack["entity-kinds.json"].find(({ key }) => key === "Organization"),
  ];
  if (!stage || !predicate || !kind) throw new Error("The pack has lost what this test changes");
  stage.label = label.stage ?? stage.label;
  predicate.label = label.predicate ?? predicate.label;
  kind.many = label.kind ?? kind.many;
  const before = await see();
  const from = await epoch();
  await changes.catchUp(from, null);
  await loadFieldPack(OPERATOR, read.pack, ORIGIN, { dry: false, wordsOnly: true });
  const to = await epoch();
  await changes.catchUp(to, null);
  const after = await see();
  return before.flatMap(({ name, text, reads }, at) => {
    const effect = changes.effectOf(reads, from, to);
    if (after[at]?.text !== text) expect.soft(effect, name).toBe("gone");
    return effect === null ? [] : [name];
  });
}

test("another word for a stage invalidates the pages that show it, and no others", async () => {
  await owner.query(`UPDATE "Entity" SET "stages" = '{mining}' WHERE "slug" = 'entity-subject';
    UPDATE "CatalogueEpoch" SET "value" = "value" + 1`);
  const fallen = await fallenAfter({ stage: "Digging" });
  expect([...new Set(fallen.map((name) => name.replace(/ for .*/, "")))].sort()).toEqual([
    "concentration 1",
    "entities 1",
    "entity 1",
  ]);
});

test("another word for a kind invalidates the pages that name kinds, and no others", async () => {
  const fallen = await fallenAfter({ stage: "Digging", kind: "Firms" });
  const pages = [...new Set(fallen.map((name) => name.replace(/ for .*/, "")))].sort();
  expect(pages).toEqual([
    "entities 1",
    "entity 1",
    "entity 2",
    "entity 3",
    "report 1",
    "report 2",
    "search 1",
  ]);
});

test("a word that no cached page shows invalidates none", async () => {
  expect(await fallenAfter({ stage: "Digging", kind: "Firms", predicate: "Turning force" })).toEqual([]);
});
