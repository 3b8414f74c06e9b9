import { Unavailable } from "@/lib/errors";

const QUIET_MS = 60_000;
const told = new Map<string, number>();

/** The place of the files does not answer, or refuses. What readers are told names neither the place nor the reason. */
export class FilesUnreachable extends Unavailable {
  constructor(
    readonly place: string,
    /** whether it will be the same until somebody changes a setting */
    readonly lasting: boolean,
    cause: unknown,
  ) {
    super("The stored files cannot be reached now", { cause });
  }

  /** for whoever runs Lodestone */
  get reason(): string {
    return `The files at ${this.place} cannot be reached (${said(this.cause)}).`;
  }
}

/** As `FilesUnreachable`, told in the log of the process too, once a minute. */
export function unreachable(place: string, cause: unknown, lasting = false): FilesUnreachable {
  if (cause instanceof FilesUnreachable) return cause;
  const error = new FilesUnreachable(place, lasting, cause);
  if (Date.now() - (told.get(place) ?? 0) >= QUIET_MS) {
    told.set(place, Date.now());
    console.error(error.reason);
  }
  return error;
}

function said(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : cause.name;
  return cause.message === "" || cause.message === code ? code : `${code}: ${cause.message}`;
}
