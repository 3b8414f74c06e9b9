/** `npm run restore -- FILE [--force]`: replaces the existing data with a backup. Stop the server first. */
import { parseArgs } from "node:util";
import { restoreBackup } from "@/lib/db/backup/restore-backup";
import { keptSecret, makeDataFolder } from "@/lib/db/embedded/data-folder";
import { startEmbedded } from "@/lib/db/embedded/embedded";
import { prepareDatabase } from "@/lib/db/prepare";
import { givenEnv } from "@/lib/env";
import { storeOf } from "@/lib/files/open-store";
import { reasonOf } from "@/lib/files/unreachable";
import { say, warn } from "./command-line";

try {
  await restore();
} catch (error) {
  console.error(`Nothing was restored. ${reasonOf(error)}`);
  process.exitCode = 1;
}

async function restore(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { force: { type: "boolean", default: false } },
  });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Error("Usage: npm run restore -- FILE.tar.gz [--force]");
  const given = givenEnv();
  const folder = given.LODESTONE_DATA_DIR;
  await makeDataFolder(folder);
  // It holds the data folder's lock: while a server runs there, it says so and stops.
  const embedded = given.DATABASE_URL
    ? undefined
    : await startEmbedded(folder, `npm run restore (process ${process.pid})`);
  try {
    const ownerUrl = given.DATABASE_DIRECT_URL ?? embedded?.ownerUrl ?? "";
    const into = { replace: values.force, store: storeOf(given) };
    const manifest = await restoreBackup(ownerUrl, folder, file, into, say, warn);
    await prepareDatabase(ownerUrl, given.AUTH_SECRET ?? (await keptSecret(folder, "auth-secret")));
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(`Restored ${rows} rows and ${manifest.files.length} files, saved on ${manifest.createdAt}`);
  } finally {
    await embedded?.stop();
  }
}
