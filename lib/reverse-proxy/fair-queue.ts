import { TooMany } from "./request-budget";

/** A slot in use. Both functions may be called more than once. */
export type Place = {
  /** the answer has begun: the slot is free for others, but still counts for its own address */
  answered(): void;
  /** the request is finished */
  leave(): void;
};

/** Limits concurrent requests, and takes the addresses in turn. */
export type FairQueue = {
  /**
   * Waits for a slot.
   *
   * @throws TooMany when this address already has its maximum waiting; and the reason of `signal`, while it waits
   */
  enter(key: string, signal?: AbortSignal): Promise<Place>;
};

type Line = { underWay: number; waiting: { admit(): void }[] };

/** How long a refused request is told to wait. */
const RETRY_SECONDS = 5;

/**
 * However many requests one address has waiting, another address waits only for those in progress.
 *
 * @param total under way at once, until they are answered
 * @param perKey under way of one address, until they are over
 * @param waiting of one address, beyond which they are refused
 */
export function fairQueue({
  total,
  perKey,
  waiting,
}: Record<"total" | "perKey" | "waiting", number>): FairQueue {
  /** in order of their turns: an address that had its turn goes to the end */
  const lines = new Map<string, Line>();
  let underWay = 0;

  function begin(key: string, line: Line): Place {
    underWay++;
    line.underWay++;
    const answered = once(() => {
      underWay--;
      admitNext();
    });
    const leave = once(() => {
      line.underWay--;
      answered();
      forgetIfEmpty(key, line);
      admitNext();
    });
    return { answered, leave };
  }

  function forgetIfEmpty(key: string, line: Line): void {
    if (line.underWay === 0 && line.waiting.length === 0) lines.delete(key);
  }

  function admitNext(): void {
    if (underWay >= total) return;
    for (const [key, line] of lines) {
      const next = line.underWay < perKey ? line.waiting.shift() : undefined;
      if (!next) continue;
      lines.delete(key);
      lines.set(key, line);
      next.admit();
      return;
    }
  }

  function wait(key: string, line: Line, signal: AbortSignal | undefined): Promise<Place> {
    return new Promise((resolve, reject) => {
      const place = {
        admit() {
          signal?.removeEventListener("abort", giveUp);
          resolve(begin(key, line));
        },
      };
      function giveUp(): void {
        line.waiting = line.waiting.filter((one) => one !== place);
        forgetIfEmpty(key, line);
        reject(signal?.reason);
      }
      line.waiting.push(place);
      signal?.addEventListener("abort", giveUp, { once: true });
    });
  }

  return {
    async enter(key, signal) {
      signal?.throwIfAborted();
      const line = lines.get(key) ?? { underWay: 0, waiting: [] };
      if (underWay < total && line.underWay < perKey) {
        lines.set(key, line);
        return begin(key, line);
      }
      if (line.waiting.length >= waiting) throw new TooMany(RETRY_SECONDS);
      lines.set(key, line);
      return wait(key, line, signal);
    },
  };
}

function once(run: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    run();
  };
}
