import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { runNginx } from "@/e2e/instances/nginx";
import { freePort } from "@/lib/ip-address";

type PageCache = { url: string; pid: number; stop(): Promise<void> };

const TIMEOUT_MS = 10_000;

/**
 * The system's nginx with a page cache in front of an upstream: it caches every answer for ten minutes, whatever the
 * upstream says about caching.
 *
 * @throws Error where there is no nginx, or it does not start
 */
export async function startPageCache(upstream: string): Promise<PageCache> {
  const folder = await mkdtemp(path.join(tmpdir(), "lodestone-nginx-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { pid, stop } = await runNginx(folder, configuration(folder, port, upstream));
  await listens(url);
  return {
    url,
    pid,
    async stop() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function listens(url: string): Promise<void> {
  const end = Date.now() + TIMEOUT_MS;
  while (!(await fetch(url, { method: "HEAD" }).catch(() => undefined))) {
    if (Date.now() > end) throw new Error("nginx did not start");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const configuration = (folder: string, port: number, upstream: string): string => `keepalive_requests 1000000;
proxy_cache_path ${path.join(folder, "cache")} levels=1:2 keys_zone=pages:10m max_size=256m inactive=10m;
server {
  listen 127.0.0.1:${port};
  location / {
    proxy_pass ${upstream};
    proxy_cache pages;
    proxy_cache_key "$request_uri $http_accept_encoding";
    proxy_cache_valid 200 10m;
    proxy_ignore_headers Cache-Control Set-Cookie Expires Vary;
  }
}`;
