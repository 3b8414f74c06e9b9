import { Logger } from "graphile-worker";

/** Says what goes wrong, in one line; what goes well is nobody's news. */
export function quietLogger(): Logger {
  return new Logger((scope) => (level, message) => {
    if (level === "error" || level === "warning") {
      console.error(`jobs${scope.taskIdentifier ? ` (${scope.taskIdentifier})` : ""}: ${message}`);
    }
  });
}
