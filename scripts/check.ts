/**
 * `npm test` and `npm run check`: format and lint, boundaries, types, unit, build, e2e, each step named, and one line at
 * the end: `N passed, N failed`. A step that is no test runner counts as one.
 */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { findBrowser } from "./browser";

type Tally = { passed: number; failed: number; skipped: number; failures?: string[] };
type Step = { name: string; command: string[]; report?: (file: string) => Promise<Tally> };

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

const NODE = [process.execPath, "--conditions=react-server", "--import", "tsx"];
const STEPS: Step[] = [
  { name: "client", command: [...NODE, "scripts/generate.ts"] },
  { name: "format and lint", command: ["npx", "biome", "ci", "--error-on-warnings"] },
  { name: "boundaries", command: [...NODE, "scripts/check-boundaries.ts"] },
  { name: "unused", command: ["npx", "knip"] },
  { name: "route types", command: ["npx", "next", "typegen"] },
  { name: "types", command: ["npx", "tsc", "--noEmit", "--incremental", "false"] },
  {
    name: "unit",
    command: ["npx", "vitest", "run", "--reporter=default", "--reporter=json", "--outputFile.json=$REPORT"],
    report: async (file) => {
      const report = VitestReport.parse(await readJson(file));
      return {
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        skipped: report.numPendingTests,
        failures: report.testResults.flatMap(failuresOf),
      };
    },
  },
  { name: "build", command: [...NODE, "scripts/build.ts"] },
  {
    name: "e2e",
    command: ["npx", "playwright", "test"],
    report: async (file) => {
      const { stats } = PlaywrightReport.parse(await readJson(file));
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
    },
  },
];

const only = process.argv.slice(2);
const unknown = only.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no step ${unknown.join(", ")}. Steps: ${STEPS.map((step) => step.name).join(", ")}`,
  );
  process.exit(2);
}

const total = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
for (const step of STEPS.filter(({ name }) => only.length === 0 || only.includes(name))) {
  const tally = await run(step);
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped += tally.skipped;
  failures.push(...(tally.failures ?? []));
}
// Again at the end: between here and a failed unit test are the lines of all journeys.
for (const failure of failures) console.log(`\nFailed: ${failure}`);
// Those of a full run, and those that need a program which is not installed.
if (total.skipped > 0) console.log(`${total.skipped} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

async function run({ name, command, report }: Step): Promise<Tally> {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const folder = await mkdtemp(path.join(tmpdir(), "lodestone-check-"));
  const file = path.join(folder, "report.json");
  try {
    const environment: NodeJS.ProcessEnv = { ...process.env, LODESTONE_E2E_REPORT: file };
    if (name === "e2e") environment.LODESTONE_BROWSER = await findBrowser();
    const code = await execute(
      command.map((part) => part.replace("$REPORT", file)),
      environment,
    );
    const tally = report
      ? await report(file)
      : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
    // A runner that fails outside its tests (in a set-up, or with an unhandled error) counts as failed.
    if (code !== 0 && tally.failed === 0) tally.failed = 1;
    if (report && tally.passed + tally.failed === 0) tally.failed = 1;
    console.log(
      `── ${name}: ${tally.passed} passed, ${tally.failed} failed in ${((Date.now() - started) / 1000).toFixed(1)} s`,
    );
    return tally;
  } catch (error) {
    console.error(`── ${name}: ${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function failuresOf({
  name,
  status,
  message,
  assertionResults,
}: z.output<typeof VitestReport>["testResults"][number]): string[] {
  const file = path.relative(process.cwd(), name);
  const failed = assertionResults.filter((test) => test.status === "failed");
  if (status === "failed" && failed.length === 0) return [`${file}\n${message ?? ""}`];
  return failed.map(
    (test) => `${file} › ${test.fullName}\n${(test.failureMessages ?? []).join("\n").slice(0, 2000)}`,
  );
}

function execute([program = "", ...args]: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: "inherit", env: environment });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, "utf8"));
}
