import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Logger } from "pino";
import { migrationNames } from "@/lib/db/migrations-folder";
import { type Env, env } from "@/lib/env";
import { openCacheFile, removeCacheFile } from "@/lib/page-cache/cache-file";
import type { ChangeLog } from "@/lib/page-cache/change-log";
import type { PageStores } from "@/lib/page-cache/page-store";

/** So that even a killed process leaves pages of the last minutes, and erased words disappear from the disk. */
const SAVE_EVERY_MS = 5 * 60_000;

/** The cached pages from one start to the next. */
export type SavedPages = { close(): Promise<void> };

/** With the page cache off, no words of pages stay on the disk either. */
export async function removeSavedPages({
  LODESTONE_DATA_DIR,
}: Pick<Env, "LODESTONE_DATA_DIR">): Promise<void> {
  await removeCacheFile(fileIn(LODESTONE_DATA_DIR));
}

/**
 * Loads the pages that the last process cached, and saves those of this one at intervals and at its end. Call it before
 * the first request.
 */
export async function restoreSavedPages(
  build: string,
  { changes, stores, log }: { changes: ChangeLog; stores: PageStores; log: Logger },
): Promise<SavedPages> {
  const { LODESTONE_KEPT_PAGES_FILE_MB, LODESTONE_KEPT_PAGES_MB, LODESTONE_DATA_DIR, AUTH_SECRET } = env();
  const file = openCacheFile({
    file: fileIn(LODESTONE_DATA_DIR),
    secret: AUTH_SECRET,
    identity: await identityOf(build),
    most: Math.min(LODESTONE_KEPT_PAGES_FILE_MB, LODESTONE_KEPT_PAGES_MB) * 1024 * 1024,
    changes,
    stores,
    say: (what) => log.info(what),
  });
  await file.restore();
  if (LODESTONE_KEPT_PAGES_FILE_MB === 0) return { close: async () => {} };
  const save = () =>
    file.save().catch((error) => log.warn({ err: error }, "the cached pages could not be saved"));
  const timer = setInterval(save, SAVE_EVERY_MS).unref();
  return {
    async close() {
      clearInterval(timer);
      await save();
    },
  };
}

function fileIn(dataFolder: string): string {
  return path.join(dataFolder, "kept-pages");
}

/** Settings that affect no page: the database connection, secrets, logging. */
const NOT_SHOWN = /^(DATABASE_|LODESTONE_(RENDER_TOKEN|LOG|KEPT_PAGES|WORKERS)|AUTH_SECRET$|SMTP_URL$)/;

/** What the build does not cover, though it takes pages apart and puts them together. */
const FOLDERS = ["lib/page-cache", "lib/reverse-proxy", "lib/proxy-workers"];

/** Changes with everything that can change a page: build, front server, migrations, settings. */
async function identityOf(build: string): Promise<string> {
  const hash = createHash("sha256").update(build);
  for (const folder of FOLDERS)
    for (const name of (await readdir(folder)).filter((one) => one.endsWith(".ts")).sort())
      hash.update(`\0${name}\0`).update(await readFile(path.join(folder, name)));
  const settings = Object.entries(env()).filter(([name]) => !NOT_SHOWN.test(name));
  hash.update(JSON.stringify([await migrationNames(), settings.sort()]));
  return hash.digest("hex");
}
