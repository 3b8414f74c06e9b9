import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { z } from "zod";
import { queryRows } from "@/lib/db/rows";
import { withClient } from "@/lib/db/with-client";
import { type GrowthRow, ROUNDS, type Side, sayGrowth, timesOf } from "./growth";
import { type Instance, signIn, startInstance } from "./instance";
import { loadCorpus } from "./load-corpus";
import { loadDiscussion } from "./load-discussion";
import { loadMembers } from "./load-members";

const LARGE = Number(process.env.BENCH_COMMENTS ?? 1_000_000);
/** The smaller installation has a hundredth. */
const SHARE = 100;
const PER_MEMBER = 10;
const REPORTS = 2000;
const READ = 40;
const MEGABYTES = 256;
const MOST = 1.5;
const DigestRunRow = z.strictObject({
  /** milliseconds of each full batch of people */
  batches: z.array(z.number()),
  digests: z.int(),
});
type DigestRun = z.output<typeof DigestRunRow>;
const SlugRow = z.strictObject({ slug: z.string() });

/** Some of the reports with a thread of 500 comments, others in each round. */
const discussed =
  (of: ReadonlyMap<Side, string[]>, suffix = "") =>
  (side: Side, round: number): string[] => {
    const slugs = of.get(side) ?? [];
    const step = Math.max(1, Math.floor(slugs.length / READ));
    return slugs.filter((_, nth) => nth % step === round % step).map((slug) => `/reports/${slug}${suffix}`);
  };

const times = (path: string): string[] => Array.from({ length: 10 }, () => path);

const rowsOf = (slugs: ReadonlyMap<Side, string[]>): GrowthRow[] => [
  { name: "report, rendered", most: MOST, paths: discussed(slugs) },
  { name: "report, cached", most: MOST, paths: discussed(slugs), kept: true },
  { name: "thread", most: MOST, paths: discussed(slugs, "/discussion") },
  { name: "forum", most: MOST, paths: () => ["/forum", "/forum/reports", "/forum/reports?order=answers"] },
  {
    name: "search of the forum",
    // As searches of reports: more comments have the word.
    most: 2,
    paths: () => ["/forum/search?q=oxide+77", "/forum/search?q=freight+3"],
  },
  { name: "member's home", most: MOST, paths: () => times("/home") },
  { name: "watchlist", most: MOST, paths: () => times("/watchlist") },
];

/**
 * p50 of what members read with a million comments and 100,000 members who follow 20 things each, against an installation
 * with a hundredth of both, in turns; and of a hundred of their digests.
 */
export async function crowdTable(port: number): Promise<void> {
  const instances = [await startInstance(port, MEGABYTES), await startInstance(port + 1, MEGABYTES)];
  try {
    const sides: Side[] = [];
    const slugs = new Map<Side, string[]>();
    for (const [at, size] of [LARGE / SHARE, LARGE].entries()) {
      const instance = instances[at];
      if (!instance) continue;
      await load(instance, size);
      const side = { instance, size, cookie: await signIn(instance.url, "subscriber@example.com") };
      slugs.set(side, await discussedSlugs(instance));
      sides.push(side);
    }
    console.log(`${ROUNDS} rounds in turns, one request after the other; p50`);
    console.log(
      `row                         ${LARGE / SHARE} comments   ${LARGE} comments     growth   at most`,
    );
    for (const row of rowsOf(slugs)) sayGrowth(row.name, row.most, await timesOf(sides, row));
    const runs: DigestRun[] = [];
    for (const { instance } of sides) runs.push(await digestRun(instance));
    sayGrowth(
      "digests of 100 members",
      MOST,
      runs.map(({ batches }) => batches),
    );
    for (const { digests, batches } of runs) console.log(`  ${digests} digests in ${batches.length} batches`);
  } finally {
    for (const instance of instances) await instance.stop();
  }
}

async function load({ ownerUrl }: Instance, comments: number): Promise<void> {
  const begun = performance.now();
  await loadCorpus(ownerUrl, 0, REPORTS);
  await loadMembers(ownerUrl, comments / PER_MEMBER);
  await loadDiscussion(ownerUrl, comments);
  console.log(`  ${comments} comments after ${((performance.now() - begun) / 60_000).toFixed(1)} min`);
}

/** Tells every member of twelve new reports, in a process of its own. */
async function digestRun({ folder }: Instance): Promise<DigestRun> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "bench/digest-run.ts"],
    { env: { ...process.env, LODESTONE_DATA_DIR: folder } },
  );
  const line = stdout.split("\n").find((text) => text.startsWith("DIGESTS "));
  return DigestRunRow.parse(JSON.parse(line?.slice("DIGESTS ".length) ?? ""));
}

async function discussedSlugs({ ownerUrl }: Instance): Promise<string[]> {
  const sql = `SELECT r."slug" FROM "Thread" t JOIN "Report" r ON r."id" = t."reportId"
    WHERE t."anchor" = 'report' AND t."commentCount" >= 500 ORDER BY t."createdAt" DESC`;
  const rows = await withClient(ownerUrl, (client) => queryRows(client, "discussed", SlugRow, sql));
  return rows.map(({ slug }) => slug);
}
