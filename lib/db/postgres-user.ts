import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** How a PostgreSQL program is to be started: `command` and leading arguments, and the user it runs as. */
export type RunAs = {
  prefix: string[];
  /** for spawning; absent where `prefix` switches the user */
  uid?: number;
  gid?: number;
  /** whom its files must belong to; absent when that is who we are */
  owner?: { uid: number; gid: number };
};

/**
 * PostgreSQL refuses to run as root, so under root its programs run as the system user `postgres` (made if absent).
 * Where that user cannot reach the program or the data (a clone below /root), it gets the right to pass closed folders.
 *
 * @param program path of a PostgreSQL program
 * @param folder an existing folder in which it will write
 * @throws Error with one sentence when no such user can be had or reach the folders.
 */
export async function runAsUnprivileged(program: string, folder: string): Promise<RunAs> {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const user = (await findUser("postgres")) ?? (await makeUser()) ?? (await findUser("nobody"));
  if (!user) {
    throw new Error(
      'PostgreSQL does not run as root, and the user "postgres" could not be made: start as another user.',
    );
  }
  const plain = { prefix: [], ...user, owner: user };
  if (await reaches(program, folder, plain)) return plain;
  const keep = [`--reuid=${user.uid}`, `--regid=${user.gid}`, "--clear-groups"];
  const rights = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--"];
  const passing = { prefix: ["setpriv", ...keep, ...rights], owner: user };
  if (await reaches(program, folder, passing)) return passing;
  throw new Error(
    `PostgreSQL does not run as root, and the user "postgres" cannot reach ${program} and ${folder}: ` +
      "open the folders above them (chmod o+x), move the installation, or start as another user.",
  );
}

async function findUser(name: string): Promise<{ uid: number; gid: number } | undefined> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
    return { uid: Number.parseInt(uid.stdout, 10), gid: Number.parseInt(gid.stdout, 10) };
  } catch {
    return undefined;
  }
}

async function makeUser(): Promise<{ uid: number; gid: number } | undefined> {
  await run("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]).catch(() =>
    run("adduser", ["-S", "-D", "-H", "postgres"]).catch(() => undefined),
  );
  return findUser("postgres");
}

async function reaches(program: string, folder: string, as: RunAs): Promise<boolean> {
  const [command = program, ...args] = [...as.prefix, program, "--version"];
  try {
    await run(command, args, { uid: as.uid, gid: as.gid, cwd: "/" });
    const [list = "ls", ...rest] = [...as.prefix, "ls", "-d", `${folder}/.`];
    await run(list, rest, { uid: as.uid, gid: as.gid, cwd: "/" });
    return true;
  } catch {
    return false;
  }
}
