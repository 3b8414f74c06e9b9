import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { startNginx } from "@/e2e/instances/nginx";
import { freePort } from "@/lib/db/free-port";
import type { Floor } from "./floor-server";

const Listening = z.tuple([z.object({ port: z.number() }), z.unknown()]);

/**
 * One bare Node server for each instance, each in its own process, behind an nginx like theirs: the most that the cores
 * of this machine can do when nothing is decided.
 *
 * @param url where each of them fetches the answers that it sends
 */
export async function startBareServers(
  count: number,
  url: string,
  paths: readonly string[],
  headers: Record<string, string>,
): Promise<Floor> {
  const servers = Array.from({ length: count }, () =>
    fork("bench/bare-server.ts", [], { execArgv: ["--import", "tsx"] }),
  );
  const ports = await Promise.all(servers.map((server) => portOf(server, { url, paths, headers })));
  const folder = await mkdtemp(path.join(tmpdir(), "lodestone-bare-"));
  const port = await freePort();
  const nginx = await startNginx(folder, port, ports);
  const bare = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${bare}${paths[0]}`).catch(() => undefined))) await new Promise(setImmediate);
  return {
    url: bare,
    async close() {
      await nginx.stop();
      for (const server of servers) server.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function portOf(server: ChildProcess, asked: object): Promise<number> {
  server.send(asked);
  const [{ port }] = Listening.parse(await once(server, "message"));
  return port;
}
