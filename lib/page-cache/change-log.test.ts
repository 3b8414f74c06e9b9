import { expect, test } from "vitest";
import { pageReads } from "@/lib/db/page-reads";
import { followChanges } from "./change-log";

const REPORT = "00000000-0000-7000-8000-000000000001";
const CLAIM = "00000000-0000-7000-8000-000000000002";
const ENTITY = "00000000-0000-7000-8000-000000000003";
const OTHER = "00000000-0000-7000-8000-000000000004";

/** A log of these rows, of which the first is of epoch 1. */
function logOf(rows: (string | null)[]) {
  const marks: Record<number, string> = {};
  const asked: [number, number][] = [];
  const log = followChanges({
    async rows(from, upTo) {
      asked.push([from, upTo]);
      return rows.slice(from - 1, upTo).map((changed, at) => {
        const epoch = from + at;
        return { epoch, mark: marks[epoch] ?? `mark ${epoch}`, changed };
      });
    },
    watchedTables: async () => ["Report", "Claim", "Mention", "Tier"],
  });
  return { log, asked, marks, rows };
}

type Read = { tables?: string[]; asked?: string[]; shown?: string[]; mayLag?: boolean };
const read = ({ tables = ["Claim"], asked = [REPORT], shown = [], mayLag = false }: Read) =>
  pageReads([{ tables, asked: new Set(asked), shown: new Set(shown), mayLag }]);

test.each<[string, Read, string | null, "gone" | "old" | null]>([
  ["a row that it shows", { shown: [CLAIM] }, `Claim ${CLAIM} -\n`, "gone"],
  ["another row", { shown: [OTHER] }, `Claim ${CLAIM} -\n`, null],
  ["a row that hangs on what it was asked for", {}, `Claim ${CLAIM} ${REPORT}\n`, "gone"],
  ["a row that hangs on what it only shows", { shown: [ENTITY] }, `Claim ${CLAIM} ${ENTITY}\n`, null],
  ["another table", { shown: [CLAIM] }, `Mention ${CLAIM} ${REPORT}\n`, null],
  ["a row by its slug", { tables: ["Report"], shown: ["a-slug"] }, `Report ${OTHER},a-slug -\n`, "gone"],
  ["any row, asked for nothing by name", { asked: [] }, `Claim ${CLAIM} -\n`, "gone"],
  ["any row, where it may lag", { mayLag: true }, `Claim ${CLAIM} -\n`, "old"],
  ["a row that it shows, where it may lag", { mayLag: true, shown: [CLAIM] }, `Claim ${CLAIM} -\n`, "gone"],
  ["what it picks from", { tables: ["Tier"] }, `Tier ${OTHER} -\n`, "gone"],
  ["nothing, by a second raising", { asked: [] }, "- - -\n", null],
  ["everything", { tables: ["Report"] }, null, "gone"],
  ["a table that is not watched", { tables: ["Unknown"] }, `Claim ${CLAIM} -\n`, "gone"],
  ["two tables", { shown: [CLAIM] }, `Mention ${OTHER} -\nClaim ${OTHER},${CLAIM} -\n`, "gone"],
])("a page is touched by a change of %s", async (_name, page, changed, effect) => {
  const { log } = logOf(["", changed]);
  await log.catchUp(1, "mark 1");
  await log.catchUp(2, "mark 2");
  expect(log.effectOf(read(page), 1, 2)).toBe(effect);
  expect(log.effectOf(read(page), 2, 2)).toBeNull();
});

test("concurrent readers read the log once, from where it was", async () => {
  const { log, asked } = logOf(Array(10).fill("- - -\n"));
  await log.catchUp(3, "mark 3");
  await Promise.all([log.catchUp(5, "mark 5"), log.catchUp(5, "mark 5"), log.catchUp(4, "mark 4")]);
  await log.catchUp(7, "mark 7");
  expect(asked).toEqual([
    [3, 5],
    // Whether the query for the earlier epoch is only late.
    [5, 5],
    [5, 7],
  ]);
});

test("a page from before the first read is invalidated, and so is one from before a gap", async () => {
  const page = read({});
  const { log } = logOf(Array(10).fill("- - -\n"));
  await log.catchUp(4, "mark 4");
  expect(log.effectOf(page, 3, 4)).toBe("gone");
  await log.catchUp(6, "mark 6");
  expect(log.effectOf(page, 4, 6)).toBeNull();
  // The log ends at 10: what came between is unknown.
  await log.catchUp(12, "mark 12");
  expect(log.effectOf(page, 6, 12)).toBe("gone");
  expect(log.effectOf(page, 12, 12)).toBeNull();
});

