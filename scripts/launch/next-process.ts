import { type ChildProcess, spawn } from "node:child_process";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/lib/ip-address";
import { EXIT_WITH_PARENT } from "./child-process";

export type NextMode = "production" | "development";

/** Next, in a process of its own on the loopback interface; replaced when it dies. */
export type NextProcess = {
  /** may change when it is replaced; undefined while it is not there */
  port(): number | undefined;
  stop(): Promise<void>;
  /** at once, without waiting for requests */
  kill(): void;
};

type Options = {
  mode: NextMode;
  env: Record<string, string>;
  /** Next said that it could not reach the database */
  onUnavailable: () => void;
  /** it keeps dying, or never listens */
  onCrashLoop: () => void;
  /** of Node, without the port; Next's own when absent */
  command?: (port: number) => string[];
  /** until it must listen */
  timeoutMs?: number;
  /** in a minute, before it is given up */
  restarts?: number;
};

const RESTARTS = 5;
const TIMEOUT_MS = 60_000;

/**
 * Starts Next and waits until it listens. After a timeout it is killed and started again, as it is when it dies.
 *
 * @throws Error with one sentence when it does not listen after several starts
 */
export async function startNext(options: Options): Promise<NextProcess> {
  const { restarts = RESTARTS, timeoutMs = TIMEOUT_MS } = options;
  let child: ChildProcess | undefined;
  let port: number | undefined;
  let stopping = false;
  let deaths: number[] = [];
  let late = false;
  let settleFirst: { resolve(): void; reject(error: Error): void } | undefined;
  const first = new Promise<void>((resolve, reject) => {
    settleFirst = { resolve, reject };
  });

  async function launch(): Promise<void> {
    const free = await freePort();
    const started = spawnNext(options, free);
    child = started;
    started.once("exit", () => {
      if (child !== started) return;
      port = undefined;
      if (!stopping) void relaunch();
    });
    started.on("message", (message) => {
      if (message === "lodestone:unavailable") options.onUnavailable();
    });
    late = false;
    if (await accepts(started, free, timeoutMs)) {
      port = free;
      settleFirst?.resolve();
      settleFirst = undefined;
    } else if (isAlive(started) && !stopping) {
      late = true;
      // Its exit starts another.
      started.kill("SIGKILL");
    }
  }

  function giveUp(): void {
    if (!settleFirst) {
      options.onCrashLoop();
      return;
    }
    const what = late ? `did not listen within ${Math.ceil(timeoutMs / 1000)} seconds` : "ended";
    settleFirst.reject(new Error(`Next ${what} each of the ${deaths.length} times it was started.`));
  }

  async function relaunch(): Promise<void> {
    deaths = [...deaths.filter((at) => at > Date.now() - 60_000), Date.now()];
    if (deaths.length > restarts) return giveUp();
    await sleep(200 * deaths.length);
    if (!stopping) await launch();
  }

  await Promise.all([launch(), first]);
  return {
    port: () => port,
    async stop() {
      stopping = true;
      await end(child);
    },
    kill() {
      stopping = true;
      child?.kill("SIGKILL");
    },
  };
}

function nextCommand(mode: NextMode, port: number): string[] {
  const next = path.resolve("node_modules/next/dist/bin/next");
  return [next, mode === "production" ? "start" : "dev", "-H", "127.0.0.1", "-p", String(port)];
}

/**
 * Renders leave a lot of garbage and little else. By default the heap may double before it is collected again, and the
 * allocator keeps an arena for each thread. `next dev` would pass the flags on in NODE_OPTIONS, where Node refuses them.
 */
const HEAP_FLAGS = ["--heap-growing-percent=30"];
const ALLOCATOR = { MALLOC_ARENA_MAX: "2" };

function spawnNext({ mode, env, command }: Options, port: number): ChildProcess {
  const flags = mode === "production" ? HEAP_FLAGS : [];
  return spawn(process.execPath, [...flags, ...(command?.(port) ?? nextCommand(mode, port))], {
    env: {
      ...ALLOCATOR,
      ...process.env,
      ...env,
      NODE_ENV: mode,
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} ${EXIT_WITH_PARENT}`.trim(),
      NEXT_TELEMETRY_DISABLED: "1",
    },
    // Its own process group: a Ctrl-C reaches only the launcher, which lets requests finish before it stops Next.
    detached: true,
    stdio: ["ignore", mode === "production" ? "ignore" : "inherit", "inherit", "ipc"],
  });
}

async function accepts(child: ChildProcess, port: number, timeoutMs: number): Promise<boolean> {
  for (const end = Date.now() + timeoutMs; Date.now() < end && isAlive(child); await sleep(25)) {
    if (await connects(port)) return true;
  }
  return false;
}

function connects(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

async function end(child: ChildProcess | undefined): Promise<void> {
  if (!child || !isAlive(child)) return;
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(late);
}

function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}
