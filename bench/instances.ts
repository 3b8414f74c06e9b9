import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { launch, type RunningInstance } from "@/e2e/start-instance";
import { readConnection } from "@/lib/db/embedded/data-folder";

export type Instances = RunningInstance & { ownerUrl: string; ports: number[] };

/** Several instances behind nginx, which deals requests to them at random, with the demonstration in a fresh folder. */
export async function startInstances(port: number, count: number): Promise<Instances> {
  const running = await launch(port, {
    LODESTONE_E2E_INSTANCES: String(count),
    LODESTONE_DEMO: "on",
    LODESTONE_LOG: "error",
  });
  const ports = JSON.parse(await readFile(path.join(running.folder, "instances.json"), "utf8"));
  const connection = await readConnection(running.folder);
  if (!connection) throw new Error("The instances did not say where their database is");
  return { ...running, ownerUrl: connection.ownerUrl, ports: z.array(z.number()).parse(ports) };
}
