/**
 * `npm run bench`: 2,000 reports; requests a second, latency, queries and bytes of each page, and the ratio to a bare Node
 * server that sends the same bytes in the same run. `npm run bench -- --scale`: how latency grows to 50,000 reports;
 * `--busy`: how fast pages are while the desk works; `--evidence`: entity, ledger and graph over 100,000 claims;
 * `--lighthouse`: the scores of a report's page; `--backup [GB]`: backup and restoring of a grown data folder; `--imports`:
 * how long 5 MB of each construct take to be read; `--verify`: `npm run verify` over 10,000 versions; `--hostile`: what
 * hostile clients do to others, and with `--against FOLDER`, a checkout of an earlier commit with its packages,
 * how fast cached pages are compared with that commit; `--search`: how long a search takes among 50,000 reports, by
 * kind of question, also `--against FOLDER`; `--cold`: report pages that are not kept, also `--against FOLDER`;
 * `--memory`: what the processes hold after all reports were read, also `--against FOLDER`; `--cluster`: 1, 2 and 4
 * instances behind nginx, and whether any of them answers from before a change that another has committed; `--restart`:
 * the first minute after a restart; `--stampede`: many who ask for one page that is not kept, or for many such pages,
 * at once; `--million`: how pages, searches and a publication grow to 1,000,000 reports, 1,000,000 claims and 100,000 members;
 * `--crowd`: how what members read, and their digests, grow to 1,000,000 comments and 100,000 members who follow 20 things each;
 * `--live`: how soon 500 readers of a report see what 50 write, and how fast cached pages are meanwhile;
 * `--register`: how long a register of 20,000 entities and 60,000 relationships takes from CSV, and its memory;
 * `--workers`: cached pages from one and two workers compared with nginx's page cache and a bare server, with
 * CPU seconds.
 */
import { backupTable } from "./backup";
import { busyTable } from "./busy";
import { clusterTable } from "./cluster";
import { COLD_MEGABYTES, coldTable } from "./cold";
import { countQueries } from "./count-queries";
import { crowdTable } from "./crowd";
import { evidenceTable } from "./evidence";
import { startFloor } from "./floor-server";
import { hostileTable } from "./hostile";
import { importsTable } from "./imports";
import { type Instance, signIn, startInstance } from "./instance";
import { lighthouseScores } from "./lighthouse";
import { LIVE_SETTINGS, liveTable } from "./live";
import { loadCorpus } from "./load-corpus";
import { measure } from "./measure";
import { memoryTable } from "./memory";
import { millionTable } from "./million";
import { pageWeight } from "./page-weight";
import { benchPages, type Page } from "./pages";
import { type RawAnswer, rawAnswer } from "./raw-answer";
import { registerTable } from "./register";
import { restartTable } from "./restart";
import { scaleTable } from "./scale";
import { searchTable } from "./search";
import { countRenders, stampedeTable } from "./stampede";
import { verifyTable } from "./verify-scale";
import { workersTable } from "./workers";

/** Over which the queries of a warm page are counted. */
const WARM_REQUESTS = 400;
const SIZE = 2000;
const REPORT = "/reports/rare-earths-move-into-the-vehicle";
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
/** Under the size of the corpus as pages, so that some requests are misses. */
const CACHE_MEGABYTES = process.argv.includes("--cold") ? COLD_MEGABYTES : 64;
/** As an installation has by default. */
const READERS_MEGABYTES = 256;

if (process.argv.includes("--imports")) {
  await importsTable();
  process.exit(0);
}

const PORT = Number(process.env.BENCH_PORT ?? 4874);

const backup = process.argv.indexOf("--backup");
if (backup > 0) {
  await backupTable(Number(process.argv[backup + 1] ?? 5));
  process.exit(0);
}

