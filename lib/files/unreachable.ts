import { Unavailable } from "@/lib/errors";

const QUIET_MS = 60_000;
const told = new Map<string, number>();

/** The file store does not answer, or refuses. The message for readers names neither the store nor the reason. */
export class FilesUnreachable extends Unavailable {
  constructor(
    readonly place: string,
    /** whether it lasts until a setting is changed, so that a retry is pointless */
    readonly lasting: boolean,
    cause: unknown,
  ) {
    super("The stored files cannot be reached now", { cause });
  }

  /** for the operator */
  get reason(): string {
    return `The files at ${this.place} cannot be reached (${said(this.cause)}).`;
  }
}

/** Wraps any error of a store as `FilesUnreachable`. */
export function unreachable(place: string, cause: unknown, lasting = false): FilesUnreachable {
  return cause instanceof FilesUnreachable ? cause : new FilesUnreachable(place, lasting, cause);
}

/** Tells why in the log of the process, once a minute, and throws it on; for what goes on without a terminal. */
export function toldUnreachable(error: unknown): never {
  if (error instanceof FilesUnreachable && Date.now() - (told.get(error.place) ?? 0) >= QUIET_MS) {
    told.set(error.place, Date.now());
    console.error(error.reason);
  }
  throw error;
}

/** What to tell the user of a command. */
export function reasonOf(error: unknown): string {
  if (error instanceof FilesUnreachable) return error.reason;
  return error instanceof Error ? error.message : String(error);
}

function said(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : cause.name;
  return cause.message === "" || cause.message === code ? code : `${code}: ${cause.message}`;
}
