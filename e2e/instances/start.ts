/**
 * Several instances behind nginx, instead of the one that `scripts/start.ts` starts: the same settings, port and data
 * folder, ended by the same signals. One PostgreSQL; pictures and signing keys on a shared disk; no sticky sessions.
 * LODESTONE_E2E_INSTANCES is their number; with LODESTONE_E2E_REPLICA=on their renders read a streaming replica.
 */
import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { keptSecret, makeDataFolder, removeConnection, writeConnection } from "@/lib/db/embedded/data-folder";
import { lockInstance } from "@/lib/db/embedded/instance-lock";
import { type PostgresServer, startPostgres } from "@/lib/db/embedded/postgres-server";
import { prepareRoles } from "@/lib/db/roles";
import { withClient } from "@/lib/db/with-client";
import { givenEnv } from "@/lib/env";
import { freePort } from "@/lib/ip-address";
import { type Server, startServer, untilHealthy } from "../server";
import { startNginx } from "./nginx";
import { startReplica } from "./replica";

/** Of the data folder, as the operations manual says. */
const SHARED = ["files", "signing"];

const Settings = z.object({
  LODESTONE_E2E_INSTANCES: z.coerce.number().int().min(1).max(10),
  LODESTONE_E2E_REPLICA: z.enum(["on", "off"]).default("off"),
});
const { LODESTONE_E2E_INSTANCES: count, LODESTONE_E2E_REPLICA } = Settings.parse(process.env);
const given = givenEnv();
const folder = given.LODESTONE_DATA_DIR;
type Instance = { server: Server; port: number };

const toldToEnd = new Promise<void>((resolve) => {
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve());
});

await makeDataFolder(folder);
await mkdir(path.join(folder, "signing"), { recursive: true, mode: 0o700 });
const lock = await lockInstance(folder, `${count} instances (process ${process.pid})`);
const secret = await keptSecret(folder, "auth-secret");
const flags = { max_connections: String(40 + 40 * count) };
const postgres = await startPostgres(folder, secret, flags);
const ownerUrl = await createDatabase(postgres);
const replica =
  LODESTONE_E2E_REPLICA === "on"
    ? await startReplica(ownerUrl, path.join(folder, "replica"), flags)
    : undefined;
// All at once, on an empty database, like an orchestrator.
const instances = await Promise.all(Array.from({ length: count }, (_, at) => startInstance(at)));
try {
  await Promise.all(instances.map((instance) => untilHealthy(instance.server, `Instance ${instance.port}`)));
  const demonstration = given.LODESTONE_DEMO === "on";
  await writeConnection(folder, { ownerUrl, appUrl: await prepareRoles(ownerUrl, secret), demonstration });
  const ports = instances.map(({ port }) => port);
  await writeFile(path.join(folder, "instances.json"), JSON.stringify(ports));
  const nginx = await startNginx(path.join(folder, "nginx"), given.PORT, ports);
  console.log(`  ${count} instances on the ports ${ports.join(", ")}`);
  await Promise.race([toldToEnd, ...instances.map(lost)]);
  await nginx.stop();
} finally {
  const codes = await Promise.all(instances.map(({ server }) => server.stop()));
  await removeConnection(folder);
  await replica?.stop();
  await postgres.stop();
  await lock.release();
  process.exitCode = codes.find((code) => code !== 0) ?? 0;
}

async function createDatabase(server: PostgresServer): Promise<string> {
  await withClient(server.url("postgres"), (client) => client.query("CREATE DATABASE lodestone"));
  return server.url("lodestone");
}

async function startInstance(at: number): Promise<Instance> {
  const own = path.join(folder, `instance-${at + 1}`);
  await mkdir(own, { recursive: true, mode: 0o700 });
  for (const name of SHARED) await symlink(path.join(folder, name), path.join(own, name));
  const port = await freePort();
  const server = startServer({
    port,
    settings: {
      PUBLIC_URL: `http://localhost:${given.PORT}`,
      TRUSTED_PROXY: "127.0.0.1",
      DATABASE_URL: ownerUrl,
      AUTH_SECRET: secret,
      LODESTONE_DATA_DIR: own,
      ...(replica && { DATABASE_REPLICA_URL: replica.url }),
      // A request through a proxy may come from anywhere.
      ...(given.LODESTONE_DEMO === "on" ? { LODESTONE_DEMO_PUBLIC: "yes" } : {}),
    },
    shown: true,
  });
  return { server, port };
}

async function lost({ server, port }: Instance): Promise<never> {
  throw new Error(`The instance on port ${port} ended with ${await server.ended}.`);
}
