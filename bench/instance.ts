import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { readConnection } from "@/lib/db/data-folder";

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
 * @param keptMegabytes memory for the page cache; smaller than the corpus, so that misses count
 * @param checkout of another commit, with its packages installed; this one when absent
 * @param more settings
 */
export async function startInstance(
  port: number,
  keptMegabytes: number,
  checkout?: string,
  more: Record<string, string> = {},
): Promise<Instance> {
  const folder = await mkdtemp(path.join(tmpdir(), "lodestone-bench-"));
  const url = `http://localhost:${port}`;
  const settings = {
    // One address sends more requests here than a company does.
    LODESTONE_RENDERS_PER_MINUTE: "1000000",
    LODESTONE_SEARCHES_PER_MINUTE: "1000000",
    NODE_ENV: "production",
    PORT: String(port),
    LODESTONE_DATA_DIR: folder,
    LODESTONE_DEMO: "on",
    LODESTONE_LOG: "error",
    // Memory and CPU are measured of the process that answers.
    LODESTONE_WORKERS: "1",
    LODESTONE_KEPT_PAGES_MB: String(keptMegabytes),
    ...more,
  };
  let server = await launch(url, settings, checkout);
  const connection = await readConnection(folder);
  if (!connection) throw new Error("The instance did not say where its database is");
  return {
    url,
    ownerUrl: connection.ownerUrl,
    folder,
    pid: server.pid ?? 0,
    async restart(between) {
      await end(server);
      await between?.();
      server = await launch(url, settings, checkout);
    },
    async stop() {
      await end(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function launch(
  url: string,
  settings: Record<string, string>,
  checkout: string | undefined,
): Promise<ChildProcess> {
  const server = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/start.ts"],
    { cwd: checkout, env: { ...process.env, ...settings }, stdio: ["ignore", "inherit", "inherit"] },
  );
  while (
    !(await fetch(`${url}/api/health`).then(
      (response) => response.ok,
      () => false,
    ))
  ) {
    if (server.exitCode !== null) throw new Error("Lodestone did not start");
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return server;
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  server.kill("SIGTERM");
  await ended;
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
