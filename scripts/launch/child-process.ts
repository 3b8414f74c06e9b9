import type { ChildProcess } from "node:child_process";

const PRELOAD = `if (process.connected) process.on("disconnect", () => process.exit(0));`;

/**
 * Node's option for a child of the launcher: over their IPC channel it notices that the launcher was killed, which it
 * would outlive otherwise.
 */
export const EXIT_WITH_PARENT = loadedInto(PRELOAD);

/** Node's option that runs a piece of JavaScript in a child before anything else. */
export function loadedInto(script: string): string {
  return `--import=data:text/javascript,${encodeURIComponent(script)}`;
}

/** Enough for the end of a stack of errors. */
const LAST_WORDS = 8_000;

/** What a child has printed last, of the streams that are piped. */
export function lastWordsOf(child: ChildProcess): () => string {
  let words = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      words = (words + chunk.toString("utf8")).slice(-LAST_WORDS);
    });
  return () => words;
}

/**
 * Waits until a child that was just started has done its work.
 *
 * @throws Error with `failure` and what the child printed last, when it ends with another code than 0
 */
export async function succeeds(child: ChildProcess, failure: string): Promise<void> {
  const words = lastWordsOf(child);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`${failure}\n${words()}`);
}
