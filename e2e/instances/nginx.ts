import { spawn } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { findProgram, isExecutable } from "@/scripts/programs";

const OPERATIONS = "docs/operations.md";
/** The addresses in the documented configuration. */
const DOCUMENTED = {
  listen: "listen 80;",
  name: "server_name intelligence.example.com;",
  instances: ["server 10.0.0.11:3000 max_fails=0;", "server 10.0.0.12:3000 max_fails=0;"],
};

/**
 * The configuration in the operations manual for several instances; only the addresses are replaced.
 *
 * @throws Error if the manual no longer contains what is replaced here
 */
export async function documentedConfiguration(port: number, instances: readonly number[]): Promise<string> {
  const manual = await readFile(OPERATIONS, "utf8");
  const block = /^ {4}upstream lodestone \{\n(?: {4}.*\n|\n)+/m.exec(manual)?.[0];
  if (!block) throw new Error(`${OPERATIONS} has no configuration for several instances.`);
  const servers = instances.map((at) => `server 127.0.0.1:${at} max_fails=0;`);
  return [
    [DOCUMENTED.listen, `listen 127.0.0.1:${port};`],
    [DOCUMENTED.name, "server_name localhost;"],
    [DOCUMENTED.instances.join("\n  "), servers.join("\n  ")],
  ].reduce(
    (text, [from = "", to = ""]) => {
      if (!text.includes(from)) throw new Error(`${OPERATIONS} no longer says: ${from}`);
      return text.replace(from, to);
    },
    block.replace(/^ {4}/gm, ""),
  );
}

/** What Debian's `nginx.conf` says besides, for all sites. */
const DEBIAN = `types_hash_max_size 2048;
default_type application/octet-stream;
gzip on;`;

/** What surrounds all sites: its own folder, in the foreground, a worker for each core, no log of requests. */
function main(folder: string, http: string): string {
  const inFolder = (name: string) => path.join(folder, name);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `  ${name}_temp_path ${inFolder(name)};`)
    .join("\n");
  // If root starts it, its workers would run as a user who may not write to the folder.
  return `daemon off;
worker_processes auto;
${process.getuid?.() === 0 ? "user root;" : ""}
pid ${inFolder("nginx.pid")};
error_log ${inFolder("error.log")} warn;
events {
  worker_connections 1024;
}
http {
  sendfile on;
  tcp_nopush on;
  access_log off;
${temporary}
${http.replace(/^/gm, "  ")}
}
`;
}

export type Nginx = { pid: number; stop(): Promise<void> };

/** The nginx of this machine: the path in LODESTONE_NGINX, or the system's; undefined if there is none. */
export function findNginx(): string | undefined {
  const named = process.env.LODESTONE_NGINX ?? "";
  return isExecutable(named) ? named : findProgram("nginx");
}

/**
 * Starts nginx in front of instances on this machine, among which it distributes requests at random.
 *
 * @param folder for its files, created here
 * @throws Error if there is no nginx
 */
export async function startNginx(folder: string, port: number, instances: readonly number[]): Promise<Nginx> {
  return runNginx(folder, `${DEBIAN}\n${await documentedConfiguration(port, instances)}`);
}

/**
 * Starts nginx; it listens a moment later.
 *
 * @param folder for its files, created here
 * @param http what belongs into the block `http`
 * @throws Error if there is no nginx
 */
export async function runNginx(folder: string, http: string): Promise<Nginx> {
  const program = findNginx();
  if (!program)
    throw new Error("There is no nginx: install the package nginx, or name one in LODESTONE_NGINX.");
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, "nginx.conf");
  await writeFile(file, main(folder, http));
  // Its own process group: a Ctrl-C reaches only the parent, which lets requests end first.
  const child = spawn(program, ["-c", file, "-p", folder, "-e", path.join(folder, "error.log")], {
    stdio: ["ignore", "inherit", "inherit"],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    pid: child.pid ?? 0,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
