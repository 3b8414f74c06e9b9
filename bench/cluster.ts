import { availableParallelism } from "node:os";
import { startBareServers } from "./bare-servers";
import { historyOf } from "./cluster-history";
import { signIn } from "./instance";
import { type Instances, startInstances } from "./instances";
import { loadCorpus } from "./load-corpus";
import { measure } from "./measure";
import { benchPages } from "./pages";
import { rawAnswer } from "./raw-answer";

const SECONDS = Number(process.env.BENCH_SECONDS ?? 10);
const COUNTS = (process.env.BENCH_INSTANCES ?? "1,2,4").split(",").map(Number);
/** Each instance renders each of them once before it is measured. */
const WALKED = 100;

/**
 * Pages of 1, 2 and 4 instances behind nginx on this machine, compared with the same number of bare servers behind
 * another nginx in the same run; then reads and writes over the four, checked as a history.
 */
export async function clusterTable(port: number, size: number): Promise<void> {
  console.log(
    `${availableParallelism()} cores, ${SECONDS} s each, 16 connections, ${WALKED} reports of ${size}, gzip`,
  );
  console.log("instances  page                req/s   p50 ms   p99 ms   bare servers   ratio");
  for (const count of COUNTS) {
    const instances = await startInstances(port, count);
    try {
      await loadCorpus(instances.ownerUrl, 0, size);
      if (count === Math.max(...COUNTS)) await historyOf(instances);
      await pages(instances, size);
    } finally {
      await instances.stop();
    }
  }
}

async function pages(instances: Instances, size: number): Promise<void> {
  const cookie = await signIn(instances.url, "subscriber@example.com");
  for (const name of ["report, stranger", "report, member"]) {
    const page = benchPages(size).find((one) => one.name === name);
    const paths = page?.paths.slice(0, WALKED) ?? [];
    const headers = { "accept-encoding": "gzip", accept: "text/html", ...(page?.member && { cookie }) };
    await warm(instances, paths, headers);
    const load = { paths, headers, connections: 16, seconds: SECONDS, apart: true };
    const bare = await startBareServers(instances.ports.length, instances.url, paths, headers);
    const ours = await measure({ ...load, url: instances.url });
    const limit = await measure({ ...load, url: bare.url });
    await bare.close();
    console.log(
      [
        String(instances.ports.length).padStart(9),
        ` ${name.padEnd(16)}`,
        ours.perSecond.toFixed(0).padStart(8),
        ours.p50.toFixed(1).padStart(8),
        ours.p99.toFixed(1).padStart(8),
        limit.perSecond.toFixed(0).padStart(14),
        (ours.perSecond / limit.perSecond).toFixed(3).padStart(7),
        ours.failed + limit.failed > 0 ? `  ${ours.failed} and ${limit.failed} FAILED` : "",
      ].join(" "),
    );
  }
}

/** Sends a request to every instance directly, under the host name that all have. */
async function warm(
  { url, ports }: Instances,
  paths: readonly string[],
  headers: Record<string, string>,
): Promise<void> {
  const { host } = new URL(url);
  await Promise.all(
    ports.map(async (port) => {
      for (const path of paths) await rawAnswer(`http://127.0.0.1:${port}${path}`, { ...headers, host });
    }),
  );
}
