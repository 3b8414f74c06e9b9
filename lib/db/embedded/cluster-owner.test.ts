import { chmod, lchown, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startPostgres } from "./postgres-server";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const asRoot = process.platform === "linux" && process.getuid?.() === 0;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "lodestone-owner-"));
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function startAndStop(): Promise<void> {
  const server = await startPostgres(folder, "p".repeat(32));
  await server.stop();
}

/** Like a copy that someone made. */
async function giveAllTo(uid: number): Promise<void> {
  const cluster = path.join(folder, "postgres");
  const entries = await readdir(cluster, { recursive: true, withFileTypes: true });
  for (const entry of entries) await lchown(path.join(entry.parentPath, entry.name), uid, uid);
  await lchown(cluster, uid, uid);
}

test.runIf(asRoot)(
  "root starts a data folder that it has copied, and no folder of another user",
  async () => {
    await startAndStop();
    await giveAllTo(0);
    await startAndStop();
    await giveAllTo(54_321);
    await expect(startAndStop()).rejects.toThrow(/belongs to another user \(54321\).*chown -R/);
  },
);
