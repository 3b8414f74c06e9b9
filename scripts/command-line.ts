import { type ParseArgsConfig, parseArgs } from "node:util";
import { reasonOf } from "@/lib/files/unreachable";

/** Runs a command that returns its exit code. An error is printed in one sentence, and the exit code is then 1. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    console.error(reasonOf(error));
    process.exitCode = 1;
  }
}

/**
 * Parses the arguments of a command.
 *
 * @throws Error with what is wrong and the usage
 */
export function readArguments<Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : ""}\n${usage}`);
  }
}

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
