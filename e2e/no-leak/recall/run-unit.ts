import { spawn } from "node:child_process";
import path from "node:path";

/** In milliseconds. A test that a busy machine delays has not noticed the bug. */
const TEST_TIMEOUT = 180_000;

export type UnitRun = {
  /** tests that ran and failed; a file that could not be loaded does not count */
  failed: number;
  /** everything ran and passed */
  passed: boolean;
  output: string;
};

/** Runs files of unit tests on a copy of the sources; `files` may contain options of the runner. */
export function runUnit(
  folder: string,
  files: readonly string[],
  environment: Record<string, string> = {},
): Promise<UnitRun> {
  const vitest = path.join(folder, "node_modules/vitest/vitest.mjs");
  return new Promise((resolve, reject) => {
    const options = ["--no-color", "--reporter=default", `--testTimeout=${TEST_TIMEOUT}`];
    const child = spawn(process.execPath, [vitest, "run", ...options, ...files], {
      cwd: folder,
      env: { ...outsideVitest(), ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const chunks: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => chunks.push(String(chunk)));
    child.once("error", reject);
    child.once("close", (code) => {
      const output = chunks.join("");
      const failed = Number(/^\s*Tests\s.*?(\d+) failed/m.exec(output)?.[1] ?? 0);
      resolve({ failed, passed: code === 0, output });
    });
  });
}

/** A nested run must not take itself for a worker of the outer one. */
function outsideVitest(): NodeJS.ProcessEnv {
  const own = /^(VITEST|TEST$|DATABASE_(DIRECT_)?URL$|LODESTONE_)/;
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name))),
    NODE_ENV: "test",
  };
}
