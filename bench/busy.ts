import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { randomFrom, word } from "./corpus";
import { type Instance, signIn } from "./instance";
import { loadCorpus } from "./load-corpus";
import { type Measured, measure, median } from "./measure";
import { benchPages } from "./pages";

const LARGE = Number(process.env.BENCH_REPORTS ?? 50_000);
/** Reports that are read, of all there are. */
const READ = 5_000;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 20);
const ROUNDS = 3;

/** How fast pages are while the desk works, compared with the same pages while it is idle, in turns. */
export async function busyTable(instance: Instance, size: number): Promise<void> {
  const cookie = await signIn(instance.url, "subscriber@example.com");
  const headers = { "accept-encoding": "gzip", accept: "text/html", cookie };
  const page = benchPages(size).find(({ name }) => name === "report, member");
  console.log(`${ROUNDS} rounds of ${SECONDS} s in turns, 16 connections; medians`);
  console.log("row                                  quiet/s    busy/s   ratio  quiet p99   busy p99");
  await row(instance, "member's report, a claim each second", page?.paths ?? [], headers, [1_000, 0]);
  await loadCorpus(instance.ownerUrl, size, LARGE);
  const mix = readersMix();
  await row(instance, `mix over ${LARGE}, and a report each 10 s`, mix, headers, [1_000, 10_000]);
}

async function row(
  instance: Instance,
  name: string,
  paths: readonly string[],
  headers: Record<string, string>,
  desk: [number, number],
): Promise<void> {
  const load = { url: instance.url, paths, headers, connections: 16 };
  // Long enough for the most-read pages to be cached.
  await measure({ ...load, seconds: SECONDS });
  const rounds: { quiet: Measured; busy: Measured }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const quiet = await measure({ ...load, seconds: SECONDS });
    const working = await startDesk(instance, desk);
    const busy = await measure({ ...load, seconds: SECONDS });
    await stopDesk(working);
    if (quiet.failed + busy.failed > 0) console.log(`${quiet.failed} and ${busy.failed} FAILED`);
    rounds.push({ quiet, busy });
  }
  const shown = (of: (round: (typeof rounds)[number]) => number, digits: number, width: number) =>
    median(rounds.map(of)).toFixed(digits).padStart(width);
  console.log(
    [
      name.padEnd(36),
      shown(({ quiet }) => quiet.perSecond, 0, 8),
      shown(({ busy }) => busy.perSecond, 0, 9),
      shown(({ quiet, busy }) => busy.perSecond / quiet.perSecond, 3, 7),
      shown(({ quiet }) => quiet.p99, 1, 10),
      shown(({ busy }) => busy.p99, 1, 10),
    ].join(" "),
  );
}

/** What readers request: in six of ten cases a report, by Zipf's law, otherwise home, lists, entities and searches. */
function readersMix(): string[] {
  const random = randomFrom(7);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const entities = ["china-northern-rare-earth", "mp-materials", "lynas-rare-earths", "iluka-resources"];
  const lists = ["/reports", "/entities", "/claims", "/glossary", "/sources", "/reports?tag=topic-3"];
  return Array.from({ length: 20_000 }, () => {
    const kind = random();
    if (kind < 0.6) return `/reports/bench-${LARGE - 1 - Math.floor(READ ** random() - 1)}`;
    if (kind < 0.7) return "/";
    if (kind < 0.8) return pick(lists);
    if (kind < 0.9) return `/entities/${pick(entities)}`;
    return `/search?q=${word(Math.floor(300 ** random()))}`;
  });
}

async function startDesk({ folder }: Instance, [assess, publish]: [number, number]): Promise<ChildProcess> {
  const desk = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "bench/desk.ts", String(assess), String(publish)],
    { env: { ...process.env, LODESTONE_DATA_DIR: folder }, stdio: ["ignore", "pipe", "inherit"] },
  );
  if (desk.stdout) await Promise.race([once(desk.stdout, "data"), failing(desk)]);
  return desk;
}

async function failing(desk: ChildProcess): Promise<never> {
  await once(desk, "exit");
  throw new Error("The desk did not begin to work");
}

async function stopDesk(desk: ChildProcess): Promise<void> {
  const ended = once(desk, "exit");
  desk.kill("SIGTERM");
  const [code] = await ended;
  if (code !== 0) throw new Error("The desk failed at its work");
}
