import cluster, { type Worker as ClusterWorker } from "node:cluster";
import { setTimeout as sleep } from "node:timers/promises";
import type { Env } from "@/lib/env";
import type { ForWorkers } from "@/lib/page-cache/page-cache";
import { openChannel } from "@/lib/proxy-workers/channel";
import { countOverWorkers } from "@/lib/proxy-workers/connections-over-workers";
import { openWorkerDesk, type PrimaryShares } from "@/lib/proxy-workers/primary-shares";
import type { ToWorker, WorkerOpening, WorkerSide } from "@/lib/proxy-workers/protocol";
import { openShares } from "@/lib/reverse-proxy/address-shares";
import type { Health } from "@/lib/reverse-proxy/health";
import { errorStream, openLog } from "@/lib/reverse-proxy/request-log";
import { type Front, frontLimits, openHealth } from "./front-in-process";
import { type Behind, preparePageCache } from "./page-cache";

type Place = Pick<Front, "url" | "port">;

/** Deaths in a minute, for each worker, before the server gives up. */
const RESTARTS = 5;
/** In addition to the time that a worker itself gives requests to finish. */
const CLOSE_MS = 30_000;

/**
 * The front server as several processes that share its port. This one accepts connections and deals them out in turn; it
 * renders, counts and logs for all of them, and starts another where one dies.
 *
 * @throws Error with one sentence when the port cannot be had
 */
export async function openFrontWorkers(settings: Env, onCrashLoop: () => void): Promise<Front> {
  const closing = new AbortController();
  const lines = errorStream();
  const log = openLog(settings.LODESTONE_LOG, lines);
  const limits = frontLimits(settings);
  let nextPort: Behind["nextPort"] = () => undefined;
  let health: Health = { check: async () => false };
  let pages: ForWorkers | undefined;
  let opening: WorkerOpening | null = null;
  let deaths: number[] = [];
  let closePageCache = async () => {};
  const of: PrimaryShares = {
    shares: openShares(limits, () => nextPort()),
    connections: countOverWorkers(limits),
    health: { check: () => health.check(), replica: async () => health.replica?.() },
    nextPort: () => nextPort(),
    pages: () => pages,
    log: (text) => void lines.write(text),
  };
  const workers = new Map<ClusterWorker, { channel: ToWorker; ready: boolean }>();
  configureCluster();

  async function start(): Promise<Place> {
    const worker = cluster.fork();
    const line = {
      // Where the worker is gone, another is started.
      send: (message: unknown) => void worker.send(message as object, () => {}),
      onMessage: (receive: (message: unknown) => void) => void worker.on("message", receive),
    };
    const desk = openWorkerDesk(of, () => channel);
    let ready: (error?: Error) => void = () => {};
    const becomesReady = new Promise<void>((resolve, reject) => {
      ready = (error) => (error ? reject(error) : resolve());
    });
    const channel: ToWorker = openChannel<WorkerSide>(line, { ...desk.answers, ready: () => ready() });
    const started = { channel, ready: false };
    workers.set(worker, started);
    worker.once("exit", () => {
      workers.delete(worker);
      channel.end();
      desk.end();
      ready(new Error("A process of the front server ended before it listened."));
      if (!closing.signal.aborted) void replace();
    });
    // What is sent earlier is lost.
    await becomesReady;
    started.ready = true;
    return channel.call("listen", opening);
  }

  async function replace(): Promise<void> {
    deaths = [...deaths.filter((at) => at > Date.now() - 60_000), Date.now()];
    if (deaths.length > RESTARTS * settings.LODESTONE_WORKERS) return onCrashLoop();
    log.warn("a worker of the front server ended, and another is started");
    await sleep(100 * (deaths.length - 1), undefined, { signal: closing.signal, ref: false }).catch(() => {});
    // One that ends again is replaced when it does.
    if (!closing.signal.aborted) await start().catch(() => {});
  }

  async function stop(worker: ClusterWorker, { channel, ready }: { channel: ToWorker; ready: boolean }) {
    const ended = new Promise((resolve) => worker.once("exit", resolve));
    const late = setTimeout(() => worker.process.kill("SIGKILL"), ready ? CLOSE_MS : 0);
    await channel.call("close", null).catch(() => {});
    if (worker.isConnected()) worker.process.disconnect();
    if (!worker.isDead()) await ended;
    clearTimeout(late);
  }

  async function startAll(): Promise<Place> {
    try {
      // The first one finds out whether the port is free, so that only one reports it.
      const first = await start();
      await Promise.all(Array.from({ length: settings.LODESTONE_WORKERS - 1 }, start));
      return first;
    } catch (error) {
      closing.abort();
      await Promise.all(
        [...workers.keys()].map((worker) => {
          const ended = new Promise((resolve) => worker.once("exit", resolve));
          worker.process.kill("SIGKILL");
          return ended;
        }),
      );
      throw error;
    }
  }

  const place = await startAll();
  const origin = { url: place.url, isSet: settings.publicUrlIsSet };
  return {
    ...place,
    async open(behind) {
      nextPort = behind.nextPort;
      health = await openHealth();
      const prepared = await preparePageCache(settings, behind, origin, log);
      const cache = prepared?.open(of.shares.renders);
      pages = cache?.forWorkers;
      if (prepared) closePageCache = prepared.close;
      // Those that are started later are given it before they listen.
      const given = { settings: workerSettings(settings), token: behind.token, build: behind.build };
      opening = given;
      await Promise.all(
        [...workers.values()].map(({ channel, ready }) => ready && channel.call("open", given)),
      );
      if (prepared && cache) prepared.warmUp(cache, closing.signal);
    },
    noteUnavailable() {
      for (const { channel } of workers.values()) channel.tell("unavailable", null);
    },
    async close() {
      closing.abort();
      await Promise.all([...workers].map(([worker, started]) => stop(worker, started)));
      await of.shares.renders.next.close();
      await closePageCache();
    },
  };
}

/** The minimum number of database connections for a worker: two for the access query, and others. */
const LEAST_POOL = 4;

/** The environment with what the launcher has worked out; of the connections to the database each worker has a part. */
function workerSettings({ DATABASE_POOL, LODESTONE_WORKERS }: Env): Record<string, string> {
  const entries = Object.entries(process.env);
  const pool = Math.max(LEAST_POOL, Math.ceil(DATABASE_POOL / LODESTONE_WORKERS));
  return {
    ...Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    DATABASE_POOL: String(pool),
  };
}

function configureCluster(): void {
  // In turn, so that each worker has the same number; first come, first served would leave some idle.
  cluster.schedulingPolicy = cluster.SCHED_RR;
  cluster.setupPrimary({
    exec: "scripts/launch/front-worker.ts",
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    args: [],
    serialization: "advanced",
  });
}
