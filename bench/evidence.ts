import pg from "pg";
import { countQueries } from "./count-queries";
import type { Instance } from "./instance";
import { EVIDENCE, loadEvidence } from "./load-evidence";
import { timeOneByOne } from "./time-one-by-one";

/** How often each address is asked for, each time rendered anew. */
const ROUNDS = 15;
const DEMONSTRATION = [
  "china-northern-rare-earth",
  "mp-materials",
  "lynas-rare-earths",
  "dysprosium",
  "mofcom",
  "baogang-group",
];
const PAGES = [
  { name: "entity", paths: DEMONSTRATION.map((slug) => `/entities/${slug}`) },
  { name: "entity, as of a day", paths: DEMONSTRATION.map((slug) => `/entities/${slug}?asOf=2026-09-01`) },
  {
    name: "ledger",
    paths: ["/claims", "/claims?status=asserted", "/claims?reliability=B", "/claims?entity=mp-materials"],
  },
  {
    name: "graph",
    paths: ["/graph", "/graph?stage=magnet", "/graph?focus=mp-materials", "/graph?country=AU"],
  },
  { name: "source", paths: ["/sources/mofcom-announcements", "/sources/rare-earth-exchanges"] },
];

/**
 * p50 of rendering a page and the statements it costs, with the evidence of the demonstration and with that of a large
 * desk; kept bytes are put out of date before each round.
 */
export async function evidenceTable(instance: Instance, cookie: string): Promise<void> {
  const before = await rows(instance, cookie);
  const { entities, relationships, claims } = EVIDENCE;
  console.log(`loading ${entities} entities, ${relationships} relationships, ${claims} claims`);
  await loadEvidence(instance.ownerUrl);
  const after = await rows(instance, cookie);
  console.log("page                     demonstration      large    growth   statements");
  for (const [name, first] of before) {
    const second = after.get(name);
    if (!second) continue;
    console.log(
      `${name.padEnd(24)} ${first.p50.toFixed(1).padStart(10)} ms ${second.p50.toFixed(1).padStart(7)} ms ${(second.p50 / first.p50).toFixed(2).padStart(8)}× ${second.queries.toFixed(1).padStart(12)}`,
    );
  }
}

type Row = { p50: number; queries: number };

async function rows(instance: Instance, cookie: string): Promise<Map<string, Row>> {
  const client = new pg.Client({ connectionString: instance.ownerUrl });
  await client.connect();
  const found = new Map<string, Row>();
  try {
    for (const { name, paths } of PAGES) {
      const headers = { "accept-encoding": "identity", accept: "text/html", cookie };
      const times: number[] = [];
      await timeOneByOne(instance.url, paths, headers);
      const queries = await countQueries(instance.ownerUrl, ROUNDS * paths.length, async () => {
        for (let round = 0; round < ROUNDS; round += 1) {
          await client.query('UPDATE "CatalogueEpoch" SET "value" = "value" + 1');
          for (const path of paths) times.push((await timeOneByOne(instance.url, [path], headers)).p50);
        }
      });
      times.sort((a, b) => a - b);
      found.set(name, { p50: times[Math.floor(times.length / 2)] ?? 0, queries: queries - 1 / paths.length });
    }
  } finally {
    await client.end();
  }
  return found;
}
