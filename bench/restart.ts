import { rm } from "node:fs/promises";
import path from "node:path";
import type { Instance } from "./instance";
import { type Load, measure } from "./measure";
import { benchPages } from "./pages";

const WARM_SECONDS = Number(process.env.BENCH_SECONDS ?? 20);
/** The first minute, from the first answer on. */
const FIRST_SECONDS = 60;
const WAYS = ["saved pages", "nothing saved"] as const;

/**
 * How fast pages are in the first minute after a restart, compared with the same warm pages before it: with the cache
 * that the server has saved, and without that file, as after a new build.
 *
 * @param size of the corpus
 */
export async function restartTable(instance: Instance, cookie: string, size: number): Promise<void> {
  const { url, folder } = instance;
  const saved = path.join(folder, "kept-pages");
  console.log(
    `16 connections; warm for ${WARM_SECONDS} s, then ${FIRST_SECONDS} s from the first answer after a restart`,
  );
  console.log("row                                warm/s   first minute/s   ratio  warm p99  first p99");
  for (const page of benchPages(size).filter(({ name }) => name.startsWith("report,"))) {
    const headers = { "accept-encoding": "gzip", accept: "text/html", ...(page.member ? { cookie } : {}) };
    const load: Omit<Load, "seconds"> = { url, paths: page.paths, headers, connections: 16, apart: true };
    for (const what of page.member ? WAYS : WAYS.slice(0, 1)) {
      const between = what === "nothing saved" ? () => rm(saved) : undefined;
      for (const path of page.paths) await (await fetch(`${url}${path}`, { headers })).arrayBuffer();
      const warm = await measure({ ...load, seconds: WARM_SECONDS });
      await instance.restart(between);
      const first = await measure({ ...load, seconds: FIRST_SECONDS });
      if (warm.failed + first.failed > 0) console.log(`${warm.failed} and ${first.failed} FAILED`);
      console.log(
        [
          `${page.name}, ${what}`.padEnd(34),
          warm.perSecond.toFixed(0).padStart(6),
          first.perSecond.toFixed(0).padStart(16),
          (first.perSecond / warm.perSecond).toFixed(2).padStart(7),
          warm.p99.toFixed(1).padStart(9),
          first.p99.toFixed(1).padStart(10),
        ].join(" "),
      );
    }
  }
}
