import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import type { Instance } from "./instance";
import { measure, median } from "./measure";
import { ownCpuSeconds } from "./processes";
import { openSides, type Side } from "./sides";

type Headers = Record<string, string>;

/** Few enough to be cached, all of them and for both viewers. */
const REPORTS = Array.from({ length: 100 }, (_, nth) => `/reports/bench-${nth * 20}`);
const ROUNDS = 5;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 2);
/** Of each sort. */
const CLIENTS = 500;
const WATCHED_SECONDS = 20;

/**
 * How the pages of this build compare with those of another, in alternating rounds; then what 500 slow, 500 idle and
 * 500 pipelining clients do to a stranger's and a member's page, and to the memory of the server.
 */
export async function hostileTable(ours: Instance, before: Instance | undefined): Promise<void> {
  const sides = await openSides(ours, before);
  if (sides.length === 2) await compare(sides);
  for (const side of sides) await attack(side);
}

async function compare(sides: Side[]): Promise<void> {
  console.log(`${ROUNDS} rounds of ${SECONDS} s in turns, 16 connections; medians`);
  console.log(
    "page               enc         ours/s  before/s   ratio  ours p99  before p99  ours µs CPU  before µs CPU",
  );
  for (const [name, paths, member] of [
    ["report, stranger", REPORTS, false],
    ["report, member", REPORTS, true],
    ["home", ["/"], false],
  ] as const) {
    for (const encoding of ["identity", "gzip"]) {
      const rounds: Round[][] = [[], []];
      for (let round = 0; round <= ROUNDS; round++) {
        // The order alternates, and the first round only warms up.
        const order = round % 2 === 0 ? [0, 1] : [1, 0];
        for (const at of order) {
          const side = sides[at];
          if (!side) continue;
          const headers = headersOf(side, member, encoding);
          const load = { url: side.instance.url, paths, headers, connections: 16, seconds: SECONDS };
          const before = await ownCpuSeconds(side.instance.pid);
          const { perSecond, p99, failed } = await measure(load);
          const spent = (await ownCpuSeconds(side.instance.pid)) - before;
          // In microseconds a page: that hardly depends on what else the machine does.
          const cpu = (spent * 1e6) / (perSecond * SECONDS);
          if (failed > 0) console.log(`${failed} FAILED at ${side.name}`);
          if (round > 0) rounds[at]?.push({ perSecond, p99, cpu });
        }
      }
      const [our = [], their = []] = rounds;
      const ratios = our.map((one, at) => one.perSecond / (their[at]?.perSecond ?? Number.NaN));
      console.log(
        [
          name.padEnd(18),
          encoding.padEnd(8),
          shown(our, "perSecond", 0, 9),
          shown(their, "perSecond", 0, 9),
          median(ratios).toFixed(3).padStart(7),
          shown(our, "p99", 1, 9),
          shown(their, "p99", 1, 11),
          shown(our, "cpu", 1, 12),
          shown(their, "cpu", 1, 14),
        ].join(" "),
      );
    }
  }
}

type Round = { perSecond: number; p99: number; cpu: number };

function shown(rounds: Round[], name: keyof Round, digits: number, width: number): string {
  const middle = median(rounds.map((round) => round[name]));
  return middle.toFixed(digits).padStart(width);
}

async function attack(side: Side): Promise<void> {
  const report = REPORTS[0] ?? "/";
  const probes = [
    { name: "report, stranger", path: report, headers: headersOf(side, false, "gzip") },
    { name: "report, member", path: report, headers: headersOf(side, true, "gzip") },
    { name: "pricing, rendered", path: "/pricing", headers: headersOf(side, false, "gzip") },
  ];
  const times = async (seconds: number) => {
    const found = probes.map(() => [] as number[]);
    for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(20)) {
      for (const [at, probe] of probes.entries()) found[at]?.push(await timeOf(side.instance, probe));
    }
    return found.map(median);
  };
  await times(3);
  const quiet = await times(10);
  const quietMemory = memoryOf(side.instance.pid);
  const clients = spawn(
    process.execPath,
    ["--import", "tsx", "bench/hostile-clients.ts", new URL(side.instance.url).port, report, String(CLIENTS)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, memoryOf(side.instance.pid));
  }, 250);
  try {
    await once(clients.stdout, "data");
    const attacked = await times(WATCHED_SECONDS);
    console.log(`${side.name}: ${CLIENTS} slow, ${CLIENTS} idle, ${CLIENTS} pipelining clients`);
    for (const [at, { name }] of probes.entries()) {
      const [before = Number.NaN, during = Number.NaN] = [quiet[at], attacked[at]];
      const ratio = (during / before).toFixed(2);
      console.log(
        `${name.padEnd(18)} p50 ${before.toFixed(2)} ms quiet, ${during.toFixed(2)} ms, ratio ${ratio}`,
      );
    }
    const memory = `${quietMemory.toFixed(0)} MB quiet, ${most.toFixed(0)} MB at most`;
    console.log(`memory             ${memory}, ratio ${(most / quietMemory).toFixed(2)}`);
  } finally {
    clearInterval(watch);
    clients.kill();
  }
}

function headersOf({ cookie }: Side, member: boolean, encoding: string): Headers {
  return { "accept-encoding": encoding, accept: "text/html", ...(member ? { cookie } : {}) };
}

const TIMEOUT_MS = 10_000;

/** Milliseconds to the last byte; a failure counts as the whole timeout. */
async function timeOf(
  instance: Instance,
  { path, headers }: { path: string; headers: Headers },
): Promise<number> {
  const begun = performance.now();
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const answer = await fetch(`${instance.url}${path}`, { headers, signal });
    await answer.arrayBuffer();
    return answer.ok ? performance.now() - begun : TIMEOUT_MS;
  } catch {
    return TIMEOUT_MS;
  }
}

/** Resident memory of a process, in megabytes. */
function memoryOf(pid: number): number {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
