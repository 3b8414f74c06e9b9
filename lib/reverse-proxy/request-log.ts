import pino from "pino";

/** Paths that contain a secret, and what is logged instead. */
const SECRET_PATHS = [
  /^(\/(?:unsubscribe|set-up|sign-in|reset-password|verify|api\/auth|api\/unsubscribe|feeds\/private))\/.+/,
];

/** Takes complete lines. */
export type LogLines = { write(lines: string): unknown };

/**
 * Where lines of the log go: the error stream, since the terminal's output is for people. One process writes there, for
 * the lines of two would get mixed.
 */
export function errorStream(): LogLines {
  return pino.destination({ fd: 2, sync: false });
}

/** The log of the front server, as lines of JSON. */
export function openLog(level: string, to: LogLines = errorStream()): pino.Logger {
  return pino(
    { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
    to as pino.DestinationStream,
  );
}

/** A path as it may be logged: without its query, and without secrets. */
export function loggablePath(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  const secret = SECRET_PATHS.find((pattern) => pattern.test(path));
  return secret ? path.replace(secret, "$1/…") : path.slice(0, 300);
}
