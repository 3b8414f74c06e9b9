import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { readSchema } from "./migrations-folder";

const STAMP = path.resolve("lib/db/generated/schema.sha256");

/**
 * Writes the Prisma client to `lib/db/generated` when the schema or Prisma has changed since it was written.
 *
 * @returns whether it was written now
 * @throws Error with Prisma's words when the schema is wrong
 */
export async function generateClient(): Promise<boolean> {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve("prisma/package.json");
  const hash = createHash("sha256").update(await readFile(manifest));
  for (const { path: file, content } of (await readSchema()).files)
    hash.update(path.basename(file)).update(content);
  const stamp = hash.digest("hex");
  if ((await readFile(STAMP, "utf8").catch(() => "")) === stamp) return false;

  const prisma = path.join(path.dirname(manifest), "build", "index.js");
  // The command looks for an engine that generating does not use, and would download it: any program will do.
  const env = {
    NODE_ENV: "production" as const,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  };
  await promisify(execFile)(process.execPath, [prisma, "generate"], { env }).catch(
    (error: { stderr?: string }) => {
      throw new Error(`The Prisma client could not be generated: ${error.stderr ?? ""}`, { cause: error });
    },
  );
  await writeFile(STAMP, stamp);
  return true;
}
