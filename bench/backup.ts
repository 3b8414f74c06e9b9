import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { startEmbedded } from "@/lib/db/embedded/embedded";
import { prepareDatabase } from "@/lib/db/prepare";
import { queryRows } from "@/lib/db/rows";
import { withClient } from "@/lib/db/with-client";
import { loadCorpus } from "./load-corpus";

/** Reports for each GB; the rest are files, as pictures and copies of documents are most of a grown folder. */
const REPORTS = 1_500;
const FILE_BYTES = 1_000_000;

/**
 * Backup and restore of a large data folder, each as a separate command: time, the command's peak memory, and the most
 * disk space that it takes besides what was used before.
 *
 * @param gigabytes of the files and the database together, roughly
 */
export async function backupTable(gigabytes: number): Promise<void> {
  const work = await mkdtemp(path.join(tmpdir(), "lodestone-bench-backup-"));
  try {
    const [data, archive, other] = ["data", "backup/archive.tar.gz", "other"].map((name) =>
      path.join(work, name),
    );
    if (!data || !archive || !other) return;
    await mkdir(path.dirname(archive));
    await grow(data, gigabytes);
    console.log(`\n${(await sizeOf(data)).toFixed(2)} GB in the data folder`);
    console.log("             s   peak memory MB   peak extra disk GB");
    const save = await run(data, ["scripts/backup.ts", archive], work);
    row("backup", save);
    const put = await run(other, ["scripts/restore.ts", archive], work);
    row("restore", put);
    row("restore over", await run(other, ["scripts/restore.ts", archive, "--force"], work));
    console.log(`archive ${((await stat(archive)).size / 1e9).toFixed(2)} GB`);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function grow(folder: string, gigabytes: number): Promise<void> {
  const database = await startEmbedded(folder, "the bench");
  try {
    await prepareDatabase(database.ownerUrl, "s".repeat(32));
    await withClient(database.ownerUrl, (client) =>
      client.query(`INSERT INTO "Author" ("id", "slug", "name", "bio") VALUES (gen_random_uuid(), 'a', 'A', '');
        INSERT INTO "Tier" ("id", "slug", "name", "rank", "priceText", "summary", "benefits")
        VALUES (gen_random_uuid(), 'subscriber', 'S', 20, '', '', '{}'), (gen_random_uuid(), 'professional', 'P', 30, '', '', '{}')`),
    );
    await loadCorpus(database.ownerUrl, 0, Math.round(REPORTS * gigabytes));
    const row = z.strictObject({ size: z.string() });
    const [measured] = await withClient(database.ownerUrl, (client) =>
      queryRows(client, "size", row, "SELECT pg_database_size(current_database()) AS size"),
    );
    const rest = gigabytes * 1e9 - Number(measured?.size);
    for (let done = 0; done < rest; done += FILE_BYTES) {
      const bytes = randomBytes(FILE_BYTES);
      const name = createHash("sha256").update(bytes).digest("hex");
      await mkdir(path.join(folder, "files", name.slice(0, 2)), { recursive: true });
      await writeFile(path.join(folder, "files", name.slice(0, 2), name), bytes);
    }
  } finally {
    await database.stop();
  }
}

type Measured = { seconds: number; memory: number; disk: number };

async function run(folder: string, command: string[], work: string): Promise<Measured> {
  const before = await sizeOf(work);
  const begun = Date.now();
  const args = ["--conditions=react-server", "--import", "tsx", ...command];
  const env = { ...process.env, LODESTONE_DATA_DIR: folder, LODESTONE_DEMO: "off" };
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "inherit", "inherit"] });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  let [memory, disk, code]: [number, number, number | null | undefined] = [0, 0, undefined];
  while (code === undefined) {
    memory = Math.max(memory, await peakMemory(child.pid));
    disk = Math.max(disk, (await sizeOf(work)) - before);
    code = await Promise.race([ended, sleep(1_000, undefined)]);
  }
  if (code !== 0) throw new Error(`${command[0]} ended with ${code}`);
  return { seconds: (Date.now() - begun) / 1000, memory, disk };
}

function row(name: string, { seconds, memory, disk }: Measured): void {
  console.log(
    `${name.padEnd(12)} ${seconds.toFixed(0).padStart(3)} ${memory.toFixed(0).padStart(16)} ${disk.toFixed(2).padStart(20)}`,
  );
}

/** MB, of Linux alone. */
async function peakMemory(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

/** GB of everything below a folder, whatever comes and goes meanwhile. */
async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  let bytes = 0;
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    bytes += await stat(path.join(entry.parentPath, entry.name)).then(
      (file) => file.size,
      () => 0,
    );
  }
  return bytes / 1e9;
}
