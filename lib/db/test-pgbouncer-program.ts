import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { findProgram, isExecutable } from "@/scripts/programs";

/** A PgBouncer that can be run: the program, and where its libraries are when they are not the system's. */
export type Pgbouncer = { program: string; libraries?: string };

const UNPACKED = path.resolve("node_modules/.cache/lodestone/pgbouncer");
const PACKAGES = ["pgbouncer", "libc-ares2"];

/**
 * Finds a PgBouncer for tests: a path in LODESTONE_PGBOUNCER, the system's, or else, on Debian and what is made of it, the
 * distribution's package, unpacked and not installed, so that no service is started.
 *
 * @returns undefined where there is none
 */
export function findPgbouncer(): Pgbouncer | undefined {
  const named = process.env.LODESTONE_PGBOUNCER;
  if (named) {
    if (isExecutable(named)) return { program: named };
    throw new Error(`LODESTONE_PGBOUNCER names ${named}, which cannot be run.`);
  }
  const system = findProgram("pgbouncer");
  return system ? { program: system } : (unpacked() ?? unpack());
}

function unpacked(): Pgbouncer | undefined {
  const program = path.join(UNPACKED, "usr/sbin/pgbouncer");
  if (!isExecutable(program)) return undefined;
  const lib = path.join(UNPACKED, "usr/lib");
  const [libraries] = existsSync(lib) ? readdirSync(lib) : [];
  return { program, ...(libraries && { libraries: path.join(lib, libraries) }) };
}

function unpack(): Pgbouncer | undefined {
  if (!isExecutable("/usr/bin/apt-get") || !isExecutable("/usr/bin/dpkg-deb")) return undefined;
  mkdirSync(UNPACKED, { recursive: true });
  const run = (program: string, args: string[]) =>
    execFileSync(program, args, { cwd: UNPACKED, stdio: "ignore", timeout: 30_000 });
  try {
    try {
      run("apt-get", ["download", ...PACKAGES]);
    } catch {
      // Its lists have never been read.
      run("apt-get", ["update"]);
      run("apt-get", ["download", ...PACKAGES]);
    }
    for (const name of readdirSync(UNPACKED).filter((one) => one.endsWith(".deb")))
      run("dpkg-deb", ["-x", name, "."]);
  } catch {
    return undefined;
  }
  return unpacked();
}
