import { Logger } from "graphile-worker";

/** Logs failures, in one line each; successes are not logged. */
export function quietLogger(): Logger {
  return new Logger((scope) => (level, message) => {
    if (level === "error" || level === "warning") {
      console.error(`jobs${scope.taskIdentifier ? ` (${scope.taskIdentifier})` : ""}: ${message}`);
    }
  });
}
