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
