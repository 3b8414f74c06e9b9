import { type PlantedBug, plant } from "./copy-tree";
import { runUnit } from "./run-unit";

/** A bug, and the proof that a test noticed it. */
export type Outcome = { bug: PlantedBug; proof: string | undefined };

/**
 * Plants the bugs that a file of unit tests should find, one after the other, and looks for a failing test.
 *
 * @throws Error when the tests fail without a bug
 */
export async function* findByUnit(folder: string, bugs: readonly PlantedBug[]): AsyncGenerator<Outcome> {
  const tested = bugs.flatMap((bug) =>
    bug.detector.kind === "unit" ? [{ bug, file: bug.detector.file }] : [],
  );
  if (tested.length === 0) return;
  const { passed, output } = await runUnit(folder, [...new Set(tested.map(({ file }) => file))]);
  if (!passed) throw new Error(`Without a bug the tests must pass:\n${output}`);
  for (const { bug, file } of tested) {
    const heal = plant(bug, folder);
    const { failed } = await runUnit(folder, [file]);
    heal();
    yield { bug, proof: failed > 0 ? `${failed} failed in ${file}` : undefined };
  }
}
