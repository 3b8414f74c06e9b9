import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A system user by its numbers. */
export type SystemUser = { uid: number; gid: number };

/** How a PostgreSQL program is to be started: leading arguments, and the user it runs as. */
export type RunAs = {
  prefix: string[];
  /** for spawning; absent if `prefix` switches the user */
  uid?: number;
  gid?: number;
  /** the required owner of its files; absent if that is the current user */
  owner?: SystemUser;
};

/**
 * PostgreSQL refuses to run as root, so under root its programs run as the system user `postgres`, made if absent.
 *
 * @returns undefined if this process does not run as root and can use its own user
 * @throws Error with one sentence when there is no such user and none can be made
 */
export async function unprivilegedUser(): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const user = (await findUser("postgres")) ?? (await makeUser()) ?? (await findUser("nobody"));
  if (user) return user;
  throw new Error(
    'PostgreSQL does not run as root, and the user "postgres" could not be made: start as another user.',
  );
}

/**
 * Capabilities that let a user pass folders that are closed to it, the weaker one first: to read and pass, or (if a
 * container grants no other) to write as well.
 */
const PASSING_RIGHTS = ["dac_read_search", "dac_override"];

/**
 * How that user reaches a data folder: as it is, or, where a folder above is closed to it (`/root`), with the right to
 * pass. Programs need more than that right: see `reachableBinaries`.
 *
 * @param folder an existing folder
 * @throws Error with one sentence when the user cannot be let through
 */
export async function runAsUser(user: SystemUser | undefined, folder: string): Promise<RunAs> {
  if (!user) return { prefix: [] };
  const plain = { prefix: [], ...user, owner: user };
  if (await succeeds(["ls", "-d", `${folder}/.`], plain)) return plain;
  for (const right of PASSING_RIGHTS) {
    const identity = [`--reuid=${user.uid}`, `--regid=${user.gid}`, "--clear-groups"];
    const rights = [`--inh-caps=+${right}`, `--ambient-caps=+${right}`, "--"];
    const passing = { prefix: ["setpriv", ...identity, ...rights], owner: user };
    if (await succeeds(["ls", "-d", `${folder}/.`], passing)) return passing;
  }
  throw new Error(
    `PostgreSQL does not run as root, and the user "postgres" cannot reach ${folder}: set LODESTONE_DATA_DIR to a ` +
      "folder that others may enter, open the folders above it (chmod o+x), or start as another user.",
  );
}

/** Whether a command succeeds when it is run this way. */
export async function succeeds(command: string[], as: RunAs): Promise<boolean> {
  const [program = "", ...args] = [...as.prefix, ...command];
  return run(program, args, { uid: as.uid, gid: as.gid, cwd: "/" }).then(
    () => true,
    () => false,
  );
}

async function findUser(name: string): Promise<SystemUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
    return { uid: Number.parseInt(uid.stdout, 10), gid: Number.parseInt(gid.stdout, 10) };
  } catch {
    return undefined;
  }
}

async function makeUser(): Promise<SystemUser | undefined> {
  await run("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]).catch(() =>
    run("adduser", ["-S", "-D", "-H", "postgres"]).catch(() => undefined),
  );
  return findUser("postgres");
}
