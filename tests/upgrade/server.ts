import { spawn } from "node:child_process";
import { once } from "node:events";
import { startServer, untilHealthy } from "@/e2e/server";
import { freePort } from "@/lib/ip-address";
import { lastWordsOf } from "@/scripts/launch/child-process";

/** A server of one release on a database that others use as well. */
export type ReleaseServer = { name: string; url: string; stop(): Promise<unknown> };

/** Settings for all servers and commands. */
export type Shared = Record<"DATABASE_URL" | "AUTH_SECRET" | "LODESTONE_DATA_DIR", string>;

/**
 * Starts the release in a folder.
 *
 * @throws Error with its last output when it exits instead
 */
export async function startRelease(name: string, folder: string, shared: Shared): Promise<ReleaseServer> {
  const server = startServer({
    checkout: folder,
    port: await freePort(),
    settings: {
      ...shared,
      NODE_ENV: "production",
      LODESTONE_DEMO: "on",
      LODESTONE_LOG: "warn",
      LODESTONE_RENDERS_PER_MINUTE: "100000",
    },
  });
  await untilHealthy(server, name);
  return { name, url: server.url, stop: () => server.stop() };
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
