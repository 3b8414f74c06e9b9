/** Tells the person at the terminal what is being done. */
export function say(step: string): void {
  console.log(`  ${step}`);
}

/** Tells of what went on and needs somebody's eye. */
export function warn(what: string): void {
  console.error(`  Warning: ${what}`);
}

/** The last words of a start that cannot go on. */
export function complain(error: unknown): void {
  console.error(`\nLodestone did not start. ${error instanceof Error ? error.message : String(error)}`);
}
