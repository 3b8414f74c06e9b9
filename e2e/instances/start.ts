/**
 * Several instances behind nginx, instead of the one that `scripts/start.ts` starts: the same settings, port and data
 * folder, ended by the same signals. One PostgreSQL; pictures and signing keys on a shared disk; no sticky sessions.
 * LODESTONE_E2E_INSTANCES is their number.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { keptSecret, makeDataFolder, removeConnection, writeConnection } from "@/lib/db/data-folder";
import { freePort } from "@/lib/db/free-port";
import { lockInstance } from "@/lib/db/instance-lock";
import { type PostgresServer, startPostgres } from "@/lib/db/postgres-server";
import { prepareRoles } from "@/lib/db/roles";
import { withClient } from "@/lib/db/with-client";
import { givenEnv } from "@/lib/env";
import { startNginx } from "./nginx";

const START_TIMEOUT_MS = 300_000;
/** Of the data folder, as the operations manual says. */
const SHARED = ["files", "signing"];

type Child = { child: ChildProcess; port: number; ended: Promise<number | null> };

const count = z.coerce.number().int().min(1).max(10).parse(process.env.LODESTONE_E2E_INSTANCES);
const given = givenEnv();
const folder = given.LODESTONE_DATA_DIR;
const toldToEnd = new Promise<void>((resolve) => {
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve());
});

await makeDataFolder(folder);
await mkdir(path.join(folder, "signing"), { recursive: true, mode: 0o700 });
const lock = await lockInstance(folder, `${count} instances (process ${process.pid})`);
const secret = await keptSecret(folder, "auth-secret");
const postgres = await startPostgres(folder, secret, { max_connections: String(40 + 40 * count) });
const ownerUrl = await createDatabase(postgres);
// All at once, on an empty database, like an orchestrator.
const instances = await Promise.all(Array.from({ length: count }, (_, at) => startInstance(at)));
try {
  await Promise.all(instances.map(healthy));
  const demonstration = given.LODESTONE_DEMO === "on";
  await writeConnection(folder, { ownerUrl, appUrl: await prepareRoles(ownerUrl, secret), demonstration });
  const ports = instances.map(({ port }) => port);
  await writeFile(path.join(folder, "instances.json"), JSON.stringify(ports));
  const nginx = await startNginx(path.join(folder, "nginx"), given.PORT, ports);
  console.log(`  ${count} instances on the ports ${ports.join(", ")}`);
  await Promise.race([toldToEnd, ...instances.map(lost)]);
  await nginx.stop();
} finally {
  for (const { child } of instances) child.kill("SIGTERM");
  const codes = await Promise.all(instances.map(({ ended }) => ended));
  await removeConnection(folder);
  await postgres.stop();
  await lock.release();
  process.exitCode = codes.find((code) => code !== 0) ?? 0;
}

async function createDatabase(server: PostgresServer): Promise<string> {
  await withClient(server.url("postgres"), (client) => client.query("CREATE DATABASE lodestone"));
  return server.url("lodestone");
}

async function startInstance(at: number): Promise<Child> {
  const own = path.join(folder, `instance-${at + 1}`);
  await mkdir(own, { recursive: true, mode: 0o700 });
  for (const name of SHARED) await symlink(path.join(folder, name), path.join(own, name));
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/start.ts"],
    {
      env: {
        ...process.env,
        PORT: String(port),
        PUBLIC_URL: `http://localhost:${given.PORT}`,
        TRUSTED_PROXY: "127.0.0.1",
        DATABASE_URL: ownerUrl,
        AUTH_SECRET: secret,
        LODESTONE_DATA_DIR: own,
        // A request through a proxy may come from anywhere.
        ...(given.LODESTONE_DEMO === "on" ? { LODESTONE_DEMO_PUBLIC: "yes" } : {}),
      },
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  return { child, port, ended: new Promise((resolve) => child.once("exit", resolve)) };
}

async function healthy({ child, port }: Child): Promise<void> {
  for (const end = Date.now() + START_TIMEOUT_MS; Date.now() < end; await pause(300)) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`The instance on port ${port} did not become healthy.`);
}

async function lost({ ended, port }: Child): Promise<never> {
  throw new Error(`The instance on port ${port} ended with ${await ended}.`);
}
