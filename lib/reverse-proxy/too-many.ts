/** An address has exceeded its limit; it is answered with 429. */
export class TooMany extends Error {
  /** @param seconds until a retry makes sense */
  constructor(readonly seconds: number) {
    super("Too many requests of one address");
  }
}
