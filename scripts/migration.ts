/**
 * `npm run migration -- NAME`: compares prisma/migrations with prisma/schema and writes the difference as a new
 * migration, for a person to read and complete.
 */
import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPostgres } from "@/lib/db/embedded/postgres-server";
import { whatIsNotExpanding } from "@/lib/db/expanding";
import { MIGRATIONS, readMigrations, readSchema } from "@/lib/db/migrations-folder";
import { withSchemaEngine } from "@/lib/db/schema-engine";

const NO_FILTER = { externalTables: [], externalEnums: [] };

const name = process.argv[2];
if (!name || !/^[a-z0-9_]{1,60}$/.test(name)) {
  console.error("Usage: npm run migration -- NAME (lower-case letters, digits and _)");
  process.exit(1);
}

const folder = await mkdtemp(path.join(tmpdir(), "lodestone-migration-"));
try {
  const postgres = await startPostgres(folder, randomUUID(), { fsync: "off" });
  try {
    const script = await difference(postgres.url("postgres"));
    console.log(
      script === null ? "The migrations already say what the schema says." : await write(name, script),
    );
  } finally {
    await postgres.stop();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function difference(url: string): Promise<string | null> {
  const migrations = await readMigrations();
  const from =
    migrations.migrationDirectories.length === 0
      ? ({ tag: "empty" } as const)
      : ({ tag: "migrations", ...migrations } as const);
  const to = { tag: "schemaDatamodel", ...(await readSchema()) } as const;
  const { exitCode, stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({ from, to, script: true, exitCode: true, filters: NO_FILTER }),
  );
  return exitCode === 2 ? stdout : null;
}

async function write(label: string, script: string): Promise<string> {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const target = path.join(MIGRATIONS, `${stamp}_${label}`);
  await mkdir(target, { recursive: true });
  await writeFile(path.join(target, "migration.sql"), script);
  await writeFile(path.join(MIGRATIONS, "migration_lock.toml"), 'provider = "postgresql"\n');
  const faults = whatIsNotExpanding(script).map((fault) => `\n  ${fault}`);
  const advice = faults.length > 0 ? `\nIt does not only add; see CONTRIBUTING.md:${faults.join("")}` : "";
  return `Wrote ${path.relative(process.cwd(), target)}/migration.sql${advice}`;
}