test("a page whose reads are unknown is invalidated by every change", async () => {
  const { log } = logOf(["- - -\n", "- - -\n"]);
  await log.catchUp(1, "mark 1");
  await log.catchUp(2, "mark 2");
  expect(log.effectOf(null, 1, 2)).toBe("gone");
  expect(log.effectOf(null, 2, 2)).toBeNull();
});

test("a page of another history is invalidated, whatever the epochs", async () => {
  const { log, marks } = logOf(Array(10).fill("- - -\n"));
  await log.catchUp(4, "mark 4");
  expect(log.point()).toEqual({ epoch: 4, mark: "mark 4" });
  // An older backup was restored, and others have worked on it since.
  marks[4] = "mark of another history";
  await log.catchUp(6, "mark 6");
  expect(log.effectOf(read({}), 4, 6)).toBe("gone");
  expect(log.effectOf(read({}), 6, 6)).toBeNull();
  await log.catchUp(7, "mark 7");
  expect(log.effectOf(read({}), 6, 7)).toBeNull();
});

test.each<[string, number, string | undefined]>([
  ["an earlier epoch", 8, undefined],
  ["an earlier epoch, which others have passed since", 9, "mark of the other history"],
  ["the same epoch", 10, "mark of the other history"],
  ["a later epoch", 12, "mark of the other history"],
])(
  "a database that is set back under the process and goes on to %s has another history",
  async (_to, to, mark) => {
    const { log, marks, rows } = logOf(Array(10).fill("- - -\n"));
    const before = await log.catchUp(10, "mark 10");
    expect(await log.catchUp(10, "mark 10")).toBe(before);
    // A backup of epoch 8.
    rows.splice(8);
    for (let epoch = 9; epoch <= to; epoch++) {
      rows.push("- - -\n");
      marks[epoch] = "mark of the other history";
    }
    const after = await log.catchUp(to, mark ?? `mark ${to}`);
    expect(after).toBe(log.history());
    expect(after).not.toBe(before);
    expect(log.point()).toEqual({ epoch: to, mark: mark ?? `mark ${to}` });
    expect(await log.catchUp(to, mark ?? `mark ${to}`)).toBe(after);
  },
);

test("a query that is only late has the history of the others", async () => {
  const { log } = logOf(Array(10).fill("- - -\n"));
  const now = await log.catchUp(8, "mark 8");
  await log.catchUp(10, "mark 10");
  expect(await log.catchUp(8, "mark 8")).toBe(now);
  expect(log.point()).toEqual({ epoch: 10, mark: "mark 10" });
});

test("an answer from before the database was set back, which comes late, spoils nothing", async () => {
  const { log, rows } = logOf(Array(10).fill("- - -\n"));
  await log.catchUp(10, "mark 10");
  rows.splice(8);
  const lost = await log.catchUp(8, "mark 8");
  await log.catchUp(10, "mark 10");
  const now = await log.catchUp(8, "mark 8");
  expect(now).not.toBe(lost);
  rows.push(`Claim ${CLAIM} -\n`);
  expect(await log.catchUp(9, "mark 9")).toBe(now);
  expect(log.effectOf(read({ shown: [CLAIM] }), 8, 9)).toBe("gone");
});

test("it goes on where an earlier process was, in the same history alone", async () => {
  const point = { epoch: 4, mark: "mark 4" };
  const { log } = logOf([..."- - -\n,- - -\n,- - -\n,- - -\n".split(","), `Claim ${CLAIM} -\n`, "- - -\n"]);
  expect(await log.resume(point)).toBe(true);
  await log.catchUp(6, "mark 6");
  expect(log.effectOf(read({ shown: [CLAIM] }), 4, 6)).toBe("gone");
  expect(log.effectOf(read({ shown: [OTHER] }), 4, 6)).toBeNull();
  for (const wrong of [
    { ...point, mark: "other" },
    { ...point, epoch: 9 },
  ]) {
    const { log: another } = logOf(Array(6).fill("- - -\n"));
    expect(await another.resume(wrong)).toBe(false);
    await another.catchUp(6, "mark 6");
    expect(another.effectOf(read({}), 4, 6)).toBe("gone");
  }
});
