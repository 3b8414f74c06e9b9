/** An address has asked for more than it may; it is answered with 429. */
export class TooMany extends Error {
  /** @param seconds until another try is worth it */
  constructor(readonly seconds: number) {
    super("Too many requests of one address");
  }
}
