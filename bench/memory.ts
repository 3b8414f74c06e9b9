import { readdirSync, readFileSync } from "node:fs";
import type { Instance } from "./instance";
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
    const first = memoryOf(instance.pid);
    for (let walk = 0; walk < WALKS; walk++)
      for (const headers of [{}, { cookie }] as Record<string, string>[])
        await walkAll(instance.url, paths, headers);
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    const after = memoryOf(instance.pid);
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

/** Of a process and its descendants that run Node, in megabytes; Linux only. */
function memoryOf(pid: number): Memory {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const stat = /^\d+$/.test(name) ? read(`/proc/${name}/stat`) : undefined;
    if (stat) parents.set(Number(name), Number(stat.replace(/^.*\) /s, "").split(" ")[1]));
  }
  const descends = (one: number): boolean => {
    const parent = parents.get(one);
    return parent !== undefined && (parent === pid || descends(parent));
  };
  let others = 0;
  for (const one of parents.keys())
    if (descends(one) && !read(`/proc/${one}/cmdline`)?.includes("postgres")) others += shareOf(one);
  return { front: shareOf(pid), others };
}

/** Megabytes of a process, with its share of shared memory. */
function shareOf(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? "")?.[1] ?? 0) / 1024;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
