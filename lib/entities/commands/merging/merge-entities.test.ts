import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { Conflict, Forbidden, Invalid } from "@/lib/errors";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { createEntity } = await import("../create-entity");
const { mergeEntities } = await import("./merge-entities");
const { undoMerge } = await import("./undo-merge");
const { wholeDatabase } = await import("./test-snapshot");

const ORIGIN = { address: "127.0.0.1", userAgent: "test" };
const NAMES = ["a", "b", "c", "d", "e", "f"];
const ids: string[] = [];
const id = (at: number): string => ids[at] ?? "";

/**
 * The final target of each merged entity, given the merges in force: the rule by which `refresh-merges` writes to the
 * database. For an entity merged twice the last merge counts, and a circle (which commands refuse) has no target.
 */
function mergedFinally(standing: readonly { from: string; into: string }[]): Map<string, string> {
  const next = new Map(standing.map(({ from, into }) => [from, into]));
  const last = new Map<string, string>();
  for (const from of next.keys()) {
    let at = from;
    for (let steps = 0; steps <= next.size && next.has(at); steps += 1) at = next.get(at) ?? at;
    if (!next.has(at)) last.set(from, at);
  }
  return last;
}

beforeAll(async () => {
  for (const name of NAMES) {
    const made = await createEntity(
      OPERATOR,
      {
        slug: `one-${name}`,
        kind: "Organization",
        names: [{ lang: "en", type: "primary", value: name }],
        summary: "",
        confidence: "low",
      },
      ORIGIN,
    );
    ids.push(made.id);
  }
});

const merge = (from: number, into: number) =>
  mergeEntities(OPERATOR, { fromId: id(from), intoId: id(into), reason: "the same" }, ORIGIN);

function refused(error: unknown): null {
  if (error instanceof Invalid || error instanceof Conflict) return null;
  throw error;
}

async function stand() {
  const rows = await db.entity.findMany({
    select: { id: true, mergedIntoId: true },
    orderBy: { slug: "asc" },
  });
  return rows.map((row) => (row.mergedIntoId === null ? null : ids.indexOf(row.mergedIntoId)));
}

describe("merging", () => {
  it("follows a chain to its end, and undoing one merge leaves the others", async () => {
    const first = await merge(0, 1);
    await merge(1, 2);
    expect(await stand()).toEqual([2, 2, null, null, null, null]);
    await undoMerge(OPERATOR, first, ORIGIN);
    expect(await stand()).toEqual([null, 2, null, null, null, null]);
    await expect(undoMerge(OPERATOR, first, ORIGIN)).rejects.toBeInstanceOf(Conflict);
  });

  it("is refused into itself, into a merged entity, of a merged entity, and to anonymous viewers", async () => {
    await expect(merge(3, 3)).rejects.toBeInstanceOf(Invalid);
    await expect(merge(2, 1)).rejects.toMatchObject({ field: "intoId" });
    await expect(merge(1, 3)).rejects.toBeInstanceOf(Conflict);
    const intent = { fromId: id(3), intoId: id(4), reason: "the same" };
    await expect(mergeEntities(ANONYMOUS, intent, ORIGIN)).rejects.toBeInstanceOf(Forbidden);
  });

  it("undone, restores every row of the database", async () => {
    const before = await wholeDatabase(db);
    const done = await merge(3, 4);
    expect(await wholeDatabase(db)).not.toEqual(before);
    await undoMerge(OPERATOR, done, ORIGIN);
    expect(await wholeDatabase(db)).toEqual(before);
  });

  it("two into each other at once: only one succeeds", async () => {
    const done = await Promise.allSettled([merge(3, 4), merge(4, 3)]);
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const answer of done)
      if (answer.status === "fulfilled") await undoMerge(OPERATOR, answer.value, ORIGIN);
  });
});

it("after any sequence of merges and undos, the rows are as if only the merges in force had been made", async () => {
  const act = fc.record({
    undo: fc.nat(3).map((draw) => draw === 0),
    from: fc.nat(5),
    into: fc.nat(5),
    pick: fc.nat(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 14 }), async (acts) => {
      await db.$executeRaw`DELETE FROM "EntityMerge"`;
      await db.$executeRaw`UPDATE "Entity" SET "mergedIntoId" = NULL`;
      const standing = new Map<string, { from: number; into: number }>();
      for (const { undo, from, into, pick } of acts) {
        const [chosen] = [...standing.keys()].slice(pick % (standing.size || 1));
        if (undo && chosen) {
          await undoMerge(OPERATOR, { mergeId: chosen }, ORIGIN);
          standing.delete(chosen);
        } else {
          const done = await merge(from, into).catch(refused);
          if (done) standing.set(done.mergeId, { from, into });
        }
      }
      const expected = mergedFinally(
        [...standing.values()].map((line) => ({ from: id(line.from), into: id(line.into) })),
      );
      expect(await stand()).toEqual(
        ids.map((one) => (expected.has(one) ? ids.indexOf(expected.get(one) ?? "") : null)),
      );
    }),
    { numRuns: 25 },
  );
}, 60_000);
