import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { findBrowser } from "../scripts/browser";
import { BEHIND_PROXY, PORT, startServer, untilHealthy } from "./server";

export type RunningInstance = { url: string; folder: string; stop(): Promise<void> };

/**
 * Starts Lodestone in a fresh data folder, as `npm start` does; with LODESTONE_E2E_INSTANCES, in the environment or the
 * settings, that many instances behind nginx, which read a replica if LODESTONE_E2E_REPLICA is `on`.
 *
 * @throws Error with what it printed when it does not become healthy
 */
export async function launch(port: number, settings: Record<string, string>): Promise<RunningInstance> {
  const folder = await mkdtemp(path.join(tmpdir(), "lodestone-e2e-"));
  const several = BEHIND_PROXY || settings.LODESTONE_E2E_INSTANCES;
  const server = startServer({
    command: [several ? "e2e/instances/start.ts" : "scripts/start.ts"],
    port,
    settings: {
      NODE_ENV: "production",
      LODESTONE_DATA_DIR: folder,
      LODESTONE_LOG: "warn",
      // One network address sends more requests here than a whole company does.
      LODESTONE_RENDERS_PER_MINUTE: "1000000",
      LODESTONE_SEARCHES_PER_MINUTE: "1000000",
      ...settings,
    },
  });
  await untilHealthy(server);
  return {
    url: server.url,
    folder,
    async stop() {
      const code = await server.stop();
      await rm(folder, { recursive: true, force: true });
      if (code !== 0) throw new Error(`Lodestone did not stop cleanly (${code}):\n${server.words()}`);
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
