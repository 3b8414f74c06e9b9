import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { cellsTurned, guardsRemoved, questionsRemoved, type Removal } from "./permission-removals";
import { runUnit } from "./run-unit";

const CALLS = "tests/permissions.test.ts";
const TABLE = "lib/access/permissions.test.ts";

export type Found = { name: string; proof: string | undefined };

/**
 * Removes every permission such that each test sees at most one removal: those that no test sees together share a run.
 *
 * @throws Error when the tests fail with all of them in place
 */
export async function* findRemovals(folder: string): AsyncGenerator<Found> {
  const scratch = mkdtempSync(path.join(tmpdir(), "lodestone-recall-asked-"));
  try {
    const asked = path.join(scratch, "asked.json");
    const whole = await runUnit(folder, [CALLS, TABLE], { ASKED_BY: asked });
    if (!whole.passed) throw new Error(`Without a bug the tests must pass:\n${whole.output}`);
    const places = z
      .array(z.tuple([z.string(), z.array(z.string())]))
      .parse(JSON.parse(readFileSync(asked, "utf8")));

    const guards = guardsRemoved(folder).map((removal) => ({ removal, tests: [removal.name] }));
    yield* inOneRun(folder, scratch, CALLS, "guard of", guards);

    const questions = questionsRemoved(folder).map((removal) => ({
      removal,
      tests: places.filter(([, at]) => at.includes(`${removal.file}:${removal.line}`)).map(([test]) => test),
    }));
    for (const batch of batchesOf(questions)) yield* inOneRun(folder, scratch, CALLS, "question at", batch);

    for (const { column, removals } of cellsTurned(folder)) {
      const rows = removals.map((removal) => ({ removal, tests: [removal.name] }));
      yield* inOneRun(folder, scratch, TABLE, `the table for ${column}:`, rows);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A removal, and the tests whose calls reach the place. */
type Seen = { removal: Removal; tests: string[] };

/** As few runs as possible; in none of them does a test reach two of the places. */
function batchesOf(all: readonly Seen[]): Seen[][] {
  const batches: { seen: Seen[]; tests: Set<string>; lines: Set<string> }[] = [];
  for (const one of all) {
    const line = `${one.removal.file}:${one.removal.line}`;
    const free = batches.find(
      ({ tests, lines }) => !lines.has(line) && !one.tests.some((test) => tests.has(test)),
    );
    const batch = free ?? { seen: [], tests: new Set<string>(), lines: new Set<string>() };
    if (!free) batches.push(batch);
    batch.seen.push(one);
    batch.lines.add(line);
    for (const test of one.tests) batch.tests.add(test);
  }
  return batches.map(({ seen }) => seen);
}

const Report = z.object({
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({ ancestorTitles: z.array(z.string()), title: z.string(), status: z.string() }),
      ),
    }),
  ),
});

async function* inOneRun(
  folder: string,
  scratch: string,
  file: string,
  what: string,
  batch: readonly Seen[],
): AsyncGenerator<Found> {
  const heal = plantAll(
    folder,
    batch.map(({ removal }) => removal),
  );
  const report = path.join(scratch, "report.json");
  try {
    await runUnit(folder, [file, "--reporter=json", `--outputFile=${report}`]);
  } finally {
    heal();
  }
  const failed = new Set(
    Report.parse(JSON.parse(readFileSync(report, "utf8"))).testResults.flatMap(({ assertionResults }) =>
      assertionResults.flatMap(({ ancestorTitles, title, status }) =>
        status === "failed" ? [...ancestorTitles, title].map((name) => name.replace(/^'|'$/g, "")) : [],
      ),
    ),
  );
  rmSync(report);
  for (const { removal, tests } of batch) {
    const proof = tests.find((test) => failed.has(test));
    yield { name: `${what} ${removal.name}`, proof: proof && `“${proof}” in ${file}` };
  }
}

function plantAll(folder: string, removals: readonly Removal[]): () => void {
  const before = new Map<string, string>();
  for (const { file, line, find, replace } of removals) {
    const full = path.join(folder, file);
    const text = readFileSync(full, "utf8");
    if (!before.has(full)) before.set(full, text);
    const lines = text.split("\n");
    if (lines[line - 1] !== find) throw new Error(`${file}:${line} is not as it was`);
    lines[line - 1] = replace;
    writeFileSync(full, lines.join("\n"));
  }
  return () => {
    for (const [full, text] of before) writeFileSync(full, text);
  };
}
