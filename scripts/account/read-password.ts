import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/**
 * A password: typed twice at a terminal, which shows nothing of it, or the first line of what is piped in.
 *
 * @throws Error with one sentence when there is none
 */
export async function readPassword(): Promise<string> {
  if (!process.stdin.isTTY) return pipedLine();
  const first = await askHidden("Password (15 characters or more, not shown): ");
  if ((await askHidden("Once more: ")) !== first)
    throw new Error("The two are not the same. Nothing was done.");
  return first;
}

async function askHidden(question: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  process.stdout.write(question);
  try {
    // Ctrl-C at a question leaves without an answer.
    terminal.once("SIGINT", () => process.exit(130));
    return await terminal.question("");
  } finally {
    terminal.close();
    process.stdout.write("\n");
  }
}

async function pipedLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  throw new Error("No password was given: type it at a terminal, pipe it in, or use --mail-link.");
}
