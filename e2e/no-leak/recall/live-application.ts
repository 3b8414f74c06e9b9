import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { plantedWorld } from "../planted";
import type { World } from "../world";

/** A copy of the sources running with the planted world; changes to it take effect at the next request. */
export type LiveApplication = { url: string; world: World; stop(): Promise<void> };

const START_TIMEOUT_MS = 180_000;

/** Starts `npm run dev` in a copy of the sources. */
export async function startLive(folder: string): Promise<LiveApplication> {
  const data = await mkdtemp(path.join(tmpdir(), "lodestone-recall-data-"));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const output: string[] = [];
  const server = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/start.ts", "dev"],
    {
      cwd: folder,
      env: {
        ...process.env,
        PORT: String(port),
        LODESTONE_DATA_DIR: data,
        LODESTONE_DEMO: "off",
        LODESTONE_LOG: "warn",
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  for (const stream of [server.stdout, server.stderr])
    stream.on("data", (chunk) => output.push(String(chunk)));
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  for (const end = Date.now() + START_TIMEOUT_MS; !(await answers(url)); await sleep(300)) {
    if (server.exitCode === null && Date.now() < end) continue;
    await stop();
    throw new Error(`The copy did not start:\n${output.join("")}`);
  }
  return { url, world: plantedWorld(data), stop };
}

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("No port is free")),
      );
    });
  });
}
