import type { Instance } from "./instance";
import { type Measured, measure, median } from "./measure";
import { openSides } from "./sides";

/** Memory for about twenty cached pages, so that a walk over more of them never finds one that is still cached. */
export const COLD_MEGABYTES = 1;
const ROUNDS = 3;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);

/**
 * What the page of a report costs that is not cached: pages a second of this build and of another, in alternating
 * rounds. Each connection begins at another place in the walk, so that none finds what an earlier one left in the
 * cache.
 *
 * @param size of the corpus
 */
export async function coldTable(ours: Instance, before: Instance | undefined, size: number): Promise<void> {
  const sides = await openSides(ours, before);
  const paths = Array.from({ length: size }, (_, nth) => `/reports/bench-${nth}`);
  console.log(`cold pages: ${ROUNDS} rounds of ${SECONDS} s in turns; medians`);
  console.log(
    "page                c    ours/s  before/s   ratio  ours p50  before p50  ours p99  before p99",
  );
  for (const [name, member, connections] of [
    ["report, stranger", false, 1],
    ["report, stranger", false, 16],
    ["report, member", true, 1],
    ["report, member", true, 16],
  ] as const) {
    const rounds: Measured[][] = [[], []];
    for (let round = 0; round <= ROUNDS; round++) {
      // The order alternates, and the first round only warms up.
      for (const at of round % 2 === 0 ? [0, 1] : [1, 0]) {
        const side = sides[at];
        if (!side) continue;
        const headers = { accept: "text/html", "accept-encoding": "gzip" };
        const measured = await measure({
          url: side.instance.url,
          paths,
          headers: member ? { ...headers, cookie: side.cookie } : headers,
          connections,
          seconds: SECONDS,
          apart: true,
        });
        if (measured.failed > 0) console.log(`${measured.failed} FAILED at ${side.name}`);
        if (round > 0) rounds[at]?.push(measured);
      }
    }
    const [our = [], their = []] = rounds;
    const ratios = our.map((one, at) => one.perSecond / (their[at]?.perSecond ?? Number.NaN));
    console.log(
      [
        name.padEnd(18),
        String(connections).padStart(3),
        shown(our, "perSecond", 9),
        shown(their, "perSecond", 9),
        median(ratios).toFixed(2).padStart(7),
        shown(our, "p50", 9),
        shown(their, "p50", 11),
        shown(our, "p99", 9),
        shown(their, "p99", 11),
      ].join(" "),
    );
  }
}

function shown(rounds: readonly Measured[], name: "perSecond" | "p50" | "p99", width: number): string {
  return median(rounds.map((round) => round[name]))
    .toFixed(1)
    .padStart(width);
}
