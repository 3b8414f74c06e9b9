/** Something running that must be stopped. */
export type Stoppable = { stop(): Promise<void>; force?(): void };

/** Thrown when a start notices that a shutdown was requested. */
class Ended extends Error {}

/**
 * What has to be stopped, in order: requests are answered to the end, then what was started last stops first, the
 * database at the very last.
 */
export class Ending {
  #requests: (() => Promise<void>) | undefined;
  #parts: Stoppable[] = [];
  #database: Stoppable | undefined;
  #end: Promise<void> | undefined;
  #asked = new AbortController();

  /** aborted once a shutdown is requested: everything that is still starting gives up */
  get signal(): AbortSignal {
    return this.#asked.signal;
  }

  get begun(): boolean {
    return this.#end !== undefined;
  }

  /** No more requests. */
  first(_name: "requests", stop: () => Promise<void>): void {
    this.#requests = stop;
  }

  /** Anything that comes up after the shutdown has begun is stopped at once. */
  add(part: Stoppable): void {
    if (this.begun) void part.stop().catch((error) => console.error(error));
    else this.#parts.push(part);
  }

  last(database: Stoppable): void {
    this.#database = database;
  }

  /** @throws Ended, for a start to go no further */
  check(): void {
    if (this.begun) throw new Ended("The end was asked for");
  }

  /** Stops everything, once, however often it is called. */
  end(): Promise<void> {
    this.#end ??= this.#stopAll();
    this.#asked.abort();
    return this.#end;
  }

  force(): void {
    for (const part of this.#parts) part.force?.();
    this.#database?.force?.();
  }

  async #stopAll(): Promise<void> {
    await this.#requests?.().catch((error) => console.error(error));
    for (const part of this.#parts.reverse()) await part.stop().catch((error) => console.error(error));
    await this.#database?.stop();
  }
}
