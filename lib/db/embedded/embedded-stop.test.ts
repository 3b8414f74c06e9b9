import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { withClient } from "../with-client";
import { startEmbedded } from "./embedded";
import { lockHolder } from "./instance-lock";
import { stopOrphan } from "./postgres-orphan";

// Each makes a cluster and starts it more than once, which takes long on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

let folder: string;
const inFolder = (name: string) => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "lodestone-embedded-stop-"));
});

afterEach(async () => {
  await stopOrphan(inFolder("postgres"));
  await rm(folder, { recursive: true, force: true });
});

/** Nothing runs on the cluster any more, nothing holds the lock, and the next start finds what was written. */
async function expectAtRest(): Promise<void> {
  expect(await processesOn(folder)).toEqual([]);
  expect(await lockHolder(folder)).toBeUndefined();
  const next = await startEmbedded(folder, "the next");
  await withClient(next.ownerUrl, (client) => client.query("CREATE TABLE IF NOT EXISTS kept (n int)"));
  await next.stop();
  expect(await processesOn(folder)).toEqual([]);
}

test("a stop during a restart leaves nothing running, whenever it comes", async () => {
  // Turns of the event loop between its death and the stop: before it is noticed, and at points of the restart.
  for (const turns of [0, 1, 20, 400, 4_000]) {
    const embedded = await startEmbedded(folder, "me");
    process.kill(await postmaster(), "SIGKILL");
    for (let n = 0; n < turns; n++) await turn();
    await embedded.stop();
    await expectAtRest();
  }
});

test("a stop when the restarted server is already up stops that server", async () => {
  const embedded = await startEmbedded(folder, "me");
  const first = await postmaster();
  process.kill(first, "SIGKILL");
  await until(async () => {
    const now = await postmaster().catch(() => first);
    return now !== first && (await processesOn(folder)).includes(now);
  });
  await embedded.stop();
  await expectAtRest();
});

test.each([
  ["its cluster is being made", "postgres.new"],
  ["its cluster has just been made", "postgres/PG_VERSION"],
  ["it comes up", "postgres/postmaster.pid"],
])("a start that is given up while %s leaves nothing running", async (_when, file) => {
  const giveUp = new AbortController();
  const starting = startEmbedded(folder, "me", giveUp.signal).then(
    () => "started",
    () => "given up",
  );
  await until(() => exists(inFolder(file)));
  giveUp.abort();
  expect(await starting).toBe("given up");
  await expectAtRest();
});

test("a start that was given up before it began does nothing", async () => {
  await expect(startEmbedded(folder, "me", AbortSignal.abort())).rejects.toThrow(/abort/i);
  await expectAtRest();
});

test("a server killed at once loses nothing that was acknowledged", async () => {
  const embedded = await startEmbedded(folder, "me");
  await withClient(embedded.ownerUrl, (client) => client.query("CREATE TABLE kept AS SELECT 1 AS n"));
  embedded.kill();
  await embedded.stop();
  expect(await processesOn(folder)).toEqual([]);
  const next = await startEmbedded(folder, "the next");
  const { rows } = await withClient(next.ownerUrl, (client) => client.query("SELECT n FROM kept"));
  expect(rows).toEqual([{ n: 1 }]);
  await next.stop();
});

async function postmaster(): Promise<number> {
  return Number.parseInt(await readFile(inFolder("postgres/postmaster.pid"), "utf8"), 10);
}

/** Numbers of the processes whose command line names the folder; of Linux alone, elsewhere what the lock says counts. */
async function processesOn(named: string): Promise<number[]> {
  const entries = await readdir("/proc").catch(() => []);
  const found: number[] = [];
  for (const entry of entries.filter((name) => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${entry}/cmdline`, "utf8").catch(() => "");
    if (command.includes(named)) found.push(Number(entry));
  }
  return found;
}

async function exists(file: string): Promise<boolean> {
  return readFile(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code === "EISDIR",
  );
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await turn();
}
