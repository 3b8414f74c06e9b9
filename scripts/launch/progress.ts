/** Prints the current step at the terminal. */
export function say(step: string): void {
  console.log(`  ${step}`);
}

/** Prints a warning that someone should look at. */
export function warn(what: string): void {
  console.error(`  Warning: ${what}`);
}

/** Prints why a start has failed. */
export function complain(error: unknown): void {
  console.error(`\nLodestone did not start. ${error instanceof Error ? error.message : String(error)}`);
}
