import { readFile } from "node:fs/promises";
import type { Instance } from "./instance";
import { familyOf } from "./processes";
import { openSides } from "./sides";

const WALKERS = 16;
const WALKS = 2;
const QUIET_MS = 10_000;

/**
 * The memory of the processes of this build and of another after strangers and a member have read all reports twice:
 * the front server (which listens) and all other Node processes, with each page of memory counted for one process.
 *
 * @param size of the corpus
 */
export async function memoryTable(ours: Instance, before: Instance | undefined, size: number): Promise<void> {
  const paths = Array.from({ length: size }, (_, nth) => `/reports/bench-${nth}`);
  const found: Memory[] = [];
  console.log("memory, MB     at first: front   others    after the walks: front   others   together");
  for (const { name, instance, cookie } of await openSides(ours, before)) {
    const first = await memoryOf(instance.pid);
    for (let walk = 0; walk < WALKS; walk++)
      for (const headers of [{}, { cookie }] as Record<string, string>[])
        await walkAll(instance.url, paths, headers);
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    const after = await memoryOf(instance.pid);
    found.push(after);
    console.log(
      name.padEnd(14),
      [first.front, first.others].map((mb) => mb.toFixed(0).padStart(9)).join(""),
      [after.front, after.others, after.front + after.others]
        .map((mb) => mb.toFixed(0).padStart(12))
        .join(""),
    );
  }
  const [our, their] = found;
  if (our && their)
    console.log(`ratio ${((our.front + our.others) / (their.front + their.others)).toFixed(2)}`);
}

type Memory = { front: number; others: number };

async function walkAll(
  url: string,
  paths: readonly string[],
  headers: Record<string, string>,
): Promise<void> {
  const left = [...paths];
  const walker = async () => {
    for (let path = left.pop(); path; path = left.pop()) {
      const answer = await fetch(`${url}${path}`, { headers: { accept: "text/html", ...headers } });
      if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}`);
      await answer.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: WALKERS }, walker));
}

/** Of a process and those below it that run Node, in megabytes; Linux only. */
async function memoryOf(pid: number): Promise<Memory> {
  let others = 0;
  for (const one of await familyOf(pid)) {
    const command = await readFile(`/proc/${one.pid}/cmdline`, "utf8").catch(() => "");
    if (one.pid !== pid && !command.includes("postgres")) others += await shareOf(one.pid);
  }
  return { front: await shareOf(pid), others };
}

/** Megabytes of a process, of what it shares its part. */
async function shareOf(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
}
