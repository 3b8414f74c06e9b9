import { expect, test } from "vitest";
import { History, type Register } from "@/bench/history";

const register = (): Register => ({ name: "one", known: 0, begun: 0, writing: false });

/** A read that ends when it is told what it has seen. */
function reading(history: History, one: Register) {
  let show: (state: number) => void = () => {};
  const shown = new Promise<number>((resolve) => {
    show = resolve;
  });
  const ended = history.read([one], async () => {
    const seen = await shown;
    return { shows: (_, state) => state === seen, seen: String(seen) };
  });
  return {
    sees: async (state: number) => {
      show(state);
      await ended;
    },
  };
}

const write = (history: History, one: Register) => history.write(one, async () => {});

test("a read that began after a change was committed must see it", async () => {
  const [history, one] = [new History(), register()];
  const during = reading(history, one);
  await write(history, one);
  await during.sees(0);
  expect(history.stale).toEqual([]);
  await reading(history, one).sees(0);
  expect(history.stale).toEqual([{ register: "one", known: 1, begun: 1, seen: "0" }]);
});

test("what one reader was shown while it was being written, no later one may miss", async () => {
  const [history, one] = [new History(), register()];
  let commit: () => void = () => {};
  const committed = history.write(one, () => new Promise((resolve) => (commit = resolve)));
  const neighbour = reading(history, one);
  await reading(history, one).sees(1);
  await neighbour.sees(0);
  expect(history.stale).toEqual([]);
  await reading(history, one).sees(0);
  expect(history.stale).toHaveLength(1);
  commit();
  await committed;
});

test("a read of what was never written counts as stale", async () => {
  const [history, one] = [new History(), register()];
  await reading(history, one).sees(1);
  expect(history.stale).toHaveLength(1);
  expect(history).toMatchObject({ reads: 1, writes: 0 });
});
