import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { loadedInto } from "@/scripts/launch/child-process";
import type { Instance } from "./instance";
import { median } from "./measure";
import { timeOneByOne } from "./time-one-by-one";

/** What Next actually rendered. */
export type Renders = {
  /** for the instance whose renders are counted */
  settings: Record<string, string>;
  /** each path as often as it was rendered */
  all(): Promise<string[]>;
  close(): Promise<void>;
};

const AT_ONCE = 500;
const ROUNDS = 3;
/** Requests for the warm page while nothing else is requested. */
const ALONE = 3_000;
const HEADERS = { "accept-encoding": "gzip", accept: "text/html" };

/** In the process of Next: writes down each page that it is asked to render for the page cache. */
const NOTE_RENDERS = `
  import { subscribe } from "node:diagnostics_channel";
  import { appendFileSync } from "node:fs";
  const file = process.env.BENCH_RENDERS;
  subscribe("http.server.request.start", ({ request }) => {
    if (file && request.headers["x-lodestone-render-rank"]) appendFileSync(file, request.url + "\\n");
  });
`;

/** Prepares to count them; each line that the process of Next writes is one. */
export async function countRenders(): Promise<Renders> {
  const folder = await mkdtemp(path.join(tmpdir(), "lodestone-bench-renders-"));
  const file = path.join(folder, "renders");
  return {
    settings: {
      BENCH_RENDERS: file,
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} ${loadedInto(NOTE_RENDERS)}`.trim(),
    },
    async all() {
      return (await readFile(file, "utf8").catch(() => "")).split("\n").filter((line) => line !== "");
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Many concurrent requests for one page that is not cached; and a warm page during many requests for such pages. */
export async function stampedeTable(instance: Instance, renders: Renders): Promise<void> {
  console.log(`${ROUNDS} rounds, ${AT_ONCE} requests over ${AT_ONCE} connections at once`);
  for (let round = 0; round < ROUNDS; round++) {
    const one = `/reports/bench-${round}`;
    const result = await together(instance.url, Array(AT_ONCE).fill(one)).answered;
    const made = (await renders.all()).filter((rendered) => rendered === one).length;
    console.log(
      `one cold page: ${result.answered} answered, ${made} rendered; p50 ${result.p50} ms, p99 ${result.p99} ms`,
    );
  }
  const warm = "/reports/bench-0";
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const cold = Array.from({ length: AT_ONCE }, (_, nth) => `/reports/bench-${10 + round * AT_ONCE + nth}`);
    const alone = await timeOneByOne(instance.url, Array(ALONE).fill(warm), HEADERS);
    const before = (await renders.all()).length;
    const meanwhile = { done: false };
    const { begun, answered: asking } = together(instance.url, cold);
    void asking.finally(() => {
      meanwhile.done = true;
    });
    await begun;
    const during = await timeOneByOne(instance.url, whileNot(meanwhile, warm), HEADERS);
    const { answered, p50 } = await asking;
    const made = (await renders.all()).length - before;
    ratios.push(during.p50 / alone.p50);
    console.log(
      `${AT_ONCE} cold pages: ${answered} answered, ${made} rendered, p50 ${p50} ms; warm page p50 ${alone.p50.toFixed(2)} ms alone, ` +
        `${during.p50.toFixed(2)} ms meanwhile (p99 ${alone.p99.toFixed(2)}, ${during.p99.toFixed(2)}), ratio ${(during.p50 / alone.p50).toFixed(2)}`,
    );
  }
  console.log(
    `warm p50 while ${AT_ONCE} cold pages are asked for: ${median(ratios).toFixed(2)} of alone (median)`,
  );
}

const Answered = z.object({ answered: z.number(), p50: z.number(), p99: z.number() });

/** All at once, from a process of their own; `begun` when it asks. */
function together(url: string, paths: readonly string[]) {
  const args = ["--import", "tsx", "bench/ask-together.ts", url, ...paths];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const { stdout } = child;
  const answered = text(stdout).then((said) => Answered.parse(JSON.parse(said.split("\n")[1] ?? "")));
  return { begun: once(stdout, "data"), answered };
}

function* whileNot(meanwhile: { done: boolean }, path: string): Generator<string> {
  while (!meanwhile.done) yield path;
}
