import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { lastWordsOf, loadedInto } from "../scripts/launch/child-process";

/** With which the test servers know a mail provider. */
export const REPORTS_SECRET = "a secret for reports of mail servers";

/** Where the instance under test listens; its own port, so that a running `npm start` is not disturbed. */
export const PORT = Number(process.env.LODESTONE_E2E_PORT ?? 4873);
/** Whether several instances behind nginx answer on that port, instead of one. */
export const BEHIND_PROXY = Boolean(process.env.LODESTONE_E2E_INSTANCES);
export const BASE_URL = `http://localhost:${PORT}`;

/** The password of the demonstration's accounts. */
export const DEMO_PASSWORD = "lodestone-demo-2026";

export type Server = {
  url: string;
  pid: number;
  /** with the exit code; undefined if a signal ended it */
  ended: Promise<number | undefined>;
  /** Asks it to end, as an operator does, and waits until it has. Returns its exit code. */
  stop(): Promise<number | undefined>;
  /** what it has printed last, if that is not shown */
  words(): string;
};

type Options = {
  /** the script and its arguments; `npm start` when absent */
  command?: readonly string[];
  /** a checkout with its packages; this one when absent */
  checkout?: string;
  port: number;
  settings: Record<string, string>;
  /** its output appears with ours, and is not in `words` */
  shown?: boolean;
};

/** The first start of a checkout builds it. */
const START_TIMEOUT_MS = 900_000;
const POLL_MS = 300;
/** It ends, as at Ctrl-C, when the test runner is killed, and prints nothing that no one reads while it ends. */
const END_WITH_PARENT = loadedInto(`
  if (process.connected) {
    process.on("disconnect", () => {
      for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
      process.kill(process.pid, "SIGTERM");
    });
    process.channel.unref();
  }
`);

/** Starts Lodestone as `npm start` does, with our environment and the settings; it may not answer yet. */
export function startServer({ command, checkout, port, settings, shown = false }: Options): Server {
  const script = command ?? ["scripts/start.ts"];
  const args = ["--conditions=react-server", "--import", "tsx", END_WITH_PARENT, ...script];
  const output = shown ? "inherit" : "pipe";
  const child = spawn(process.execPath, args, {
    cwd: checkout,
    env: { ...process.env, MAIL_REPORTS_SECRET: REPORTS_SECRET, PORT: String(port), ...settings },
    stdio: ["ignore", output, output, "ipc"],
  });
  const ended = new Promise<number | undefined>((resolve) => {
    child.once("exit", (code) => resolve(code ?? undefined));
  });
  return {
    url: `http://localhost:${port}`,
    pid: child.pid ?? 0,
    ended,
    stop() {
      child.kill("SIGTERM");
      return ended;
    },
    words: lastWordsOf(child),
  };
}

/**
 * Waits until a server that was started says that it is healthy.
 *
 * @throws Error with its last output when it ends instead, or is not healthy in time; nothing is running then
 */
export async function untilHealthy(server: Server, name = "Lodestone"): Promise<void> {
  const end = Date.now() + START_TIMEOUT_MS;
  while (!(await isHealthy(server.url))) {
    const ended = await Promise.race([server.ended.then(() => true), sleep(POLL_MS, false)]);
    if (!ended && Date.now() < end) continue;
    await server.stop();
    throw new Error(`${name} did not start:\n${server.words()}`);
  }
}

/** Whether a server calls itself healthy. */
export function isHealthy(url: string): Promise<boolean> {
  return fetch(`${url}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  );
}
