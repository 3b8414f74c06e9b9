import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { emptyContent as content } from "@/lib/reports/schema";
import { createDraftSaver } from "./draft-saver";
import type { LocalCopy } from "./local-copy";
import type { SaveAnswer } from "./save-state";

type Sent = {
  basedOn: number;
  title: string;
  /** responds to the page; later calls change nothing */
  answer: (answer: SaveAnswer | null) => void;
  answered: boolean;
  arrived: boolean;
};

/** One author's page, and a server that requests reach late, out of order or never. */
class World {
  readonly server = {
    revision: 1,
    title: "0",
    by: "me",
    saved: ["0"],
    setAside: [] as string[],
    trash: false,
  };
  readonly sent: Sent[] = [];
  localCopy: LocalCopy | null = null;
  title = "0";
  typed = 0;
  most = 0;

  readonly saver = createDraftSaver({
    opened: { revision: 1, at: new Date(), content: content("0") },
    read: () => ({ content: content(this.title) }),
    send: ({ basedOn, content: { title } }) =>
      new Promise((resolve, reject) => {
        const one: Sent = {
          basedOn,
          title,
          answered: false,
          arrived: false,
          answer: (answer) => {
            if (one.answered) return;
            one.answered = true;
            if (answer) resolve(answer);
            else reject(new Error("no answer"));
          },
        };
        this.sent.push(one);
        this.most = Math.max(this.most, this.sent.filter(({ answered }) => !answered).length);
      }),
    keep: (words) => {
      this.localCopy = words;
      return true;
    },
    forget: () => {
      this.localCopy = null;
    },
    onState: () => {},
  });

  type(title: string): void {
    this.title = title;
    this.saver.touch();
  }

  /** A request reaches the server, whether or not anyone still waits for the response. */
  arrive(one: Sent): SaveAnswer {
    one.arrived = true;
    const { server } = this;
    if (server.trash)
      return {
        ok: true,
        data: { status: "deleted", by: "Kim", byYou: false, at: new Date(), mayRestore: true },
      };
    if (one.basedOn === server.revision) {
      Object.assign(server, { revision: server.revision + 1, title: one.title, by: "me" });
      server.saved.push(one.title);
      return { ok: true, data: { status: "saved", revision: server.revision } };
    }
    server.setAside.push(one.title);
    const { revision, by, title } = server;
    const data = {
      revision,
      savedBy: by,
      savedByYou: by === "me",
      savedAt: new Date(),
      content: content(title),
    };
    return { ok: true, data: { status: "conflict", ...data } };
  }

  other(): void {
    const { server } = this;
    Object.assign(server, { revision: server.revision + 1, title: `Kim ${server.revision}`, by: "Kim" });
    server.saved.push(server.title);
  }

  waiting(): Sent | undefined {
    return this.sent.find(({ answered }) => !answered);
  }
}

type Step = { what: string; run: (world: World) => void | Promise<void> };
const step = (what: string, run: Step["run"]): fc.Arbitrary<Step> => fc.constant({ what, run });

const STEPS: readonly fc.Arbitrary<Step>[] = [
  step("types on", (world) => world.type(String(++world.typed))),
  step("types on", (world) => world.type(String(++world.typed))),
  step("undoes everything", (world) => world.type("0")),
  step("hides the page", (world) => void world.saver.flush()),
  step("leaves a field", (world) => void world.saver.flush()),
  step("presses save", (world) => void world.saver.flush("saved")),
  fc.integer({ min: 1, max: 12_000 }).map((ms) => ({
    what: `waits ${ms} ms`,
    run: async () => void (await vi.advanceTimersByTimeAsync(ms)),
  })),
  step("gets its answer", (world) => {
    const one = world.waiting();
    one?.answer(world.arrive(one));
  }),
  step("gets its answer", (world) => {
    const one = world.waiting();
    one?.answer(world.arrive(one));
  }),
  step("loses the request", (world) => world.waiting()?.answer(null)),
  step("loses the answer", (world) => {
    const one = world.waiting();
    if (one) world.arrive(one);
    one?.answer(null);
  }),
  step("is signed out", (world) => {
    const one = world.waiting();
    if (one) one.arrived = true;
    one?.answer({ ok: false, status: 403, message: "signed out" });
  }),
  step("meets a server that is busy", (world) =>
    world.waiting()?.answer({ ok: false, status: 503, message: "busy" }),
  ),
  step("has a lost request arrive after all", (world) => {
    const one = world.sent.find(({ answered, arrived }) => answered && !arrived);
    if (one) world.arrive(one);
  }),
];

/** Everything works again: every request is answered until nothing is left to do. */
async function end(world: World): Promise<void> {
  for (let round = 0; round < 40; round += 1) {
    for (let one = world.waiting(); one; one = world.waiting()) {
      one.answer(world.arrive(one));
      await vi.advanceTimersByTimeAsync(0);
    }
    if (world.saver.state().kind === "conflict") world.saver.settle();
    await vi.advanceTimersByTimeAsync(31_000);
  }
}

const show = (steps: readonly Step[]) => steps.map(({ what }) => what).join(", ");

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("never takes its own saves for another person’s, runs one save at a time, and saves the last words", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(...STEPS), { maxLength: 60, size: "max" }), async (steps) => {
      const world = new World();
      for (const { run } of steps) {
        await run(world);
        await vi.advanceTimersByTimeAsync(0);
        expect(world.saver.state().kind, show(steps)).not.toBe("conflict");
      }
      await end(world);
      expect(world.most, show(steps)).toBeLessThanOrEqual(1);
      expect(world.server.title, show(steps)).toBe(world.title);
      expect(world.saver.state().kind, show(steps)).toBe("saved");
      expect(world.localCopy, show(steps)).toBeNull();
      vi.clearAllTimers();
    }),
    { numRuns: 500 },
  );
});

it("loses no words of either person when another writes too, or deletes and restores the draft", async () => {
  const others = [
    step("another saves", (world) => world.other()),
    step("another deletes it", (world) => {
      world.server.trash = true;
    }),
    step("another restores it", (world) => {
      world.server.trash = false;
    }),
    step("keeps their own words", (world) => world.saver.settle()),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(...STEPS, ...others), { maxLength: 60, size: "max" }),
      async (steps) => {
        const world = new World();
        for (const { run } of steps) {
          await run(world);
          await vi.advanceTimersByTimeAsync(0);
        }
        await vi.advanceTimersByTimeAsync(1000);
        const { kind } = world.saver.state();
        if (kind === "conflict" || kind === "deleted" || kind === "offline") {
          // After a return to an earlier save, the words are in the history.
          const inHistory = kind === "offline" && world.server.saved.includes(world.title);
          expect(world.localCopy?.content.title === world.title || inHistory, show(steps)).toBe(true);
        }
        world.server.trash = false;
        world.type("the last words");
        await end(world);
        expect(world.most, show(steps)).toBeLessThanOrEqual(1);
        expect(world.server.title, show(steps)).toBe(world.title);
        expect(world.saver.state().kind, show(steps)).toBe("saved");
        vi.clearAllTimers();
      },
    ),
    { numRuns: 500 },
  );
});
