/**
 * Every error that can occur. Queries throw `NotFound` for what a viewer may not see, commands throw the others;
 * `lib/auth/guard` turns them into responses.
 */
export class LodestoneError extends Error {
  /** HTTP status of a handler's response */
  readonly status: number = 500;
}

/** There is nothing here for this viewer; the same whether it does not exist or is hidden from them. */
export class NotFound extends LodestoneError {
  override readonly status = 404;
  constructor(what = "Not found") {
    super(what);
  }
}

/** The permission table says no. */
export class Forbidden extends LodestoneError {
  override readonly status = 403;
  constructor(message = "You may not do that") {
    super(message);
  }
}

/** Input that is well-formed but not acceptable; `field` is where the message belongs. */
export class Invalid extends LodestoneError {
  override readonly status = 422;
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

/** The record was changed by another request in the meantime. */
export class Conflict extends LodestoneError {
  override readonly status = 409;
}

/** Too many attempts; `retryAfter` in seconds. */
export class TooManyRequests extends LodestoneError {
  override readonly status = 429;
  constructor(readonly retryAfter: number) {
    super(`Too many attempts. Try again in ${Math.ceil(retryAfter / 60)} min.`);
  }
}

/** The database is unavailable. */
export class Unavailable extends LodestoneError {
  override readonly status = 503;
}
