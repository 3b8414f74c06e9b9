/** `npm run backup -- FILE`: the database and the files in one archive; with or without a running server. */
import { createBackup } from "@/lib/db/backup/create-backup";
import { givenEnv } from "@/lib/env";
import { storeOf } from "@/lib/files/open-store";
import { reasonOf } from "@/lib/files/unreachable";
import { say, warn } from "./command-line";
import { withDatabase } from "./with-database";

const file = process.argv[2];
if (!file || process.argv.length > 3) {
  console.error("Usage: npm run backup -- FILE.tar.gz");
  process.exit(1);
}
try {
  const given = givenEnv();
  const manifest = await withDatabase("npm run backup", ({ ownerUrl }) =>
    createBackup(ownerUrl, given.LODESTONE_DATA_DIR, file, say, warn, storeOf(given)),
  );
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `Saved ${manifest.tables.length} tables with ${rows} rows and ${manifest.files.length} files to ${file}`,
  );
} catch (error) {
  console.error(`The backup was not made. ${reasonOf(error)}`);
  process.exitCode = 1;
}
