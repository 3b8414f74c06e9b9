import { readdir, readFile } from "node:fs/promises";

/** Of Linux, and on every machine that it runs on. */
const TICKS_PER_SECOND = 100;

type Process = { parent: number; seconds: number };

/**
 * CPU seconds that a process and all those below it have taken so far; not a number where there is no `/proc`. Those of
 * processes that have ended are not in it.
 */
export async function cpuSeconds(pid: number): Promise<number> {
  const processes = await readProcesses();
  if (!processes.has(pid)) return Number.NaN;
  let seconds = 0;
  for (const [id, one] of processes) if (isBelow(id, pid, processes)) seconds += one.seconds;
  return seconds;
}

function isBelow(id: number, above: number, processes: ReadonlyMap<number, Process>): boolean {
  for (let at: number | undefined = id; at; at = processes.get(at)?.parent) if (at === above) return true;
  return false;
}

async function readProcesses(): Promise<Map<number, Process>> {
  const found = new Map<number, Process>();
  for (const name of await readdir("/proc").catch(() => [])) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
    // After the name, which may hold anything: state, parent, and from the twelfth on user and system time.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields.length < 13) continue;
    const seconds = (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
    found.set(Number(name), { parent: Number(fields[1]), seconds });
  }
  return found;
}
