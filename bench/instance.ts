import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Server, startServer, untilHealthy } from "@/e2e/server";
import { readConnection } from "@/lib/db/embedded/data-folder";

export type Instance = {
  url: string;
  ownerUrl: string;
  /** its data folder */
  folder: string;
  /** of the process that listens */
  pid: number;
  /** Stops it and starts it again on its folder, which `between` may change; resolves when it answers. */
  restart(between?: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Lodestone as `npm start` runs it, with the demonstration in a fresh folder.
 *
 * @param cacheMegabytes memory for the page cache; smaller than the corpus, so that misses count
 * @param checkout of another commit, with its packages installed; this one when absent
 * @param more settings; with LODESTONE_DATA_DIR among them it runs in that folder, which remains
 */
export async function startInstance(
  port: number,
  cacheMegabytes: number,
  checkout?: string,
  more: Record<string, string> = {},
): Promise<Instance> {
  const kept = more.LODESTONE_DATA_DIR;
  const folder = kept ?? (await mkdtemp(path.join(tmpdir(), "lodestone-bench-")));
  const settings = {
    // One address sends more requests here than a company does.
    LODESTONE_RENDERS_PER_MINUTE: "1000000",
    LODESTONE_SEARCHES_PER_MINUTE: "1000000",
    NODE_ENV: "production",
    LODESTONE_DATA_DIR: folder,
    LODESTONE_DEMO: "on",
    LODESTONE_LOG: "error",
    // Memory and CPU are measured of the process that answers.
    LODESTONE_WORKERS: "1",
    LODESTONE_KEPT_PAGES_MB: String(cacheMegabytes),
    ...more,
  };
  let server = await launch(port, settings, checkout);
  const connection = await readConnection(folder);
  if (!connection) throw new Error("The instance did not say where its database is");
  return {
    url: server.url,
    ownerUrl: connection.ownerUrl,
    folder,
    pid: server.pid,
    async restart(between) {
      await server.stop();
      await between?.();
      server = await launch(port, settings, checkout);
    },
    async stop() {
      await server.stop();
      if (!kept) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function launch(
  port: number,
  settings: Record<string, string>,
  checkout: string | undefined,
): Promise<Server> {
  const server = startServer({ port, settings, shown: true, ...(checkout && { checkout }) });
  await untilHealthy(server);
  return server;
}

/** Signs in as a demonstration account and returns the cookie header. */
export async function signIn(url: string, email: string): Promise<string> {
  const csrf = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const response = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      origin: url,
      cookie: cookies(csrf),
    },
    body: new URLSearchParams({ csrfToken, email, password: "lodestone-demo-2026", json: "true" }),
  });
  const cookie = cookies(response);
  if (!cookie.includes("session"))
    throw new Error(`Signing in as ${email} was answered with ${response.status}`);
  return cookie;
}

const cookies = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
