import type { Instance } from "./instance";
import { loadCorpus } from "./load-corpus";
import { benchPages } from "./pages";
import { timeOneByOne } from "./time-one-by-one";

const LARGE = 50_000;
const SAMPLES = 500;

/** p50 of each page, misses included, at two sizes of the corpus, and how it grows. */
export async function scaleTable(instance: Instance, cookie: string, small: number): Promise<void> {
  const before = await medians(instance.url, cookie, small);
  console.log(`loading ${LARGE - small} more reports`);
  await loadCorpus(instance.ownerUrl, small, LARGE);
  const after = await medians(instance.url, cookie, LARGE);
  console.log(`page                    ${small} reports   ${LARGE} reports     growth`);
  for (const [name, first] of before) {
    const second = after.get(name) ?? Number.NaN;
    console.log(
      `${name.padEnd(22)} ${first.toFixed(2).padStart(9)} ms ${second.toFixed(2).padStart(11)} ms ${(second / first).toFixed(2).padStart(9)}×`,
    );
  }
}

async function medians(url: string, cookie: string, size: number): Promise<Map<string, number>> {
  const medians = new Map<string, number>();
  for (const page of benchPages(size)) {
    const headers = {
      "accept-encoding": "identity",
      accept: "text/html",
      ...(page.member ? { cookie } : {}),
    };
    // No address is cached in the first pass, so that pass times rendering and queries.
    const first = await timeOneByOne(url, page.paths, headers);
    medians.set(`${page.name}, rendered`, first.p50);
    const again = Array.from({ length: SAMPLES }, (_, index) => page.paths[index % page.paths.length] ?? "/");
    medians.set(`${page.name}, kept`, (await timeOneByOne(url, again, headers)).p50);
  }
  return medians;
}
