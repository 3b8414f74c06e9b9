import { createInterface } from "node:readline/promises";

/**
 * Asks for a word at the terminal before what cannot be undone.
 *
 * @throws Error with one sentence when another was typed, or nobody sits there to be asked
 */
export async function confirmTyping(word: string): Promise<void> {
  if (!process.stdin.isTTY) throw new Error("Nothing was done: add --yes, for nobody can be asked here.");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const typed = await terminal.question(`Type ${word} to go on: `);
    if (typed.trim() !== word) throw new Error("That is something else. Nothing was done.");
  } finally {
    terminal.close();
  }
}
