import path from "node:path";
import { Piscina } from "piscina";
import { Invalid } from "@/lib/errors";
import { BrokenFile, type ImportFile, type Levels } from "../import-file";
import type { ImportOptions } from "../schema";
import type { ImportedReport } from "../types";
import type { ThreadAnswer, ThreadTask } from "./import-task";

/** The time limit for a file, in milliseconds, including waiting for others. */
const TIME_LIMIT = 20_000;
/** The memory limit for parsing one file, in MB. */
const MEMORY_LIMIT = 768;
const THREADS = 2;
const MOST_WAITING = 50;
/** An idle thread ends after this time, in milliseconds. */
const IDLE = 60_000;

let pool: Piscina<ThreadTask, ThreadAnswer> | null = null;

/**
 * Created on first use. The thread runs the source as is, so that it is the same in Next, on the command line and in
 * tests.
 */
function threads(): Piscina<ThreadTask, ThreadAnswer> {
  pool ??= new Piscina({
    filename: path.join(process.cwd(), "lib", "imports", "thread", "import-task.ts"),
    execArgv: ["--import", "tsx", "--conditions=react-server"],
    // without the server's secrets: it parses untrusted content
    env: {},
    minThreads: 0,
    maxThreads: THREADS,
    maxQueue: MOST_WAITING,
    idleTimeout: IDLE,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
  });
  return pool;
}

/**
 * Parses a file as a report in a separate thread with a limit of time and memory, so that readers never wait for an
 * import.
 *
 * @throws BrokenFile with the line and the reason, or because a limit was reached
 */
export async function readInThread(
  file: ImportFile,
  options: ImportOptions,
  levels: Levels,
): Promise<ImportedReport> {
  return answered({ kind: "read", file, options, levels });
}

/** @param limit in milliseconds, for tests of the limit itself */
export async function answered(task: ThreadTask, limit = TIME_LIMIT): Promise<ImportedReport> {
  const answer = await threads()
    .run(task, { signal: AbortSignal.timeout(limit) })
    .catch((error: unknown) => {
      throw limitReached(error, limit) ?? error;
    });
  if ("report" in answer) return answer.report;
  throw answer.line === undefined
    ? new Invalid(answer.field, answer.reason)
    : new BrokenFile(answer.line, answer.reason, answer.field);
}

function limitReached(error: unknown, limit: number): BrokenFile | null {
  if (!(error instanceof Error)) return null;
  if (error.name === "AbortError") {
    const seconds = Math.ceil(limit / 1000);
    return new BrokenFile(
      null,
      `Reading the file took more than ${seconds} seconds and was stopped. Split it into smaller files.`,
    );
  }
  if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY")
    return new BrokenFile(
      null,
      "Reading the file took too much memory and was stopped. Split it into smaller files.",
    );
  if (/queue/i.test(error.message))
    return new BrokenFile(null, "Too many files are being read at the moment. Try again in a minute.");
  return null;
}
