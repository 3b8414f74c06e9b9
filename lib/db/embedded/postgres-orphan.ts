import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

/**
 * After a `kill -9` of its parent, PostgreSQL lives on, or leaves a `postmaster.pid` whose number may since belong to
 * another program. Stops the first, removes the second. Call only while holding the lock of the data folder.
 *
 * @throws Error when the orphan does not end within a minute.
 */
export async function stopOrphan(cluster: string): Promise<void> {
  const pidFile = path.join(cluster, "postmaster.pid");
  const text = await readFile(pidFile, "utf8").catch(() => undefined);
  if (text === undefined) return;
  const pid = Number.parseInt(text, 10);
  if (!(pid > 1) || !(await isPostgresOn(pid, cluster))) {
    await rm(pidFile, { force: true });
    return;
  }
  for (const [signal, seconds] of [["SIGINT", 40] as const, ["SIGQUIT", 20] as const]) {
    process.kill(pid, signal);
    for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(50)) {
      if (!(await isPostgresOn(pid, cluster))) return;
    }
  }
  throw new Error(
    `A PostgreSQL left over from an earlier run (process ${pid}) does not stop: end it and start again.`,
  );
}

async function isPostgresOn(pid: number, cluster: string): Promise<boolean> {
  const command = await commandLine(pid);
  return command.includes("postgres") && command.includes(cluster);
}

/** Empty for a process that has ended, even if its parent has not collected it yet. */
async function commandLine(pid: number): Promise<string> {
  if (os.platform() === "linux") return readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  const ps = promisify(execFile);
  return ps("ps", ["-ww", "-o", "command=", "-p", String(pid)]).then(
    ({ stdout }) => stdout,
    () => "",
  );
}
