import { spawn } from "node:child_process";
import { once } from "node:events";
import { freePort } from "@/lib/db/free-port";
import { lastWordsOf } from "@/scripts/launch/child-process";

/** A server of one release on a database that others use as well. */
export type Server = { name: string; url: string; stop(): Promise<void> };

/** Settings for all servers and commands. */
export type Shared = Record<"DATABASE_URL" | "AUTH_SECRET" | "LODESTONE_DATA_DIR", string>;

/**
 * Starts the release in a folder.
 *
 * @throws Error with its last output when it exits instead
 */
export async function startServer(name: string, folder: string, shared: Shared): Promise<Server> {
  const port = await freePort();
  const args = ["--conditions=react-server", "--import", "tsx", "scripts/start.ts"];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: {
      ...process.env,
      ...shared,
      NODE_ENV: "production",
      PORT: String(port),
      LODESTONE_DEMO: "on",
      LODESTONE_LOG: "warn",
      LODESTONE_RENDERS_PER_MINUTE: "100000",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const words = lastWordsOf(child);
  const url = `http://localhost:${port}`;
  while (!(await isHealthy(url))) {
    if (child.exitCode !== null) throw new Error(`${name} did not start: ${words()}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return {
    name,
    url,
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** Whether a server calls itself healthy. */
export function isHealthy(url: string): Promise<boolean> {
  return fetch(`${url}/api/health`).then(
    (response) => response.ok,
    () => false,
  );
}

/** Runs a command of the release in a folder, and returns its output. */
export async function runCommand(folder: string, shared: Shared, script: string, args: readonly string[]) {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", `scripts/${script}.ts`, ...args],
    {
      cwd: folder,
      env: { ...process.env, ...shared, LODESTONE_DEMO: "on" },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const words = lastWordsOf(child);
  const [code] = await once(child, "close");
  return { code: Number(code), said: words() };
}
