import { type ChildProcess, execFile, spawn } from "node:child_process";
import { chmod, chown, mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { freePort } from "@/lib/ip-address";
import { ownCluster } from "./cluster-owner";
import { findPostgres, type PostgresBinaries } from "./postgres-binaries";
import { stopOrphan } from "./postgres-orphan";
import { type RunAs, runAsUser, unprivilegedUser } from "./postgres-user";
import { reachableBinaries } from "./reachable-binaries";

/** A PostgreSQL that this process has started. */
export type PostgresServer = {
  port: number;
  /** The owner's connection URL for a database of this server. */
  url(database: string): string;
  /** Resolves once it has exited, on its own or after `stop`. */
  ended: Promise<void>;
  /** Stops it: connections are closed, and everything acknowledged is on disk. */
  stop(): Promise<void>;
  /** At once; the next start replays what was acknowledged. */
  kill(): void;
};

/** Durable settings; `flags` of `startPostgres` come after them. */
const FLAGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "80",
  shared_buffers: "128MB",
  password_encryption: "scram-sha-256",
  log_min_messages: "warning",
};

const LOG_LIMIT = 20 * 1024 * 1024;

/**
 * Makes a cluster in `folder/postgres` when there is none, and starts it on a free port of the loopback interface.
 * Call only while holding the lock of the folder.
 *
 * @param again `port`: its previous port, so that clients with its address find it again; `signal` cancels the start,
 *     and nothing is running when it rejects
 * @throws Error with the end of the server's log when it does not start.
 */
export async function startPostgres(
  folder: string,
  password: string,
  flags: Record<string, string> = {},
  again: { port?: number; signal?: AbortSignal } = {},
): Promise<PostgresServer> {
  const { signal } = again;
  const user = await unprivilegedUser();
  const binaries = await reachableBinaries(await findPostgres(), user);
  // Under root, PostgreSQL runs as another user, who needs access to the folder; its secrets have their own
  // permissions.
  if (user) await chmod(folder, 0o711);
  const as = await runAsUser(user, folder);
  const cluster = path.join(folder, "postgres");
  if (await isMissing(path.join(cluster, "PG_VERSION")))
    await makeCluster(folder, password, binaries, as, signal);
  await ownCluster(cluster, as.owner);
  await stopOrphan(cluster);

  const logFile = path.join(folder, "postgres.log");
  for (let attempt = 1; ; attempt++) {
    signal?.throwIfAborted();
    const port = again.port ?? (await freePort());
    const child = await launch(cluster, logFile, port, { ...FLAGS, ...flags }, binaries, as);
    const server = serverOf(child, port, password);
    if (await isReady(child, cluster, signal)) return server;
    await server.stop();
    signal?.throwIfAborted();
    // A port taken in between, or shared memory of a server killed a moment ago: both are temporary.
    if (attempt === 4) throw new Error(`The embedded PostgreSQL does not start:\n${await tail(logFile)}`);
    await sleep(attempt * 500, undefined, { signal });
  }
}

/** Made under a temporary name and then renamed, so that a cluster is complete or absent. */
async function makeCluster(
  folder: string,
  password: string,
  binaries: PostgresBinaries,
  as: RunAs,
  signal: AbortSignal | undefined,
): Promise<void> {
  const fresh = path.join(folder, "postgres.new");
  const secret = path.join(fresh, "..", "postgres.new.password");
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(secret, password, { mode: 0o600 });
  for (const file of as.owner ? [fresh, secret] : [])
    await chown(file, as.owner?.uid ?? -1, as.owner?.gid ?? -1);
  const args = [`--pgdata=${fresh}`, "--username=lodestone", `--pwfile=${secret}`, "--auth=scram-sha-256"];
  const [command = binaries.initdb, ...rest] = [
    ...as.prefix,
    binaries.initdb,
    ...args,
    "--encoding=UTF8",
    "--locale=C.UTF-8",
  ];
  try {
    await promisify(execFile)(command, rest, { uid: as.uid, gid: as.gid, cwd: "/", signal });
  } finally {
    await rm(secret, { force: true });
  }
  await rename(fresh, path.join(folder, "postgres"));
}

async function launch(
  cluster: string,
  logFile: string,
  port: number,
  flags: Record<string, string>,
  binaries: PostgresBinaries,
  as: RunAs,
): Promise<ChildProcess> {
  const size = await stat(logFile).then(
    (file) => file.size,
    () => 0,
  );
  const log = await open(logFile, size > LOG_LIMIT ? "w" : "a", 0o600);
  await chmod(logFile, 0o600);
  const settings = Object.entries(flags).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const args = ["-D", cluster, "-p", String(port), ...settings];
  const [command = binaries.postgres, ...rest] = [...as.prefix, binaries.postgres, ...args];
  // Detached: a Ctrl-C in the terminal reaches the whole group, and the database must outlive the requests.
  const child = spawn(command, rest, {
    uid: as.uid,
    gid: as.gid,
    cwd: "/",
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
  });
  child.on("error", () => {});
  child.unref();
  await log.close();
  return child;
}

async function isReady(
  child: ChildProcess,
  cluster: string,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  for (const end = Date.now() + 120_000; Date.now() < end && !signal?.aborted; await sleep(20)) {
    if (hasEnded(child)) return false;
    const lines = (await readFile(path.join(cluster, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
    if (lines[0] === String(child.pid) && lines[7]?.trim() === "ready") return true;
  }
  return false;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}

function serverOf(child: ChildProcess, port: number, password: string): PostgresServer {
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    port,
    url: (database) => `postgresql://lodestone:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
    ended,
    async stop() {
      if (hasEnded(child)) return;
      child.ref();
      child.kill("SIGINT");
      const late = setTimeout(() => child.kill("SIGQUIT"), 40_000);
      await ended;
      clearTimeout(late);
    },
    kill: () => void child.kill("SIGQUIT"),
  };
}

async function isMissing(file: string): Promise<boolean> {
  return stat(file).then(
    () => false,
    () => true,
  );
}

async function tail(file: string): Promise<string> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.trimEnd().split("\n").slice(-8).join("\n");
}
