import { expect, it } from "vitest";
import type { Person } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { LodestoneError } from "@/lib/errors";
import { personOf } from "@/lib/membership/test-people";
import type { CorrectionState } from "./policy";
import { correctionWorld, ORIGIN } from "./test-corrections";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { requestCorrection } = await import("./commands/request-correction");
const { takeUpCorrection } = await import("./commands/take-up-correction");
const { takeBackCorrection } = await import("./commands/take-back-correction");
const { ownCorrections } = await import("./queries/own-corrections");
const { correctionCounts } = await import("./queries/desk-corrections");

const ACTS = 80;

/** What a request should be, by rules of its own: what was done to it, and whether its report is published. */
type Model = { by: Person; state: CorrectionState; answered: number };

/** Numbers that a failing run can be repeated with. */
function randomBelow(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

it(`keeps states, counts and mails right through ${ACTS} random acts`, { timeout: 60_000 }, async () => {
  const next = randomBelow(20_261_201);
  const { analyst, editor, toCorrect, ofReport, mailsTo, answer } = await correctionWorld();
  const { reportId, asked, correct, open, tag } = await toCorrect();
  const people = [await personOf("reader"), await personOf("reader"), await personOf("reader")];
  const model = new Map<string, Model>();
  let live = true;
  let version = open.versionId;
  let refused = 0;

  async function tried(act: () => Promise<unknown>, allowed: boolean): Promise<boolean> {
    const done = await act().then(
      () => true,
      (error: unknown) => {
        if (!(error instanceof LodestoneError)) throw error;
        refused += 1;
        return false;
      },
    );
    expect(done).toBe(allowed);
    return done;
  }

  for (let act = 0; act < ACTS; act++) {
    if (act % 5 === 0) await db.throttle.deleteMany();
    const person = people[next(people.length)] ?? editor;
    const ids = [...model.keys()];
    const requestId = ids[ids.length - 1 - next(Math.min(4, ids.length || 1))] ?? "";
    const request = model.get(requestId);
    const waits = live && (request?.state === "open" || request?.state === "under_review");
    const choice = request ? next(14) : 0;
    if (choice < 3) {
      const intent = { ...asked(open), versionId: version, words: `It is wrong in way ${act}` };
      const waiting = [...model.values()].filter(
        ({ by, state }) => by === person && (state === "open" || state === "under_review"),
      );
      if (await tried(() => requestCorrection(person, intent, ORIGIN), live && waiting.length < 20)) {
        const { id } = await db.correctionRequest.findFirstOrThrow({ where: { words: intent.words } });
        model.set(id, { by: person, state: "open", answered: 0 });
      }
    } else if (choice < 5 && request) {
      if (await tried(() => takeUpCorrection(analyst, { requestId }, ORIGIN), waits))
        request.state = "under_review";
    } else if (choice === 5 && request) {
      const mine = request.by === person;
      const may = mine && ["open", "under_review", "void"].includes(request.state);
      if (await tried(() => takeBackCorrection(person, { requestId }, ORIGIN), may)) request.state = "void";
    } else if (choice < 13 && request) {
      const outcome = (["noted", "declined", "corrected"] as const)[next(3)] ?? "noted";
      const later = outcome !== "corrected" || version !== open.versionId;
      const said = { outcome, answer: "A reason", ...(outcome === "corrected" && { versionId: version }) };
      const { versionId: seen } = await db.correctionRequest.findUniqueOrThrow({ where: { id: requestId } });
      const isLater = outcome !== "corrected" || (later && seen !== version);
      if (await tried(() => answer(requestId, said), waits && isLater)) {
        request.state = outcome;
        request.answered += 1;
      }
    } else if (next(3) === 0) {
      if (live) await withdrawReport(editor, { reportId, reason: "A source took it back" }, ORIGIN);
      else version = await correct(`The first ${tag} in text ${act}.`);
      live = !live;
    } else if (live) version = await correct(`The first ${tag} in text ${act}.`);
    if (act % 15 === 14) await compare(`after act ${act}`);
  }
  expect(refused).toBeGreaterThan(10);
  expect([...model.values()].filter(({ answered }) => answered > 0).length).toBeGreaterThan(8);
  for (const person of people) {
    const answers = (await mailsTo(person)).filter(({ cause }) => cause.startsWith("correction-answer:"));
    const mine = [...model].filter(([, { by, answered }]) => by === person && answered > 0);
    expect(answers.map(({ cause }) => cause).sort()).toEqual(
      mine.map(([id]) => `correction-answer:${id}`).sort(),
    );
  }
  const told = (await mailsTo(analyst)).filter(({ cause }) => cause.startsWith("correction-request:"));
  expect(told.map(({ cause }) => cause).sort()).toEqual(
    [...model.keys()].map((id) => `correction-request:${id}`).sort(),
  );

  async function compare(when: string) {
    const seen = (state: CorrectionState): CorrectionState =>
      !live && (state === "open" || state === "under_review") ? "void" : state;
    const states = [...model.values()].map(({ state }) => seen(state));
    const count = (...of: CorrectionState[]) => states.filter((state) => of.includes(state)).length;
    expect(await correctionCounts(analyst, reportId), when).toEqual({
      open: count("open", "under_review"),
      answered: count("corrected", "noted", "declined"),
      void: count("void"),
    });
    const waiting = (await ofReport(reportId)).map(({ id }) => id);
    for (const id of waiting)
      expect(["open", "under_review"], when).toContain(seen(model.get(id)?.state ?? "void"));
    for (const person of people) {
      for (const own of await ownCorrections(person))
        expect(own.state, when).toBe(seen(model.get(own.id)?.state ?? "void"));
    }
  }
});
