import { beforeAll, expect, it } from "vitest";
import { loadCorpus } from "@/bench/load-corpus";
import { OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { readCases } from "./read-cases";

const { ownerUrl } = await openTestDatabase();
const { answerQuestion } = await import("@/lib/search/queries/answer-question");
const { SearchQuery } = await import("@/lib/search/schema");
const { seed } = await import("@/prisma/seed/seed");

/** Reports of invented words around those of the demonstration. */
const LOADED = process.env.LODESTONE_FULL === "on" ? 2000 : 300;

type Case = { name: string; question: string; shelf: string; right: string[] };
/** The place of the first right answer, from 1; infinite where there is none. */
type Placed = Case & { place: number; found: string[] };

const CASES = [...readCases("search"), ...readCases("search-more")].map(([name = "", right = ""]): Case => {
  const [, question = "", shelf = ""] = /^[^:]+: (.+) → (\w+)$/.exec(name) ?? [];
  return { name, question, shelf, right: right.split(" | ") };
});

beforeAll(async () => {
  await seed();
  await loadCorpus(ownerUrl, 0, LOADED);
}, 300_000);

async function placed(row: Case): Promise<Placed> {
  const { entities, results } = await answerQuestion(OPERATOR, SearchQuery.parse({ q: row.question }));
  const shelves: Record<string, string[]> = {
    entity: entities.map(({ slug }) => slug),
    report: results.results.map(({ slug }) => slug),
    glossary: results.glossary.map(({ zh }) => zh ?? ""),
  };
  if (row.shelf === "nothing") {
    const found = [...(shelves.entity ?? []), ...(shelves.report ?? [])];
    return { ...row, found, place: found.length === 0 ? 1 : Number.POSITIVE_INFINITY };
  }
  const found = shelves[row.shelf] ?? [];
  const place = found.findIndex((slug) => row.right.includes(slug)) + 1;
  return { ...row, found, place: place || Number.POSITIVE_INFINITY };
}

it(`finds what is asked for first, among ${LOADED} other reports`, async () => {
  const rows: Placed[] = [];
  for (const row of CASES) rows.push(await placed(row));
  const hitsAt = (place: number) => rows.filter((row) => row.place <= place).length / rows.length;
  const late = rows
    .filter(({ place }) => place > 1)
    .map(
      ({ name, right, found }) =>
        `${name}: ${right.join(" | ")} behind ${found.slice(0, 3).join(", ") || "nothing"}`,
    );
  console.log(
    [
      `${rows.length} questions: hits@1 ${hitsAt(1).toFixed(3)}, hits@3 ${hitsAt(3).toFixed(3)}`,
      ...late,
    ].join("\n"),
  );
  expect(rows.length).toBeGreaterThan(400);
  expect(hitsAt(1)).toBeGreaterThanOrEqual(0.92);
  expect(hitsAt(3)).toBeGreaterThanOrEqual(0.96);
}, 300_000);
