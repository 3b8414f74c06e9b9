import { accessSync, constants } from "node:fs";
import path from "node:path";

/** Folders of programs that may be missing in the PATH of a user who is not root. */
const MORE_FOLDERS = ["/usr/sbin", "/opt/homebrew/bin"];

/** Whether there is a file at this path that this user may run. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a program of this machine, by the first of these names that it has; undefined if it has none. */
export function findProgram(...names: string[]): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(path.delimiter), ...MORE_FOLDERS];
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable);
}
