import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { startNginx } from "@/e2e/instances/nginx";
import { freePort } from "@/lib/ip-address";
import type { Floor } from "./floor-server";

type BareServer = { url: string; port: number; pid: number; stop(): Promise<void> };

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
  const servers = await Promise.all(
    Array.from({ length: count }, () => startBareServer({ url, paths, headers })),
  );
  const folder = await mkdtemp(path.join(tmpdir(), "lodestone-bare-"));
  const port = await freePort();
  const nginx = await startNginx(
    folder,
    port,
    servers.map((server) => server.port),
  );
  const bare = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${bare}${paths[0]}`).catch(() => undefined))) await new Promise(setImmediate);
  return {
    url: bare,
    async close() {
      await nginx.stop();
      await Promise.all(servers.map((server) => server.stop()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A bare Node server in a process of its own.
 *
 * @param answers where it fetches what it sends
 */
export async function startBareServer(answers: object): Promise<BareServer> {
  const child = fork("bench/bare-server.ts", [], { execArgv: ["--import", "tsx"] });
  child.send(answers);
  const [{ port }] = Listening.parse(await once(child, "message"));
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    pid: child.pid ?? 0,
    async stop() {
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}
