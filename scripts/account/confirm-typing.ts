import { createInterface } from "node:readline/promises";

/**
 * Asks the user to type a word at the terminal before an act that cannot be undone.
 *
 * @throws Error with one sentence if another word was typed, or if there is no terminal
 */
export async function confirmTyping(word: string): Promise<void> {
  if (!process.stdin.isTTY) throw new Error("Nothing was done: add --yes to confirm without a terminal.");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const typed = await terminal.question(`Type ${word} to go on: `);
    if (typed.trim() !== word) throw new Error("That is not the word. Nothing was done.");
  } finally {
    terminal.close();
  }
}
