import { setTimeout as sleep } from "node:timers/promises";
import { type PlantedBug, plant } from "./copy-tree";
import type { Outcome } from "./find-by-unit";
import { startLive } from "./live-application";
import { type LiveQuestion, liveQuestions } from "./live-checks";

/** A change takes effect once the application has compiled it. */
const TRIES = 6;
const BETWEEN_MS = 1_500;

/**
 * Looks for the bugs that only a running application shows, planting each while it runs.
 *
 * @throws Error when anything is found without a bug
 */
export async function* findLive(folder: string, bugs: readonly PlantedBug[]): AsyncGenerator<Outcome> {
  const asked = bugs.flatMap((bug) =>
    bug.detector.kind === "live" ? [{ bug, check: bug.detector.check }] : [],
  );
  if (asked.length === 0) return;
  const { world, url, stop } = await startLive(folder);
  try {
    for (const check of new Map(asked.map((one) => [JSON.stringify(one.check), one.check])).values()) {
      for (const question of liveQuestions(world, url, check)) {
        const wrong = await patiently(question, (answer) => answer === undefined);
        if (wrong) throw new Error(`Without a bug nothing may be found: ${wrong}`);
      }
    }
    for (const { bug, check } of asked) {
      const heal = plant(bug, folder);
      const found = await firstWrong(liveQuestions(world, url, check));
      heal();
      if (found) await patiently(found.question, (answer) => answer === undefined);
      yield { bug, proof: found?.wrong };
    }
  } finally {
    await stop();
  }
}

async function firstWrong(questions: readonly LiveQuestion[]) {
  for (let round = 0; round < TRIES; round += 1) {
    await sleep(BETWEEN_MS);
    for (const question of questions) {
      const wrong = await question().catch(() => undefined);
      if (wrong) return { question, wrong };
    }
  }
  return undefined;
}

/** The last answer, asked again until it is as wanted or the tries are used up. */
async function patiently(question: LiveQuestion, wanted: (answer: string | undefined) => boolean) {
  for (let left = TRIES; ; left -= 1) {
    const answer = await question().catch((error: unknown) => String(error));
    if (wanted(answer) || left <= 1) return answer;
    await sleep(BETWEEN_MS);
  }
}
