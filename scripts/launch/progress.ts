/** Tells the person at the terminal what is being done. */
export function say(step: string): void {
  console.log(`  ${step}`);
}

/** The last words of a start that cannot go on. */
export function complain(error: unknown): void {
  console.error(`\nLodestone did not start. ${error instanceof Error ? error.message : String(error)}`);
}
