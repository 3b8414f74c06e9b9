import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startEmbedded } from "./embedded";
import { AlreadyRunning, lockHolder } from "./instance-lock";
import { stopOrphan } from "./postgres-orphan";

// Each makes a cluster and starts it more than once, which takes long on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "lodestone-embedded-"));
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await stopOrphan(path.join(folder, "postgres"));
  await rm(folder, { recursive: true, force: true });
});

/** An instance in a process of its own; resolves with its database's URL. */
async function startElsewhere(): Promise<{ child: ChildProcess; url: string }> {
  const module = pathToFileURL(path.resolve("lib/db/embedded/embedded.ts")).href;
  const code = `const { startEmbedded } = await import(${JSON.stringify(module)});
    const { ownerUrl } = await startEmbedded(${JSON.stringify(folder)}, "the other");
    console.log(ownerUrl); setInterval(() => {}, 1000);`;
  const args = ["--conditions=react-server", "--import", "tsx", "--input-type=module", "-e", code];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once("exit", () => reject(new Error("It ended")));
  });
  return { child, url };
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test("a second instance on one folder is told which one is the first", async () => {
  await startElsewhere();
  await expect(startEmbedded(folder, "me")).rejects.toEqual(new AlreadyRunning("the other"));
  expect(await lockHolder(folder)).toBe("the other");
});

test("after kill -9 nothing that was acknowledged is lost, and the orphan is stopped", async () => {
  let { child, url } = await startElsewhere();
  await query(url, "CREATE TABLE kept (n int)");
  for (let n = 1; n <= 3; n++) {
    await query(url, `INSERT INTO kept VALUES (${n})`);
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("exit", resolve));
    expect(await lockHolder(folder)).toBeUndefined();
    ({ child, url } = await startElsewhere());
  }
  expect(await query(url, "SELECT n FROM kept ORDER BY n")).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  const [orphans] = await query(
    url,
    "SELECT count(*)::int AS count FROM pg_stat_activity WHERE backend_type = 'client backend'",
  );
  expect(orphans?.count).toBe(1);
});

test("a number in postmaster.pid that now belongs to another program is no obstacle", async () => {
  const first = await startEmbedded(folder, "me");
  await first.stop();
  const file = path.join(folder, "postgres", "postmaster.pid");
  await writeFile(file, `${process.pid}\n${path.join(folder, "postgres")}\n`);
  const again = await startEmbedded(folder, "me");
  expect(await query(again.ownerUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await again.stop();
});

test("a PostgreSQL that dies is started again at the same address", async () => {
  const embedded = await startEmbedded(folder, "me");
  await query(embedded.ownerUrl, "CREATE TABLE kept (n int)");
  const pid = Number.parseInt(await readFile(path.join(folder, "postgres", "postmaster.pid"), "utf8"), 10);
  process.kill(pid, "SIGKILL");
  // The one that answers is another process.
  const rows = await vi.waitFor(() => query(embedded.ownerUrl, "SELECT * FROM kept"), { timeout: 10_000 });
  expect(rows).toEqual([]);
  await embedded.stop();
});

test("secrets can be read only by their owner", async () => {
  const embedded = await startEmbedded(folder, "me");
  await embedded.stop();
  for (const name of ["postgres-password", "postgres.log"]) {
    expect((await stat(path.join(folder, name))).mode & 0o077, name).toBe(0);
  }
  expect((await stat(path.join(folder, "files"))).mode & 0o077).toBe(0);
});
