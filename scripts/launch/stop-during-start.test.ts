import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lockHolder } from "@/lib/db/embedded/instance-lock";
import { stopOrphan } from "@/lib/db/embedded/postgres-orphan";

vi.setConfig({ testTimeout: 180_000 });

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "lodestone-start-"));
});

afterEach(async () => {
  await stopOrphan(path.join(folder, "postgres"));
  await rm(folder, { recursive: true, force: true });
});

test.each(["starting database", "applying", "preparing roles", "seeding the demonstration"])(
  "SIGTERM at “%s” ends the start with 0, and PostgreSQL with it",
  async (step) => {
    const { code, said } = await startUntil(step);
    expect(said).not.toContain("did not start");
    expect(code).toBe(0);
    expect(await postgresRuns()).toBe(false);
    expect(await lockHolder(folder)).toBeUndefined();
  },
);

/** The launcher in a process of its own, sent SIGTERM as soon as it says a step. */
async function startUntil(step: string): Promise<{ code: number | null; said: string }> {
  const args = ["--conditions=react-server", "--import", "tsx", "scripts/start.ts"];
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production" };
  const settings = { PORT: "0", LODESTONE_DATA_DIR: folder };
  const child = spawn(process.execPath, args, {
    env: { ...env, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  let sent = false;
  const note = (chunk: Buffer) => {
    said += chunk.toString("utf8");
    if (sent || !said.includes(step)) return;
    sent = true;
    child.kill("SIGTERM");
  };
  child.stdout.on("data", note);
  child.stderr.on("data", note);
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  expect(sent, said).toBe(true);
  return { code, said };
}

async function postgresRuns(): Promise<boolean> {
  for (const entry of await readdir("/proc").catch(() => [])) {
    const command = await readFile(`/proc/${entry}/cmdline`, "utf8").catch(() => "");
    if (command.includes("postgres") && command.includes(folder)) return true;
  }
  return false;
}
