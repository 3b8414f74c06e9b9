import { beforeAll, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { publish } = await import("@/lib/reports/queries/test-world");
const { reindexSearch } = await import("@/lib/reports/commands/reindex-search");
const { search, seedReports, titles } = await import("./test-reports");

const HARD = [
  "The heading 8505.11 covers magnets of metal, and 2846.90 covers compounds.",
  "Output was 5,000 t last year, a change of −19.02%, and the reserve is 10⁶ t.",
  "The Nd-Pr price and the O'Brien mill at Sillamäe in Goiás.",
  "鐠釹氧化物 stands in traditional characters.",
  "The well-known co-operation of re-exporters.",
].join(" ");

beforeAll(async () => {
  const world = await seedReports();
  const part = (access: string, words: string) => ({ access, words });
  const report = (title: string, parts: { access: string; words: string }[]) =>
    publish(world, { title, subjectIds: [], publishedAt: "2025-01-01T00:00:00Z", parts });
  await report("Hard words", [part("public", HARD)]);
  await report("Plain words", [part("public", "Output was 5000 t. Magnets and a price floor, 850511.")]);
  await report("A long text", [
    part(
      "public",
      `${"稀土市场。".repeat(400)}重稀土价格上涨。${"rare earth, ".repeat(400)}light rare earths.`,
    ),
    part("subscriber", `${"稀土市场。".repeat(400)}离子型矿。`),
  ]);
});

it.each([
  ["8505.11", ["Hard words", "Plain words"]],
  ["850511", ["Hard words", "Plain words"]],
  ["8505", ["Hard words"]],
  ["284690", ["Hard words"]],
  ["5,000 t", ["Hard words", "Plain words"]],
  ["5000", ["Hard words", "Plain words"]],
  ["106", []],
  ["−19.02%", ["Hard words"]],
  ["-19.02 %", ["Hard words"]],
  ["output -5000", []],
  ["NdPr", ["Hard words"]],
  ["PrNd", ["Hard words"]],
  ["Nd/Pr price", ["Hard words"]],
  ["Sillamae Goias", ["Hard words"]],
  ["Sillamäe", ["Hard words"]],
  ["obrien", ["Hard words"]],
  ["cooperation", ["Hard words"]],
  ["co-operation", ["Hard words"]],
  ["镨钕", ["Hard words"]],
  ["鐠釹", ["Hard words"]],
  ["output -price", []],
  ["output -floor", ["Hard words"]],
  ["output -zebracanary", ["Hard words", "Plain words"]],
  ["重稀土", ["A long text"]],
  ["“light rare earths”", ["A long text"]],
  ["重稀土 light", ["A long text"]],
])("%s finds %j", async (question, right) => {
  expect(titles(await search(ANONYMOUS, question)).sort()).toEqual(right);
});

it("keeps every piece of a locked text locked, even as a word to exclude", async () => {
  expect(titles(await search(ANONYMOUS, "离子型矿"))).toEqual([]);
  expect(titles(await search(OPERATOR, "离子型矿"))).toEqual(["A long text"]);
  expect(titles(await search(ANONYMOUS, "重稀土 -离子型矿"))).toEqual(["A long text"]);
  expect(titles(await search(OPERATOR, "重稀土 -离子型矿"))).toEqual([]);
});

it("rewrites what an older build wrote, once", async () => {
  await db.$executeRaw`UPDATE "SearchEntry" SET "form" = 0, "vector" = ''::tsvector`;
  expect(titles(await search(ANONYMOUS, "Goias"))).toEqual([]);
  expect(await reindexSearch()).toBe(5);
  expect(titles(await search(ANONYMOUS, "Goias"))).toEqual(["Hard words"]);
  expect(titles(await search(ANONYMOUS, "离子型矿"))).toEqual([]);
  expect(await reindexSearch()).toBe(0);
});
