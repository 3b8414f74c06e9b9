import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPostgres } from "@/lib/db/embedded/postgres-server";
import { prepareDatabase } from "@/lib/db/prepare";
import { setEnv } from "@/lib/env";

const SECRET = "a secret of the bench, as long as it has to be";

/** How long `npm run verify` takes for this many versions with ten claims each, and its peak memory. */
export async function verifyTable(versions: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "lodestone-bench-verify-"));
  const postgres = await startPostgres(folder, randomUUID(), { fsync: "off" });
  try {
    const ownerUrl = postgres.url("postgres");
    const appUrl = await prepareDatabase(ownerUrl, SECRET);
    setEnv({ DATABASE_URL: appUrl, AUTH_SECRET: SECRET, LODESTONE_DATA_DIR: folder });
    const { loadVersions } = await import("./load-versions");
    const begun = performance.now();
    await loadVersions(versions, (step) => console.log(`  ${step}`));
    console.log(`loaded in ${seconds(begun)}`);
    await verified(ownerUrl, folder);
    const { pool } = await import("@/lib/db/pool");
    await pool.end();
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function verified(ownerUrl: string, folder: string): Promise<void> {
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/verify.ts"],
    {
      env: { ...process.env, DATABASE_URL: ownerUrl, AUTH_SECRET: SECRET, LODESTONE_DATA_DIR: folder },
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  let peak = 0;
  const looking = setInterval(async () => {
    peak = Math.max(peak, await peakOf(child.pid));
  }, 500);
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  clearInterval(looking);
  console.log(`verified in ${seconds(begun)}, peak ${peak} MB, exit ${code}`);
}

/** The most memory that a process has had, in MB; 0 where the system does not say. */
async function peakOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
