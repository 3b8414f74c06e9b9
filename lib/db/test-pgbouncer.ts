import { spawn } from "node:child_process";
import { chmod, chown, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/lib/ip-address";
import { unprivilegedUser } from "./embedded/postgres-user";
import { findPgbouncer } from "./test-pgbouncer-program";

/** A PgBouncer between tests and their server. */
export type TestPgbouncer = {
  /** the same connection, through it */
  through(url: string): string;
  stop(): Promise<void>;
};

/** Why there is none, for the person who runs the tests. */
export const NO_PGBOUNCER =
  "There is no PgBouncer: install it (apt-get install pgbouncer, brew install pgbouncer) or set LODESTONE_PGBOUNCER.";

/** Sessions of the server for each database and role: more than one process of ours asks for at once. */
export const TEST_POOL_SIZE = 12;

/**
 * Starts a PgBouncer in transaction mode in front of a server. It hands connections out in turn and has few, so two
 * statements of one client rarely get the same one; it refuses startup parameters, and times out a client that waits
 * for more than a second.
 *
 * @param clusterUrl a connection of a superuser, who looks passwords up for it
 * @throws Error without a PgBouncer, or with the end of its log when it does not start
 */
export async function startTestPgbouncer(clusterUrl: string): Promise<TestPgbouncer> {
  const found = findPgbouncer();
  if (!found) throw new Error(NO_PGBOUNCER);
  const { hostname, port: upstream, username, password } = new URL(clusterUrl);
  const [folder, port, user] = [
    await mkdtemp(path.join(tmpdir(), "lodestone-pgbouncer-")),
    await freePort(),
    await unprivilegedUser(),
  ];
  const [settings, users, log] = ["pgbouncer.ini", "users.txt", "log.txt"].map((name) =>
    path.join(folder, name),
  );
  if (!settings || !users || !log) throw new Error("No files for PgBouncer");
  await writeFile(users, `"${username}" "${password}"\n`);
  await writeFile(
    settings,
    `[databases]
* = host=${hostname} port=${upstream} auth_user=${username}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${users}
auth_query = SELECT usename, passwd FROM pg_shadow WHERE usename = $1
pool_mode = transaction
server_round_robin = 1
default_pool_size = ${TEST_POOL_SIZE}
max_client_conn = 500
max_db_connections = 0
server_idle_timeout = 5
query_wait_timeout = 1
logfile = ${log}
`,
  );
  await writeFile(log, "");
  for (const file of [folder, settings, users, log]) {
    await chmod(file, file === folder ? 0o700 : 0o600);
    // It does not run as root either.
    if (user) await chown(file, user.uid, user.gid);
  }
  const child = spawn(found.program, ["--quiet", settings], {
    ...(user && { uid: user.uid, gid: user.gid }),
    cwd: "/",
    stdio: "ignore",
    env: { ...process.env, ...(found.libraries && { LD_LIBRARY_PATH: found.libraries }) },
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  for (const end = Date.now() + 10_000; !(await connects(port)); await sleep(20)) {
    if (Date.now() < end && child.exitCode === null) continue;
    const words = await readFile(log, "utf8");
    await stop();
    throw new Error(`PgBouncer does not start:\n${words.slice(-2_000)}`);
  }
  return {
    through(url) {
      const through = new URL(url);
      through.hostname = "127.0.0.1";
      through.port = String(port);
      return through.href;
    },
    stop,
  };
}

function connects(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
