import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { networkOf } from "@/lib/ip-address";

/** An address has exceeded its limit; it is answered with 429. */
export class TooMany extends Error {
  /** @param seconds until a retry makes sense */
  constructor(readonly seconds: number) {
    super("Too many requests from one address");
  }
}

/** How many expensive pages an address may ask for. */
export type RequestBudget = {
  /**
   * Counts one page that Next has to render.
   *
   * @param isSearch counts it as a search too
   * @throws TooMany
   */
  spend(address: string, isSearch: boolean): Promise<void>;
};

/** Budgets for each minute and address; memory is that of the addresses of the last minute. */
export function requestBudget(perMinute: { renders: number; searches: number }): RequestBudget {
  const renders = new RateLimiterMemory({ points: perMinute.renders, duration: 60 });
  const searches = new RateLimiterMemory({ points: perMinute.searches, duration: 60 });
  return {
    async spend(address, isSearch) {
      const key = networkOf(address);
      try {
        if (isSearch) await searches.consume(key);
        await renders.consume(key);
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) throw new TooMany(Math.ceil(refusal.msBeforeNext / 1000));
        throw refusal;
      }
    },
  };
}
