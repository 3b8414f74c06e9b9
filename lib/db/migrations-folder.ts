import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { MigrationList, SchemasContainer } from "@prisma/schema-engine-wasm/schema_engine_bg";

const PRISMA = path.resolve("prisma");
const LOCKFILE = "migration_lock.toml";

/** Where migrations lie, in Prisma's own layout. */
export const MIGRATIONS = path.join(PRISMA, "migrations");

/** All schema files, as the schema engine takes them. */
export async function readSchema(): Promise<SchemasContainer> {
  const folder = path.join(PRISMA, "schema");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".prisma")).sort();
  const files = names.map(async (name) => {
    const file = path.join(folder, name);
    return { path: file, content: await readFile(file, "utf8") };
  });
  return { files: await Promise.all(files) };
}

/** The names of all migrations in their order. */
export async function migrationNames(folder = MIGRATIONS): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The SQL of one migration; `null` when it is not there. */
export function readMigration(name: string, folder = MIGRATIONS): Promise<string | null> {
  return readFile(path.join(folder, name, "migration.sql"), "utf8").catch(() => null);
}

/**
 * The migrations with their SQL, as the schema engine takes them.
 *
 * @param upTo the last migration to take; all of them when absent
 */
export async function readMigrations(upTo?: string, folder = MIGRATIONS): Promise<MigrationList> {
  const names = (await migrationNames(folder)).filter((name) => upTo === undefined || name <= upTo);
  const directories = names.map(async (name) => {
    const content = await readFile(path.join(folder, name, "migration.sql"), "utf8");
    return {
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: content } },
    };
  });
  return {
    baseDir: folder,
    lockfile: {
      path: LOCKFILE,
      content: await readFile(path.join(folder, LOCKFILE), "utf8").catch(() => null),
    },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(directories),
  };
}
