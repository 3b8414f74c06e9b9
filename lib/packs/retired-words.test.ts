import { expect, it } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { NotFound } from "@/lib/errors";
import { stageNames } from "@/lib/field/chains";
import { outcomeLines } from "./outcome-lines";
import { readPack } from "./read-pack";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { loadFieldPack } = await import("./commands/load-field-pack");
const { listEntities } = await import("@/lib/entities/queries/list-entities");
const { readEntity } = await import("@/lib/entities/queries/read-entity");

const ORIGIN = { address: "127.0.0.1", userAgent: "test" };

/** Loads the words of lithium, without its last stage and one of its properties if `without`. */
async function load({ without, dry = false }: { without: boolean; dry?: boolean }): Promise<string[]> {
  const read = await readPack("fields/lithium");
  if ("faults" in read) throw new Error("The pack has faults");
  if (without) {
    const gone = read.pack["chains.json"][0]?.stages.pop()?.key;
    for (const entity of read.pack["entities.json"])
      entity.stages = entity.stages.filter((stage) => stage !== gone);
    read.pack["predicates.json"].pop();
  }
  return outcomeLines(await loadFieldPack(OPERATOR, read.pack, ORIGIN, { dry, wordsOnly: true }));
}

it("are said in the dry run with what still has them, stay on what has them, and come back with a pack", async () => {
  await load({ without: false });
  const facts = { kind: "Facility", summary: "", confidence: "high" } as const;
  const data = { ...facts, slug: "old-works", stages: ["battery-recycling"] };
  await db.entity.create({ data, select: { id: true } });
  const entries = await db.fieldEntry.count();
  expect(await load({ without: true, dry: true })).toEqual([
    "Lithium: would retire 1 stage, 1 property that it does not have any more.",
    "“Battery recycling” is a stage of 1 entity, which would keep it until someone edits it.",
  ]);
  expect(await db.fieldEntry.count()).toBe(entries);
  expect(await load({ without: true })).toEqual([
    "Lithium: retired 1 stage, 1 property that it does not have any more.",
    "“Battery recycling” is a stage of 1 entity, which keeps it until someone edits it.",
  ]);
  expect(await db.fieldEntry.count()).toBe(entries + 2);
  expect(await load({ without: true })).toEqual(["Lithium: everything is there already."]);

  const { items, chains } = await listEntities(ANONYMOUS, { stage: "battery-recycling" });
  expect(items).toMatchObject([{ slug: "old-works" }]);
  expect(chains[0]?.stages.map(({ key }) => key)).not.toContain("battery-recycling");
  expect(stageNames(chains)("battery-recycling")).toBe("Battery recycling");
  expect(await readEntity(ANONYMOUS, "old-works")).toMatchObject({
    entity: { stages: ["battery-recycling"] },
  });
  await expect(listEntities(ANONYMOUS, { stage: "no-such-stage" })).rejects.toThrow(NotFound);

  const read = await readPack("fields/lithium");
  if ("faults" in read) throw new Error("The pack has faults");
  read.pack["chains.json"][0]?.stages.pop();
  const torn = await loadFieldPack(OPERATOR, read.pack, ORIGIN, { dry: true });
  expect(outcomeLines(torn)[0]).toContain("There is no stage “battery-recycling”");

  await load({ without: false });
  expect((await listEntities(ANONYMOUS, {})).chains[0]?.stages.at(-1)?.key).toBe("battery-recycling");
});
