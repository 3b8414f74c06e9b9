import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { findBrowser } from "../scripts/browser";
import { BEHIND_PROXY, PORT } from "./instance";

const START_TIMEOUT_MS = 300_000;

export type RunningInstance = { url: string; folder: string; stop(): Promise<void> };

/**
 * Starts Lodestone in a fresh data folder, as `npm start` does; with LODESTONE_E2E_INSTANCES, in the environment or the
 * settings, that many instances behind nginx.
 *
 * @throws Error with what it printed when it does not become healthy
 */
export async function launch(port: number, settings: Record<string, string>): Promise<RunningInstance> {
  const folder = await mkdtemp(path.join(tmpdir(), "lodestone-e2e-"));
  const url = `http://localhost:${port}`;
  const output: string[] = [];
  const several = BEHIND_PROXY || settings.LODESTONE_E2E_INSTANCES;
  const script = several ? "e2e/instances/start.ts" : "scripts/start.ts";
  const server = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", script], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      LODESTONE_DATA_DIR: folder,
      LODESTONE_LOG: "warn",
      // One network address sends more requests here than a whole company does.
      LODESTONE_RENDERS_PER_MINUTE: "1000000",
      LODESTONE_SEARCHES_PER_MINUTE: "1000000",
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [server.stdout, server.stderr])
    stream.on("data", (chunk) => output.push(String(chunk)));
  const ended = new Promise<number | null>((resolve) => server.once("exit", resolve));
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const state = await Promise.race([ended.then(() => "ended" as const), health(url)]);
    if (state === "healthy") break;
    if (state === "ended" || Date.now() > deadline) {
      server.kill("SIGKILL");
      throw new Error(`Lodestone did not start:\n${output.join("")}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return {
    url,
    folder,
    async stop() {
      server.kill("SIGTERM");
      const code = await ended;
      await rm(folder, { recursive: true, force: true });
      if (code !== 0) throw new Error(`Lodestone did not stop cleanly (${code}):\n${output.join("")}`);
    },
  };
}

/** Playwright's global set-up: starts the instance with the demonstration for the journeys. */
export default async function startInstance(): Promise<() => Promise<void>> {
  process.env.LODESTONE_BROWSER ??= await findBrowser();
  const instance = await launch(PORT, { LODESTONE_DEMO: "on" });
  process.env.LODESTONE_E2E_DATA = instance.folder;
  return instance.stop;
}

async function health(url: string): Promise<"healthy" | "waiting"> {
  try {
    const response = await fetch(`${url}/api/health`);
    return response.ok ? "healthy" : "waiting";
  } catch {
    return "waiting";
  }
}
