import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { findBrowser } from "../scripts/browser";
import { BASE_URL, PORT } from "./instance";

const START_TIMEOUT_MS = 300_000;

/** Playwright's global set-up: starts Lodestone as `npm start` does, in a fresh data folder, and stops it at the end. */
export default async function startInstance(): Promise<() => Promise<void>> {
  process.env.LODESTONE_BROWSER ??= await findBrowser();
  const folder = await mkdtemp(path.join(tmpdir(), "lodestone-e2e-"));
  const output: string[] = [];
  const server = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/start.ts"],
    {
      env: {
        ...process.env,
        NODE_ENV: "production",
        PORT: String(PORT),
        LODESTONE_DATA_DIR: folder,
        LODESTONE_DEMO: "on",
        LODESTONE_LOG: "warn",
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  for (const stream of [server.stdout, server.stderr])
    stream.on("data", (chunk) => output.push(String(chunk)));
  const ended = new Promise<number | null>((resolve) => server.once("exit", resolve));
  process.env.LODESTONE_E2E_DATA = folder;
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const state = await Promise.race([ended.then(() => "ended" as const), healthy()]);
    if (state === "healthy") break;
    if (state === "ended" || Date.now() > deadline) {
      server.kill("SIGKILL");
      throw new Error(`Lodestone did not start:\n${output.join("")}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return async () => {
    server.kill("SIGTERM");
    const code = await ended;
    await rm(folder, { recursive: true, force: true });
    if (code !== 0) throw new Error(`Lodestone did not stop cleanly (${code}):\n${output.join("")}`);
  };
}

async function healthy(): Promise<"healthy" | "waiting"> {
  try {
    const response = await fetch(`${BASE_URL}/api/health`);
    return response.ok ? "healthy" : "waiting";
  } catch {
    return "waiting";
  }
}
