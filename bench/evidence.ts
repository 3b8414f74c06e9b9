import { withClient } from "@/lib/db/with-client";
import { countQueries } from "./count-queries";
import type { Instance } from "./instance";
import { loadEvidence } from "./load-evidence";
import { timeOneByOne } from "./time-one-by-one";

const EVIDENCE = { entities: 20_000, relationships: 60_000, claims: 100_000 };
/** How often each address is requested, and rendered each time. */
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
 * desk; cached pages are invalidated before each round.
 */
export async function evidenceTable(instance: Instance, cookie: string): Promise<void> {
  const before = await timesOf(instance, cookie);
  const { entities, relationships, claims } = EVIDENCE;
  console.log(`loading ${entities} entities, ${relationships} relationships, ${claims} claims`);
  await loadEvidence(instance.ownerUrl, EVIDENCE);
  const after = await timesOf(instance, cookie);
  console.log("page                     demonstration      large    growth   statements");
  for (const { name, paths } of PAGES) {
    const [small = 0, large = 0] = [before.get(name), after.get(name)];
    const statements = await statementsOf(instance, cookie, paths);
    console.log(
      `${name.padEnd(24)} ${small.toFixed(1).padStart(10)} ms ${large.toFixed(1).padStart(7)} ms ${(large / small).toFixed(2).padStart(8)}× ${statements.toFixed(1).padStart(12)}`,
    );
  }
}

const headersOf = (cookie: string) => ({ "accept-encoding": "identity", accept: "text/html", cookie });
const OUTDATE = 'UPDATE "CatalogueEpoch" SET "value" = "value" + 1';

/** The median time of rendering each sort of page, milliseconds. */
function timesOf(instance: Instance, cookie: string): Promise<Map<string, number>> {
  return withClient(instance.ownerUrl, async (client) => {
    const found = new Map<string, number>();
    for (const { name, paths } of PAGES) {
      const times: number[] = [];
      await timeOneByOne(instance.url, paths, headersOf(cookie));
      for (let round = 0; round < ROUNDS; round += 1) {
        await client.query(OUTDATE);
        for (const path of paths)
          times.push((await timeOneByOne(instance.url, [path], headersOf(cookie))).p50);
      }
      times.sort((a, b) => a - b);
      found.set(name, times[Math.floor(times.length / 2)] ?? 0);
    }
    return found;
  });
}

/** Statements of a page that is not cached, including the access query. */
function statementsOf(instance: Instance, cookie: string, paths: readonly string[]): Promise<number> {
  return withClient(instance.ownerUrl, async (client) => {
    const counted = await countQueries(instance.ownerUrl, ROUNDS * paths.length, async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        await client.query(OUTDATE);
        await timeOneByOne(instance.url, paths, headersOf(cookie));
      }
    });
    return counted - 1 / paths.length;
  });
}
