import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { queryRows } from "@/lib/db/rows";
import { withClient } from "@/lib/db/with-client";
import { copyCorpus } from "./copy-corpus";
import { word } from "./corpus";
import { type GrowthRow, inTurns, ROUNDS, type Side, sayGrowth, timesOf } from "./growth";
import { type Instance, signIn, startInstance } from "./instance";
import { loadCorpus } from "./load-corpus";
import { loadEvidence } from "./load-evidence";
import { loadMembers } from "./load-members";
import { median } from "./measure";

const LARGE = Number(process.env.BENCH_REPORTS ?? 1_000_000);
/** Reports for each member, and for each entity of the register; a claim for each report. */
const [PER_MEMBER, PER_ENTITY] = [10, 50];
const READ = 60;
/** Addresses of lists and questions in each round; searches walk words of every frequency. */
const WORDS = [1, 2, 5, 12, 20, 45, 80, 150, 300, 500, 900, 1400, 2000, 3000, 4000, 5500].map(word);
const PUBLISHED = 8;
/** Beyond both corpora. */
const FIRST = 2_000_000;
const MEGABYTES = 256;

const reportsOf = ({ size }: Side, round: number): string[] =>
  Array.from({ length: READ }, (_, nth) => {
    const at = Math.floor(((nth + 0.5) * size) / READ);
    return `/reports/bench-${(at + round * 7) % size}`;
  });
const wordsOf = (more: number): string[] =>
  WORDS.map(
    (one, at) =>
      `/search?q=${[one, ...Array.from({ length: more }, (_, nth) => WORDS[(at + 3 + 4 * nth) % WORDS.length])].join("+")}`,
  );

const ROWS: GrowthRow[] = [
  { name: "report, rendered", most: 1.3, paths: reportsOf },
  { name: "report, cached", most: 1.3, paths: reportsOf, kept: true },
  { name: "home, rendered", most: 1.3, paths: () => ["/"] },
  { name: "list, rendered", most: 1.3, paths: () => ["/reports"] },
  {
    name: "list of a tag, rendered",
    most: 1.3,
    paths: () => Array.from({ length: 12 }, (_, nth) => `/reports?tag=topic-${nth}`),
  },
  { name: "list, cached", most: 1.3, paths: () => ["/reports"], kept: true },
  {
    name: "claims, rendered",
    most: 1.3,
    paths: () => ["/claims", "/claims?status=contested", "/claims?reliability=B"],
  },
  { name: "entities, rendered", most: 1.3, paths: () => ["/entities"] },
  { name: "search, one word", most: 2, paths: () => wordsOf(0) },
  { name: "search, two words", most: 2, paths: () => wordsOf(1) },
  { name: "search, three words", most: 2, paths: () => wordsOf(2) },
  { name: "search, nothing found", most: 2, paths: () => WORDS.map((one) => `/search?q=qq${one}zz`) },
];

/**
 * p50 of pages, searches and a publication with a million reports, a million claims and 100,000 members, against an
 * installation with `small` reports, in turns. With BENCH_FOLDER the large one is generated once and remains there.
 */
export async function millionTable(port: number, small: number): Promise<void> {
  const folder = process.env.BENCH_FOLDER;
  const kept = folder ? { LODESTONE_DATA_DIR: path.resolve(folder) } : undefined;
  const instances = [
    await startInstance(port, MEGABYTES),
    await startInstance(port + 1, MEGABYTES, undefined, kept),
  ];
  try {
    const sides: Side[] = [];
    for (const [at, size] of [small, LARGE].entries()) {
      const instance = instances[at];
      if (!instance) continue;
      await load(instance, small, size);
      sides.push({ instance, size, cookie: await signIn(instance.url, "subscriber@example.com") });
    }
    console.log(`${ROUNDS} rounds in turns, one request after the other; p50`);
    console.log(`row                         ${small} reports   ${LARGE} reports     growth   at most`);
    for (const row of ROWS) sayGrowth(row.name, row.most, await timesOf(sides, row));
    sayGrowth("a publication", 2, await publicationsOf(sides));
  } finally {
    for (const instance of instances) await instance.stop();
  }
}

async function load({ ownerUrl }: Instance, pattern: number, size: number): Promise<void> {
  const there = await numberIn(
    ownerUrl,
    `SELECT count(*) AS n FROM "Account" WHERE "email" LIKE '%@bench.example'`,
  );
  if (there === 0) {
    const begun = performance.now();
    const step = (what: string) =>
      console.log(`  ${what} after ${((performance.now() - begun) / 60_000).toFixed(1)} min`);
    await loadCorpus(ownerUrl, 0, pattern);
    await copyCorpus(ownerUrl, pattern, size);
    step(`${size} reports`);
    const entities = Math.ceil(size / PER_ENTITY);
    await loadEvidence(ownerUrl, { entities, relationships: 3 * entities, claims: size });
    step(`${size} claims`);
    await loadMembers(ownerUrl, size / PER_MEMBER);
    step(`${size / PER_MEMBER} members`);
  }
  const bytes = await numberIn(ownerUrl, "SELECT pg_database_size(current_database()) AS n");
  console.log(`${size} reports: ${(bytes / 1e9).toFixed(1)} GB`);
}

async function numberIn(ownerUrl: string, sql: string): Promise<number> {
  const row = z.strictObject({ n: z.string() });
  const [counted] = await withClient(ownerUrl, (client) => queryRows(client, "number", row, sql));
  return Number(counted?.n);
}

const publicationsOf = (sides: readonly Side[]): Promise<number[][]> =>
  inTurns(sides, async ({ instance }, round) => {
    const first = FIRST + (Date.now() % 1_000_000) + round * PUBLISHED;
    return median(await publishSome(instance, first));
  });

async function publishSome({ folder }: Instance, first: number): Promise<number[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      "--conditions=react-server",
      "--import",
      "tsx",
      "bench/publish-some.ts",
      String(PUBLISHED),
      String(first),
    ],
    { env: { ...process.env, LODESTONE_DATA_DIR: folder } },
  );
  const line = stdout.split("\n").find((text) => text.startsWith("TIMES "));
  return z.array(z.number()).parse(JSON.parse(line?.slice("TIMES ".length) ?? ""));
}
