import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/**
 * Reads a password: typed twice at a terminal, without showing it, or the first line of piped input.
 *
 * @throws Error with one sentence if there is none
 */
export async function readPassword(): Promise<string> {
  if (!process.stdin.isTTY) return pipedLine();
  const first = await askHidden("Password (15 characters or more, not shown): ");
  if ((await askHidden("Once more: ")) !== first)
    throw new Error("The passwords do not match. Nothing was done.");
  return first;
}

async function askHidden(question: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  process.stdout.write(question);
  try {
    // Without this, Ctrl-C at the question would be ignored.
    terminal.once("SIGINT", () => process.exit(130));
    return await terminal.question("");
  } finally {
    terminal.close();
    process.stdout.write("\n");
  }
}

async function pipedLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  throw new Error("There is no password: type it at a terminal, pipe it in, or use --mail-link.");
}
