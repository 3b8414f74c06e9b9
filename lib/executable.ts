import { accessSync, constants } from "node:fs";

/** Whether there is a file at this path that this user may run. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
