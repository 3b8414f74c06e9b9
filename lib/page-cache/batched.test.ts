import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { batched } from "./batched";

test("everyone gets the answer to their own query, and it is newer than the query", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 4 }), { maxLength: 60 }), async (pauses) => {
      let clock = 0;
      let under = 0;
      let highest = 0;
      const ask = batched(
        async (queries: { n: number; at: number }[]) => {
          const asked = ++clock;
          highest = Math.max(highest, ++under);
          expect(queries.length).toBeLessThanOrEqual(7);
          await sleep(1);
          under--;
          return queries.map(({ n }) => ({ n, asked }));
        },
        { lanes: 2, most: 7 },
      );
      const answers = await Promise.all(
        pauses.map(async (pause, n) => {
          await sleep(pause);
          const at = ++clock;
          return { at, n, answer: await ask({ n, at }) };
        }),
      );
      for (const { at, n, answer } of answers) {
        expect(answer.n).toBe(n);
        expect(answer.asked).toBeGreaterThan(at);
      }
      expect(highest).toBeLessThanOrEqual(2);
    }),
    { numRuns: 30 },
  );
});

test("a batch that fails fails for those in it, and the next is asked", async () => {
  let fail = true;
  const ask = batched(
    async (queries: number[]) => {
      if (fail) throw new Error("no");
      return queries;
    },
    { lanes: 1, most: 10 },
  );
  await expect(Promise.allSettled([ask(1), ask(2)])).resolves.toMatchObject([
    { status: "rejected" },
    { status: "rejected" },
  ]);
  fail = false;
  await expect(ask(3)).resolves.toBe(3);
});
