import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "@/lib/ip-address";
import { startServer, untilHealthy } from "../../server";
import { plantedWorld } from "../planted";
import type { World } from "../world";

/** A copy of the sources running with the planted world; changes to it take effect at the next request. */
export type LiveApplication = { url: string; world: World; stop(): Promise<void> };

/** Starts `npm run dev` in a copy of the sources. */
export async function startLive(folder: string): Promise<LiveApplication> {
  const data = await mkdtemp(path.join(tmpdir(), "lodestone-recall-data-"));
  const server = startServer({
    command: ["scripts/start.ts", "dev"],
    checkout: folder,
    port: await freePort(),
    settings: { LODESTONE_DATA_DIR: data, LODESTONE_DEMO: "off", LODESTONE_LOG: "warn" },
  });
  await untilHealthy(server, "The copy");
  return {
    url: server.url,
    world: plantedWorld(data),
    async stop() {
      await server.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}