if (process.argv.includes("--verify")) {
  await verifyTable(Number(process.env.BENCH_VERSIONS ?? 10_000));
  process.exit(0);
}
if (process.argv.includes("--register")) {
  await registerTable();
  process.exit(0);
}
if (process.argv.includes("--cluster")) {
  await clusterTable(PORT, SIZE);
  process.exit();
}
if (process.argv.includes("--million")) {
  await millionTable(PORT, SIZE);
  process.exit();
}
if (process.argv.includes("--crowd")) {
  await crowdTable(PORT);
  process.exit();
}
if (process.argv.includes("--workers")) {
  await workersTable(PORT, SIZE);
  process.exit(0);
}
if (process.argv.includes("--live")) {
  const live = await startInstance(PORT, 256, undefined, LIVE_SETTINGS);
  await liveTable(live).finally(() => live.stop());
  process.exit();
}
const busy = process.argv.includes("--busy");
const asInstalled = ["--busy", "--memory", "--restart", "--stampede"].some((one) =>
  process.argv.includes(one),
);
const renders = process.argv.includes("--stampede") ? await countRenders() : undefined;
const megabytes = asInstalled ? READERS_MEGABYTES : CACHE_MEGABYTES;
const instance = await startInstance(PORT, megabytes, undefined, renders?.settings);
try {
  await loadCorpus(instance.ownerUrl, 0, SIZE);
  const cookie = await signIn(instance.url, "subscriber@example.com");
  if (process.argv.includes("--scale")) await scaleTable(instance, cookie, SIZE);
  else if (busy) await busyTable(instance, SIZE);
  else if (process.argv.includes("--restart")) await restartTable(instance, cookie, SIZE);
  else if (renders) await stampedeTable(instance, renders);
  else if (process.argv.includes("--evidence")) await evidenceTable(instance, cookie);
  else if (process.argv.includes("--hostile")) await against(hostileTable);
  else if (process.argv.includes("--cold")) await against((ours, before) => coldTable(ours, before, SIZE));
  else if (process.argv.includes("--memory"))
    await against((ours, before) => memoryTable(ours, before, SIZE));
  else if (process.argv.includes("--search"))
    await against((ours, before) =>
      searchTable(ours, before, SIZE, Number(process.env.BENCH_REPORTS ?? 50_000)),
    );
  else if (process.argv.includes("--lighthouse"))
    console.log(await lighthouseScores(`${instance.url}${REPORT}`));
  else await pageTable(cookie);
} finally {
  await instance.stop();
  await renders?.close();
}

/** A table that compares this build with an earlier one, if a checkout of it is given. */
async function against(
  table: (ours: Instance, before: Instance | undefined) => Promise<void>,
): Promise<void> {
  const at = process.argv.indexOf("--against");
  const checkout = at === -1 ? undefined : process.argv[at + 1];
  const before =
    checkout && (await startInstance(PORT + 1, asInstalled ? READERS_MEGABYTES : CACHE_MEGABYTES, checkout));
  try {
    if (before) await loadCorpus(before.ownerUrl, 0, SIZE);
    await table(instance, before || undefined);
  } finally {
    if (before) await before.stop();
  }
}

async function pageTable(cookie: string): Promise<void> {
  console.log(`${SIZE} reports, ${SECONDS} s each, cached pages ${CACHE_MEGABYTES} MB`);
  console.log(
    "page               enc       c    req/s   p50 ms   p99 ms  ratio at 16  queries   html kB   gzip kB   js kB",
  );
  for (const page of benchPages(SIZE)) {
    const identity = headersOf(page, cookie, "identity");
    await walk(page, identity);
    const rounds = Math.ceil(WARM_REQUESTS / page.paths.length);
    const queries = await countQueries(instance.ownerUrl, rounds * page.paths.length, async () => {
      for (let round = 0; round < rounds; round += 1) await walk(page, identity);
    });
    const weight = await pageWeight(instance.url, page.paths[0] ?? "/", identity);
    for (const encoding of ["identity", "gzip"] as const) {
      const headers = headersOf(page, cookie, encoding);
      await walk(page, headers);
      const floor = await floorOf(page, headers);
      for (const connections of [1, 16, 64]) {
        const load = { paths: page.paths, headers, connections, seconds: SECONDS };
        const ours = await measure({ ...load, url: instance.url });
        const bare = connections === 16 ? await measure({ ...load, url: floor.url }) : undefined;
        const ratio = bare ? (ours.perSecond / bare.perSecond).toFixed(3) : "";
        console.log(
          [
            page.name.padEnd(18),
            encoding.padEnd(8),
            String(connections).padStart(3),
            ours.perSecond.toFixed(0).padStart(8),
            ours.p50.toFixed(1).padStart(8),
            ours.p99.toFixed(1).padStart(8),
            ratio.padStart(12),
            queries.toFixed(2).padStart(8),
            (weight.html / 1000).toFixed(1).padStart(9),
            (weight.gzip / 1000).toFixed(1).padStart(9),
            (weight.script / 1000).toFixed(1).padStart(7),
            ours.failed > 0 ? `  ${ours.failed} FAILED` : "",
          ].join(" "),
        );
      }
      await floor.close();
    }
  }
}

function headersOf(page: Page, cookie: string, encoding: string): Record<string, string> {
  return { "accept-encoding": encoding, accept: "text/html", ...(page.member ? { cookie } : {}) };
}

async function walk(page: Page, headers: Record<string, string>): Promise<void> {
  for (const path of page.paths) await (await fetch(`${instance.url}${path}`, { headers })).arrayBuffer();
}

/** The bare server sends what the instance sent: same body, same headers. */
async function floorOf(page: Page, headers: Record<string, string>) {
  const bodies = new Map<string, RawAnswer>();
  for (const path of page.paths) bodies.set(path, await rawAnswer(`${instance.url}${path}`, headers));
  return startFloor(bodies);
}
