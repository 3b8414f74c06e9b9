import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "@/lib/db/free-port";

export type Nginx = { url: string; pid: number; stop(): Promise<void> };

/**
 * The system's nginx with a page cache in front of an upstream: it caches every answer for ten minutes, whatever the
 * upstream says about caching. One worker for each core, no log.
 *
 * @throws Error where there is no nginx
 */
export async function startNginx(upstream: string): Promise<Nginx> {
  const folder = await mkdtemp(path.join(tmpdir(), "lodestone-nginx-"));
  await mkdir(path.join(folder, "cache"));
  const port = await freePort();
  const config = path.join(folder, "nginx.conf");
  await writeFile(config, configuration(folder, port, upstream));
  const nginx = spawn("nginx", ["-c", config, "-p", folder, "-e", path.join(folder, "error.log")], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const url = `http://127.0.0.1:${port}`;
  await Promise.race([listens(url), failing(nginx)]);
  return {
    url,
    pid: nginx.pid ?? 0,
    async stop() {
      const ended = once(nginx, "exit");
      nginx.kill("SIGTERM");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function listens(url: string): Promise<void> {
  while (!(await fetch(url, { method: "HEAD" }).catch(() => undefined)))
    await new Promise((resolve) => setTimeout(resolve, 50));
}

async function failing(nginx: ChildProcess): Promise<never> {
  // Where there is none, `error` comes instead, and `once` throws it.
  await once(nginx, "exit");
  throw new Error("nginx did not start");
}

/** If root starts it, its workers would run as a user who may not write to the folder. */
function configuration(folder: string, port: number, upstream: string): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `  ${name}_temp_path ${folder}/${name};`)
    .join("\n");
  return `
daemon off;
${process.getuid?.() === 0 ? "user root;" : ""}
worker_processes auto;
pid ${folder}/pid;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  proxy_cache_path ${folder}/cache levels=1:2 keys_zone=pages:10m max_size=256m inactive=10m;
${temporary}
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass ${upstream};
      proxy_cache pages;
      proxy_cache_key "$request_uri $http_accept_encoding";
      proxy_cache_valid 200 10m;
      proxy_ignore_headers Cache-Control Set-Cookie Expires Vary;
    }
  }
}
`;
}
