/**
 * What can go wrong, said once. Queries throw `NotFound` for what a viewer may not see, commands throw the others;
 * `lib/auth/guard` turns them into answers.
 */
export class LodestoneError extends Error {
  /** HTTP status that a handler answers with */
  readonly status: number = 500;
}

/** There is nothing here for this viewer; the same whether it does not exist or may not be seen. */
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

/** Input that is well-formed but cannot be taken; `field` is where the message belongs. */
export class Invalid extends LodestoneError {
  override readonly status = 422;
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

/** Somebody else was earlier. */
export class Conflict extends LodestoneError {
  override readonly status = 409;
}

/** Too often; `retryAfter` in seconds. */
export class TooManyRequests extends LodestoneError {
  override readonly status = 429;
  constructor(readonly retryAfter: number) {
    super(`Too many attempts. Try again in ${Math.ceil(retryAfter / 60)} min.`);
  }
}

/** The database cannot answer now. */
export class Unavailable extends LodestoneError {
  override readonly status = 503;
}
