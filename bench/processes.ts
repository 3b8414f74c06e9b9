import { readdir, readFile } from "node:fs/promises";

/** Of Linux, and on every machine that it runs on. */
const TICKS_PER_SECOND = 100;

/** A process of this machine: who started it, and the CPU seconds that it has taken so far. */
export type Process = { pid: number; parent: number; seconds: number };

/**
 * CPU seconds that a process and all those below it have taken so far; not a number where there is no `/proc`. Those of
 * processes that have ended are not in it.
 */
export async function cpuSeconds(pid: number): Promise<number> {
  const family = await familyOf(pid);
  return family.length === 0 ? Number.NaN : family.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** CPU seconds of a process by itself; not a number where there is no `/proc`. */
export async function ownCpuSeconds(pid: number): Promise<number> {
  return (await readProcess(pid))?.seconds ?? Number.NaN;
}

/** A process and all those below it; none where there is no `/proc`. */
export async function familyOf(pid: number): Promise<Process[]> {
  const processes = new Map<number, Process>();
  for (const name of await readdir("/proc").catch(() => [])) {
    const found = /^\d+$/.test(name) ? await readProcess(Number(name)) : undefined;
    if (found) processes.set(found.pid, found);
  }
  return [...processes.values()].filter((one) => isBelow(one.pid, pid, processes));
}

function isBelow(id: number, above: number, processes: ReadonlyMap<number, Process>): boolean {
  for (let at: number | undefined = id; at; at = processes.get(at)?.parent) if (at === above) return true;
  return false;
}

async function readProcess(pid: number): Promise<Process | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // After the name, which may hold anything: state, parent, and from the twelfth on user and system time.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (fields.length < 13) return undefined;
  const seconds = (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  return { pid, parent: Number(fields[1]), seconds };
}
