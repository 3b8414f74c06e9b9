import { withClient } from "@/lib/db/with-client";
import type { Instance } from "./instance";
import { median } from "./measure";
import { timeOneByOne } from "./time-one-by-one";

export const ROUNDS = 5;
const INVALIDATE = 'UPDATE "CatalogueEpoch" SET "value" = "value" + 1';

/** An installation of some size, and a member's session in it. */
export type Side = { instance: Instance; size: number; cookie: string };

/** Pages whose times are compared between sides. */
export type GrowthRow = {
  name: string;
  /** how many times as long they may take */
  most: number;
  paths(side: Side, round: number): string[];
  /** from the page cache, which is warmed first; otherwise all cached pages are dropped first */
  kept?: true;
};

/** The p50 of each round, in turns, for each side; the first round only warms up. */
export async function timesOf(sides: readonly Side[], { paths, kept }: GrowthRow): Promise<number[][]> {
  return inTurns(sides, async (side, round) => {
    const { url, ownerUrl } = side.instance;
    const headers = { "accept-encoding": "identity", accept: "text/html", cookie: side.cookie };
    if (kept) await timeOneByOne(url, paths(side, round), headers);
    else await withClient(ownerUrl, (client) => client.query(INVALIDATE));
    return (await timeOneByOne(url, paths(side, round), headers)).p50;
  });
}

/** What `measure` returns for each side in each round but the first. */
export async function inTurns(
  sides: readonly Side[],
  measure: (side: Side, round: number) => Promise<number>,
): Promise<number[][]> {
  const times: number[][] = sides.map(() => []);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const at of round % 2 === 0 ? [0, 1] : [1, 0]) {
      const side = sides[at];
      if (!side) continue;
      const time = await measure(side, round);
      if (round > 0) times[at]?.push(time);
    }
  }
  return times;
}

/** Prints the medians of both sides in milliseconds, and how many times as long the larger one takes. */
export function sayGrowth(name: string, most: number, [less = [], more = []]: number[][]): void {
  const [before, after] = [median(less), median(more)];
  console.log(
    [
      name.padEnd(26),
      `${before.toFixed(2).padStart(8)} ms`,
      `${after.toFixed(2).padStart(13)} ms`,
      `${(after / before).toFixed(2).padStart(9)}×`,
      `${most}×`.padStart(8),
    ].join(" "),
  );
}
