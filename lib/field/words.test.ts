import { expect, it } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { BUILT_IN_EDGES, BUILT_IN_WORDS, shortVerb } from "./words";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { loadTestField } = await import("@/lib/packs/test-field");
const { readFieldWords } = await import("./queries/read-words");
const { readPack } = await import("@/lib/packs/read-pack");
const { loadFieldPack } = await import("@/lib/packs/commands/load-field-pack");
const { listEntities } = await import("@/lib/entities/queries/list-entities");

const ORIGIN = { address: "local", userAgent: "test" };

it("says a relationship in few words", () => {
  const said = (kind: keyof typeof BUILT_IN_EDGES) => shortVerb(BUILT_IN_WORDS, kind);
  expect(said("owns")).toBe("owns");
  expect(said("subsidiary-of")).toBe("subsidiary of");
  expect(said("announced-at")).toBe("announced at");
  expect(said("controls-export-of")).toBe("controls the export of");
});

it("has words for every kind without a field, and the packs that come with the program say the same", async () => {
  expect(await readFieldWords()).toEqual(BUILT_IN_WORDS);
  await loadTestField();
  expect(await readFieldWords()).toEqual(BUILT_IN_WORDS);
});

it("follows what a pack calls its kinds, and goes back to ours where it has no words any more", async () => {
  const read = await readPack("fields/rare-earths");
  if ("faults" in read) throw new Error("The pack has faults");
  const facility = read.pack["entity-kinds.json"].find(({ key }) => key === "Facility");
  const supplies = read.pack["relationship-kinds.json"].find(({ key }) => key === "supplies");
  if (!facility || !supplies) throw new Error("The pack has lost what this test changes");
  facility.label = "Berth";
  facility.many = "Berths";
  supplies.verb = "ships to";
  await loadFieldPack(OPERATOR, read.pack, ORIGIN, { dry: false, wordsOnly: true });
  const { words } = await listEntities(ANONYMOUS, {});
  expect(words.kinds.Facility).toEqual({ label: "Berth", many: "Berths" });
  expect(words.edges.supplies).toEqual({ ...BUILT_IN_EDGES.supplies, verb: "ships to" });
  expect(words.kinds.Place).toEqual(BUILT_IN_WORDS.kinds.Place);
  const { number, ...rest } = await db.fieldEntry.findFirstOrThrow({
    where: { list: "entity-kind", key: "Facility" },
    orderBy: { number: "desc" },
    select: { list: true, key: true, number: true, position: true, pack: true },
  });
  await db.fieldEntry.create({ data: { ...rest, number: number + 1 }, select: { id: true } });
  expect((await readFieldWords()).kinds.Facility).toEqual(BUILT_IN_WORDS.kinds.Facility);
});
