import fc from "fast-check";
import { expect, test } from "vitest";
import { fairQueue, type Place } from "./fair-queue";
import { TooMany } from "./request-budget";

type Run = { key: string; place: Place };

test("the limit is never exceeded, every request gets in, and addresses take turns", async () => {
  const act = fc.oneof(
    fc.record({ enter: fc.constantFrom("a", "b", "c", "d") }),
    fc.record({ leave: fc.nat() }),
    fc.record({ answered: fc.nat() }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 60 }), async (acts) => {
      const queue = fairQueue({ total: 3, perKey: 2, waiting: 100 });
      const under: Run[] = [];
      let entered = 0;
      let asked = 0;
      for (const one of acts) {
        if ("enter" in one) {
          asked++;
          void queue.enter(one.enter).then((place) => {
            entered++;
            under.push({ key: one.enter, place });
          });
        } else if ("leave" in one) under.splice(one.leave % (under.length || 1), 1)[0]?.place.leave();
        else under[one.answered % (under.length || 1)]?.place.answered();
        await new Promise(setImmediate);
        for (const key of ["a", "b", "c", "d"]) {
          expect(under.filter((run) => run.key === key).length).toBeLessThanOrEqual(2);
        }
      }
      while (under.length > 0) {
        under.shift()?.place.leave();
        await new Promise(setImmediate);
      }
      expect(entered).toBe(asked);
    }),
    { numRuns: 100 },
  );
});

test("a place that has been answered lets another in, and counts for its own address until it is over", async () => {
  const queue = fairQueue({ total: 1, perKey: 1, waiting: 10 });
  const first = await queue.enter("a");
  const order: string[] = [];
  const again = queue.enter("a").then((place) => {
    order.push("a");
    return place;
  });
  const other = queue.enter("b").then((place) => {
    order.push("b");
    return place;
  });
  first.answered();
  first.answered();
  (await other).leave();
  expect(order).toEqual(["b"]);
  first.leave();
  await again;
  expect(order).toEqual(["b", "a"]);
});

test("a request that gives up is not let in, and one over the limit is refused", async () => {
  const queue = fairQueue({ total: 1, perKey: 1, waiting: 1 });
  const first = await queue.enter("a");
  const leaving = new AbortController();
  const second = queue.enter("a", leaving.signal);
  await expect(queue.enter("a")).rejects.toThrow(TooMany);
  leaving.abort(new Error("gone"));
  await expect(second).rejects.toThrow("gone");
  await expect(queue.enter("a", leaving.signal)).rejects.toThrow("gone");
  const third = queue.enter("a");
  first.leave();
  (await third).leave();
});
