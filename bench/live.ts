import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { z } from "zod";
import { type Instance, signIn } from "./instance";
import { type Measured, measure, median } from "./measure";

const READERS = 500;
const WRITERS = 50;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 15);
const ROUNDS = 3;
const REPORT = "/reports/rare-earths-move-into-the-vehicle";

const Outcome = z.strictObject({
  posted: z.int(),
  deliveries: z.int(),
  missing: z.int(),
  p50: z.number(),
  p99: z.number(),
  most: z.number(),
});

/** What the instance must be told to count readers by the address that a proxy reports. */
export const LIVE_SETTINGS = { TRUSTED_PROXY: "127.0.0.1" };

/**
 * How soon 500 readers of one report see what 50 write, and how fast cached pages are meanwhile, compared with the same
 * pages while no one discusses, in turns.
 */
export async function liveTable({ url, folder }: Instance): Promise<void> {
  const cookie = await signIn(url, "subscriber@example.com");
  const headers = { "accept-encoding": "gzip", accept: "text/html", cookie };
  const load = { url, paths: [REPORT], headers, connections: 16, seconds: SECONDS };
  const discussants = spawn(
    process.execPath,
    [
      ...["--conditions=react-server", "--import", "tsx", "bench/discussants.ts"],
      ...[url, String(READERS), String(WRITERS), String(SECONDS - 3)],
    ],
    { env: { ...process.env, LODESTONE_DATA_DIR: folder }, stdio: ["pipe", "pipe", "inherit"] },
  );
  const lines = createInterface({ input: discussants.stdout })[Symbol.asyncIterator]();
  const line = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error("The readers and writers ended early");
    return String(value);
  };
  try {
    await line();
    await measure(load);
    console.log(`${ROUNDS} rounds of ${SECONDS} s in turns: ${READERS} readers, ${WRITERS} comments a round`);
    console.log("round  quiet/s   live/s   ratio   seen/of           p50    p99   most (ms)");
    const rounds: { quiet: Measured; live: Measured }[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      const quiet = await measure(load);
      discussants.stdin.write("round\n");
      await line();
      const live = await measure(load);
      const { posted, deliveries, missing, ...ms } = Outcome.parse(JSON.parse(await line()));
      rounds.push({ quiet, live });
      const shown = [ms.p50, ms.p99, ms.most].map((one) => one.toFixed(0).padStart(6)).join(" ");
      const ratio = (live.perSecond / quiet.perSecond).toFixed(3);
      console.log(
        `${String(round).padEnd(5)} ${quiet.perSecond.toFixed(0).padStart(8)} ${live.perSecond.toFixed(0).padStart(8)} ${ratio.padStart(7)}   ${deliveries}/${posted * READERS} ${shown}`,
      );
      if (missing > 0 || ms.most > 2_000 || quiet.failed + live.failed > 0) {
        console.log(`MISSED: ${missing} not seen, ${quiet.failed + live.failed} requests failed`);
        process.exitCode = 1;
      }
    }
    const ratio = median(rounds.map(({ quiet, live }) => live.perSecond / quiet.perSecond));
    console.log(`median ratio ${ratio.toFixed(3)}${ratio < 0.8 ? "  MISSED: under 0.8" : ""}`);
    if (ratio < 0.8) process.exitCode = 1;
  } finally {
    discussants.stdin.end();
    if (discussants.exitCode === null) await once(discussants, "exit");
  }
}
