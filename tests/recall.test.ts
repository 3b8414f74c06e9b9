import { afterAll, beforeAll, expect, test } from "vitest";
import { changesOf, copyTree, placesOf, type TreeCopy } from "@/e2e/no-leak/recall/copy-tree";
import { findByUnit, type Outcome } from "@/e2e/no-leak/recall/find-by-unit";
import { PLANTED_BUGS } from "@/e2e/no-leak/recall/planted-bugs";

/** All of them take minutes: `npm run test:recall`. */
const SAMPLE = ["everyone has the rank of the desk", "writes from other sites"];

test("every bug can still be planted: each of its places is in the sources exactly once", () => {
  expect(PLANTED_BUGS.length).toBeGreaterThanOrEqual(14);
  expect(new Set(PLANTED_BUGS.map(({ name }) => name)).size).toBe(PLANTED_BUGS.length);
  for (const bug of PLANTED_BUGS)
    for (const change of changesOf(bug))
      expect(placesOf(change), `${bug.name}: ${change.find} in ${change.file}`).toBe(1);
});

let copy: TreeCopy;
beforeAll(() => {
  copy = copyTree();
}, 120_000);
afterAll(() => copy.remove());

test("a sample of the bugs is found", { timeout: 240_000 }, async () => {
  const sample = PLANTED_BUGS.filter(({ name }) => SAMPLE.includes(name));
  expect(sample).toHaveLength(SAMPLE.length);
  const outcomes: Outcome[] = [];
  for await (const outcome of findByUnit(copy.folder, sample)) outcomes.push(outcome);
  expect(outcomes.filter(({ proof }) => !proof).map(({ bug }) => bug.name)).toEqual([]);
});
