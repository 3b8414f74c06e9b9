import { startBareServer } from "./bare-servers";
import { type Instance, startInstance } from "./instance";
import { loadCorpus } from "./load-corpus";
import { type Measured, measure, median } from "./measure";
import { startPageCache } from "./page-cache";
import { benchPages } from "./pages";
import { cpuSeconds } from "./processes";

const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const ROUNDS = 3;
const CONNECTIONS = 16;
/** As an installation has by default: each page that is walked is there. */
const MEGABYTES = 256;

type Server = { name: string; url: string; pid: number; stop(): Promise<void> };
type Round = Measured & { cpu: number };

/**
 * A stranger's report page from one and from two workers, from nginx's page cache and from a bare Node server, in turns.
 * The other two send what the first sent, byte by byte: a page in nginx's cache costs the same wherever it came from,
 * so this is also what nginx would send in front of Ghost.
 */
export async function workersTable(port: number, size: number): Promise<void> {
  const paths = benchPages(size).find(({ name }) => name === "report, stranger")?.paths ?? [];
  console.log(`${ROUNDS} rounds of ${SECONDS} s in turns, ${CONNECTIONS} connections; medians`);
  console.log("a stranger's report         enc        req/s   p99 ms  of nginx   of bare  CPU s for 10,000");
  const instances = [await startOurs(port, 1, size), await startOurs(port + 1, 2, size)];
  try {
    for (const encoding of ["identity", "gzip"]) {
      const headers = { "accept-encoding": encoding, accept: "text/html" };
      const bare = {
        name: "a bare Node server",
        ...(await startBareServer({ url: instances[0]?.url, paths, headers })),
      };
      const nginx = { name: "nginx's page cache", ...(await startPageCache(bare.url)) };
      try {
        await table([...instances, nginx, bare], paths, headers);
      } finally {
        await nginx.stop();
        await bare.stop();
      }
    }
  } finally {
    for (const instance of instances) await instance.stop();
  }
}

async function table(servers: Server[], paths: string[], headers: Record<string, string>): Promise<void> {
  const rounds = new Map<Server, Round[]>(servers.map((server) => [server, []]));
  for (const { url } of servers) await measure({ url, paths, headers, connections: CONNECTIONS, seconds: 2 });
  for (let round = 0; round < ROUNDS; round++) {
    for (const server of servers) {
      const before = await cpuSeconds(server.pid);
      const load = {
        url: server.url,
        paths,
        headers,
        connections: CONNECTIONS,
        seconds: SECONDS,
        apart: true,
      };
      const measured = await measure(load);
      const spent = (await cpuSeconds(server.pid)) - before;
      const cpu = (spent / (measured.perSecond * SECONDS)) * 10_000;
      rounds.get(server)?.push({ ...measured, cpu });
    }
  }
  const of = (server: Server | undefined, what: (round: Round) => number) =>
    median((server && rounds.get(server)?.map(what)) ?? []);
  const [nginx, bare] = servers.slice(-2);
  for (const server of servers) {
    const perSecond = of(server, (round) => round.perSecond);
    const failed = rounds.get(server)?.reduce((sum, round) => sum + round.failed, 0);
    console.log(
      [
        server.name.padEnd(27),
        headers["accept-encoding"]?.padEnd(8),
        perSecond.toFixed(0).padStart(7),
        of(server, ({ p99 }) => p99)
          .toFixed(1)
          .padStart(8),
        (perSecond / of(nginx, (round) => round.perSecond)).toFixed(2).padStart(9),
        (perSecond / of(bare, (round) => round.perSecond)).toFixed(2).padStart(9),
        of(server, ({ cpu }) => cpu)
          .toFixed(2)
          .padStart(17),
        failed ? `  ${failed} FAILED` : "",
      ].join(" "),
    );
  }
}

async function startOurs(port: number, workers: number, size: number): Promise<Instance & { name: string }> {
  const instance = await startInstance(port, MEGABYTES, undefined, { LODESTONE_WORKERS: String(workers) });
  await loadCorpus(instance.ownerUrl, 0, size);
  return { ...instance, name: workers === 1 ? "one worker" : `${workers} workers` };
}
